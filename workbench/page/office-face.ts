/** What office.js itself offers an add-in beside the Excel library: readiness, context, ribbon actions, the pane. */
import { PlatformType } from "../host/platform";
import { Association } from "./loader";
import type { WorkbenchWindow } from "./wire";

const host = (window.parent as unknown as WorkbenchWindow).workbenchHost;

const ready = new Promise<{ host: string; platform: string }>((resolve) => {
  document.addEventListener("DOMContentLoaded", () => resolve({ host: "Excel", platform: host.platform }));
});
// Custom functions can be called as soon as the page's scripts have run.
void ready.then(() => setTimeout(() => host.paneReady(), 0));

/** The library declares some of these as read-only properties of its own. */
function define(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
  }
}

define(Office, {
  onReady: (callback?: (info: unknown) => unknown) => ready.then((info) => (callback?.(info), info)),
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  HostType: { Excel: "Excel" },
  PlatformType,
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
});
// The library replaces Office.actions and leaves the associations to the loader.
const actions = new Association();
define(Office.actions, {
  _association: actions,
  associate: (name: string, act: unknown) => actions.associate(name, act),
});
define(Office, {
  addin: {
    showAsTaskpane: () => Promise.resolve(host.showPane(true)),
    hide: () => Promise.resolve(host.showPane(false)),
  },
});
