import { Parser } from "htmlparser2";

type Listener = (event: object) => unknown;

/** As much of an element as a sample's script touches. */
export class PageElement {
  value = "";
  textContent = "";
  innerText = "";
  innerHTML = "";
  checked = false;
  disabled = false;
  readonly style: Record<string, string> = {};
  readonly attributes = new Map<string, string>();
  readonly listeners: { readonly event: string; readonly listener: Listener }[] = [];

  constructor(readonly id: string) {}
  addEventListener(event: string, listener: Listener): void {
    this.listeners.push({ event, listener });
  }
  set onclick(listener: Listener) {
    this.addEventListener("click", listener);
  }
  setAttribute(name: string, value: string): void {
    if (name === "value") this.value = value;
    this.attributes.set(name, value);
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  appendChild(child: unknown): unknown {
    return child;
  }
  focus(): void {}
  click(): void {}
}

/** The page of a sample: its elements by id, in their order, with the values that stand in the markup. */
export class Page {
  private readonly elements = new Map<string, PageElement>();

  constructor(markup: string) {
    const parser = new Parser({
      onopentag: (_, { id, value, checked }) => {
        if (!id) return;
        const element = this.element(id);
        element.value = value ?? "";
        element.checked = checked !== undefined;
      },
    });
    parser.end(markup);
  }

  private element(id: string): PageElement {
    const element = this.elements.get(id) ?? new PageElement(id);
    this.elements.set(id, element);
    return element;
  }

  /** What a script knows as `document`. An id that the markup lacks has an element, too: then the script can go on. */
  get document() {
    return {
      getElementById: (id: string) => this.element(id),
      createElement: () => new PageElement(""),
      querySelectorAll: () => [],
      addEventListener: () => undefined,
    };
  }

  /** What the page shows and holds, apart from its buttons. */
  shown(): unknown[] {
    return [...this.elements.values()].map(({ value, textContent, innerText, innerHTML, checked, style }) => [
      value,
      textContent,
      innerText,
      innerHTML,
      checked,
      style,
    ]);
  }

  /** The buttons in the order of the page, with what a click does. */
  buttons(): { id: string; click: () => Promise<void> }[] {
    return [...this.elements.values()].flatMap(({ id, listeners }) => {
      const clicks = listeners.filter(({ event }) => event === "click");
      const click = async () => {
        for (const { listener } of clicks) await listener({ target: { id } });
      };
      return clicks.length > 0 ? [{ id, click }] : [];
    });
  }
}
