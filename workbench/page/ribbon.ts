/** A button of the ribbon, as manifest.xml declares it. */
interface Button {
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: { readonly kind: "ShowTaskpane" } | { readonly kind: "ExecuteFunction"; readonly name: string };
}

interface Ribbon {
  readonly tab: string;
  readonly group: string;
  readonly buttons: readonly Button[];
  readonly paneUrl: string;
  readonly metadataUrl: string;
  readonly namespace: string;
}

/** Reads the manifest as Excel does: resources by their id, addresses brought to where the add-in is served here. */
export function readManifest(xml: string, servedAt: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const all = (name: string, within: ParentNode = manifest) => [...within.querySelectorAll(name)];
  const resources = new Map(
    all("Resources *")
      .filter((node) => node.hasAttribute("id"))
      .map((node) => [node.getAttribute("id")!, node.getAttribute("DefaultValue") ?? ""]),
  );
  const resource = (node: Element | null | undefined) => resources.get(node?.getAttribute("resid") ?? "") ?? "";
  const here = (address: string) =>
    servedAt +
    new URL(address).pathname
      .split("/")
      .slice(-(address.includes("/assets/") ? 2 : 1))
      .join("/");
  const child = (node: Element, name: string) =>
    [...node.children].find((candidate) => candidate.tagName.endsWith(name));
  const customTab = all("CustomTab")[0]!;
  const group = child(customTab, "Group")!;
  return {
    tab: resource(child(customTab, "Label")),
    group: resource(child(group, "Label")),
    buttons: all("Control", group).map((control) => {
      const action = child(control, "Action")!;
      const kind = action.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
      const icon = [...(child(control, "Icon")?.children ?? [])].find((image) => image.getAttribute("size") === "32");
      const supertip = child(control, "Supertip");
      return {
        label: resource(child(control, "Label")),
        tip: supertip ? resource(child(supertip, "Description")) : "",
        icon: here(resource(icon)),
        action:
          kind === "ExecuteFunction"
            ? { kind, name: child(action, "FunctionName")?.textContent ?? "" }
            : { kind: "ShowTaskpane" as const },
      };
    }),
    paneUrl: here(all("DefaultSettings > SourceLocation")[0]!.getAttribute("DefaultValue")!),
    metadataUrl: here(resource(all("Metadata > SourceLocation")[0])),
    namespace: resource(all("Namespace")[0]),
  };
}

/** Draws the tab with its buttons; `press` is told which button was pressed. */
export function drawRibbon(container: HTMLElement, ribbon: Ribbon, press: (button: Button) => void): void {
  const tabs = document.createElement("div");
  tabs.className = "tabs";
  tabs.append(element("span", "tab", "Home"), element("span", "tab active", ribbon.tab));
  const group = document.createElement("div");
  group.className = "group";
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  for (const button of ribbon.buttons) {
    const node = element("button", "ribbon-button", "") as HTMLButtonElement;
    node.title = button.tip;
    const image = document.createElement("img");
    image.src = button.icon;
    image.alt = "";
    node.append(image, element("span", "", button.label));
    node.addEventListener("click", () => press(button));
    buttons.append(node);
  }
  group.append(buttons, element("div", "group-label", ribbon.group));
  container.append(tabs, group);
}

function element(tag: string, className: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}
