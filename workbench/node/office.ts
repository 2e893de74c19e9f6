import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isSetSupported } from "../host/requirement-sets";
import { PlatformType } from "../host/platform";
import { commonSettings } from "../page/common-settings";
import { type Context, prepareForLibrary } from "../page/loader";

const LIBRARY = join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.js");

/**
 * Loads Microsoft's own Excel library, custom functions included, into the global scope of Node. What the library
 * sends to its host goes to `send`; the answer is the function by which the host speaks to it.
 */
export function loadOffice(
  send: (text: string) => void,
  settings: () => Map<string, unknown> = () => new Map(),
): (text: string) => void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const nothing = () => undefined;
  const whenLoaded: (() => void)[] = [];
  // As much of a page as the library touches on its way up.
  Object.assign(scope, {
    window: scope,
    self: scope,
    navigator: { userAgent: "node" },
    location: { search: "", hash: "", href: "http://localhost/" },
    document: {
      domain: "localhost",
      readyState: "loading",
      createElement: () => ({}),
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: (_: string, listener: () => void) => whenLoaded.push(listener),
    },
    addEventListener: nothing,
  });
  const context: Context = {
    platform: "OfficeOnline",
    document: { settings: commonSettings(settings) },
    requirements: { isSetSupported },
  };
  const bridge = prepareForLibrary(scope, context, send);
  (0, eval)(readFileSync(LIBRARY, "utf8"));
  const ready = { host: "Excel", platform: "OfficeOnline" };
  Object.defineProperty(Office, "PlatformType", { value: PlatformType, configurable: true });
  Object.defineProperty(Office, "AsyncResultStatus", { value: { Succeeded: "succeeded" }, configurable: true });
  Object.defineProperty(Office, "HostType", { value: { Excel: "Excel" }, configurable: true });
  if (!Office.context) Object.defineProperty(Office, "context", { value: context, configurable: true });
  Object.defineProperty(Office, "onReady", { value: (act: (info: object) => void) => act(ready), configurable: true });
  whenLoaded.forEach((listener) => listener());
  return (text) => bridge.onMessageFromHost?.(text);
}
