import { join } from "node:path";
import type { Browser, BrowserContextOptions, Disposable, Frame, Page } from "playwright-core";
import type { consoleOf } from "../../workbench/page/console";
import type * as ServerModule from "../../workbench/server/server";
import { launchBrowser } from "./browser";
import { type Certificate, makeCertificate } from "./certificate";
import { savedTemplate } from "./template";

const ROOT = join(__dirname, "../..");
type Console = ReturnType<typeof consoleOf>;

export interface Workbench {
  readonly page: Page;
  readonly pane: Frame;
  /** Asks the page's own `window.workbench`. */
  ask<K extends keyof Console>(what: K, ...args: Parameters<Console[K]>): Promise<Awaited<ReturnType<Console[K]>>>;
  /** What the browser itself writes to the console of a request that the test made fail. */
  expectConsole(text: RegExp): void;
  /** Closes the page; a page error or a console error on the way fails the test. */
  close(): Promise<void>;
}

/** One server and one browser serve all tests of a suite. */
let browser: Promise<Browser> | undefined;
let serving: ReturnType<typeof serve> | undefined;
async function serve(secure?: Certificate) {
  const { startServer } = (await import(join(ROOT, "dist-workbench/server.js"))) as typeof ServerModule;
  return startServer(0, ROOT, undefined, secure);
}
// What is done once is not in the time of the first test: on a busy machine it alone takes the most of a minute.
beforeAll(() => savedTemplate());
beforeAll(() => (browser ??= launchBrowser()));
afterAll(async () => {
  await (await browser)?.close();
  const last = await serving;
  last?.server.closeAllConnections();
  last?.server.close();
});

/** The same with the template in the workbook, as "Load template" and then "Save" leave it. */
export async function openTemplate(options: BrowserContextOptions = {}, query = ""): Promise<Workbench> {
  const saved = JSON.stringify(await savedTemplate());
  const workbench = await openWorkbench(options, query, (page) =>
    page.addInitScript({ content: `if (window.top === window) window.savedWorkbook = ${saved};` }),
  );
  // The pane has read the workbook when it offers the cases that there are.
  await workbench.pane.locator("[role=radiogroup] input:enabled").first().waitFor({ state: "attached" });
  return workbench;
}

/** The workbench over https, where Microsoft's own loader takes the page for Excel on the web. */
export async function openShipped(): Promise<Workbench> {
  serving ??= serve(makeCertificate());
  const workbench = await openWorkbench({ ignoreHTTPSErrors: true }, "?loader=shipped");
  // The library sets inline styles of its own, which the policy of the page refuses; nothing depends on them.
  workbench.expectConsole(/^console error: Applying inline style violates/);
  return workbench;
}

/** Pages that a test has left, by the options of their contexts: a browser compiles the page's scripts once for each. */
const left = new Map<string, Page>();
const VIEWPORT = { width: 1440, height: 900 };

async function pageWith(options: BrowserContextOptions): Promise<Page> {
  const key = JSON.stringify(options);
  const page = left.get(key);
  left.delete(key);
  return page ?? (await (await (browser ??= launchBrowser())).newContext({ viewport: VIEWPORT, ...options })).newPage();
}

/** Makes a page as a new one is: nothing shown, stored, listened to, answered for or emulated. */
async function leave(page: Page, options: BrowserContextOptions, address: string): Promise<void> {
  const context = page.context();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await context.setOffline(false);
  await page.setViewportSize(VIEWPORT);
  // Away first, so that nothing of the page that is left can store any more.
  await page.goto("about:blank");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes: "all" });
  await session.detach();
  left.set(JSON.stringify(options), page);
}

/** Opens the workbench in a real browser, as `npm start` serves it. What `before` gives is disposed of at the end. */
export async function openWorkbench(
  options: BrowserContextOptions = {},
  query = "",
  before: (page: Page) => Promise<Disposable | void> = async () => undefined,
): Promise<Workbench> {
  const { address } = await (serving ??= serve());
  const page = await pageWith(options);
  const failures: string[] = [];
  const expected: RegExp[] = [];
  page.on("pageerror", (error) => failures.push(`page error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(`console error: ${message.text()}`);
  });
  const prepared = await before(page);
  await page.goto(address + query);
  await page.locator("body[data-ready]").waitFor();
  const pane = page.frames().find((frame) => new URL(frame.url()).pathname.endsWith("taskpane.html"))!;
  await pane.getByRole("button", { name: "Load template" }).waitFor();
  return {
    page,
    pane,
    ask: (what, ...args) =>
      page.evaluate(
        ([name, values]) =>
          (window as unknown as { workbench: Record<string, (...all: unknown[]) => never> }).workbench[name]!(
            ...values,
          ),
        [what, args] as const,
      ),
    expectConsole: (text) => expected.push(text),
    close: async () => {
      const unexpected = failures.filter((text) => !expected.some((one) => one.test(text)));
      await prepared?.dispose();
      await leave(page, options, address);
      if (unexpected.length > 0) throw new Error(unexpected.join("\n"));
    },
  };
}
