/**
 * Stands at the address of office.js. Microsoft's own library for Excel, the runtime of the custom functions included,
 * is loaded unmodified; this file only does what the loader does inside Excel before it loads that library.
 */
import { commonSettings } from "./common-settings";
import { prepareForLibrary } from "./loader";
import type { WorkbenchWindow } from "./wire";

const host = (window.parent as unknown as WorkbenchWindow).workbenchHost;

const context = {
  host: "Excel",
  platform: host.platform,
  displayLanguage: navigator.language,
  contentLanguage: navigator.language,
  document: { settings: commonSettings(() => host.settings) },
  requirements: {
    isSetSupported: (name: string, version: string | number = "1.1") => host.isSetSupported(name, String(version)),
  },
};

const bridge = prepareForLibrary(window as never, context, (text) =>
  host.receive(text, (answer) => bridge.onMessageFromHost?.(answer)),
);
host.connectFunctions((message) => bridge.onMessageFromHost?.(JSON.stringify(message)));

document.write(
  '<script src="/office-js/excel-web-16.00.js"></script><script src="/workbench/office-face.js"></script>',
);
