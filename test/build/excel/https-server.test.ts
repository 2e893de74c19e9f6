import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, get, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveHttps } from "../../../build/excel/https-server";
import { manifestFor } from "../../../build/manifest";
import { schemaErrors } from "../../../build/manifest-schema";
import { WORDS } from "../../../src/taskpane/words";
import { launchBrowser } from "../../support/browser";
import { type Certificate, makeCertificate } from "../../support/certificate";

const ROOT = join(__dirname, "../../..");
const DIST = join(ROOT, "dist");
const LOADER = join(ROOT, "node_modules/@microsoft/office-js/dist/office.js");

let certificate: Certificate;
let server: Server;
let address: string;
/** Another origin, as Excel on the web is for the add-in; it sends no CORS header. */
let excel: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  certificate = makeCertificate();
  ({ server, address } = await serveHttps(DIST, { ...certificate, port: 0 }));
  browser = await launchBrowser();
  page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  excel = createServer(certificate, (_, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("{}"),
  );
  await new Promise<void>((resolve) => excel.listen(0, resolve));
});
afterAll(async () => {
  await browser.close();
  for (const each of [server, excel]) {
    each.closeAllConnections();
    each.close();
  }
});
const addressOf = (each: Server) => `https://localhost:${(each.address() as AddressInfo).port}`;

/** What a page of Excel on the web gets of functions.json: its number of functions, or the refusal. */
const functionsSeenByExcel = async (at: string): Promise<number | string> => {
  await page.goto(addressOf(excel));
  return page.evaluate(
    (url) =>
      fetch(url)
        .then((answer) => answer.json())
        .then(
          ({ functions }: { functions: unknown[] }) => functions.length,
          (error) => String(error),
        ),
    `${at}/functions.json`,
  );
};

test("who trusts the certificate's maker reaches the server at https://localhost", async () => {
  const status = await new Promise((resolve, reject) =>
    get(`${address}/manifest.xml`, { ca: certificate.ca }, (answer) => resolve(answer.statusCode)).on("error", reject),
  );
  expect(status).toBe(200);
});

test("Excel on the web reads functions.json from its own origin", async () => {
  const { functions } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as { functions: unknown[] };
  expect(await functionsSeenByExcel(address)).toBe(functions.length);
});

test("from a host that sends no CORS header it gets nothing", async () => {
  expect(await functionsSeenByExcel(addressOf(excel).replace("localhost", "127.0.0.1"))).toMatch(/Failed to fetch/);
});

test("the pane loads over https with Microsoft's own loader, and says outside Excel where it belongs", async () => {
  const folder = join(LOADER, "..");
  await page.route("https://appsforoffice.microsoft.com/lib/1/hosted/**", (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "")) }),
  );
  await page.goto(`${address}/taskpane.html`);
  await page.getByText(WORDS.outsideExcel).waitFor();
});

test("told of Excel on the web, the loader loads its library and asks the page around for the context", async () => {
  await page.route(`${address}/around`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: "<script>heard = []; onmessage = ({ data }) => heard.push(data);</script><iframe></iframe>",
    }),
  );
  await page.goto(`${address}/around`);
  await page.evaluate(
    (pane) => (document.querySelector("iframe")!.src = pane),
    `${address}/taskpane.html?_host_Info=Excel$Web$16.01$en-US$0$$$2#&_xdm_Info=conversation|pane|${address}/around`,
  );
  await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length > 0);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(JSON.parse(heard[0]!)).toMatchObject({
    _actionName: "ContextActivationManager_getAppContextAsync",
    _conversationId: "conversation",
    _data: "pane",
  });
});

test("nothing outside the build is served, and nothing is kept", async () => {
  const answer = await page.request.get(`${address}/..%2fpackage.json`);
  expect(answer.status()).toBe(404);
  expect((await page.request.get(`${address}/functions.js`)).headers()).toMatchObject({
    "cache-control": "no-cache",
    "access-control-allow-origin": "*",
  });
});

test("the manifest for localhost meets the published schema, and a spoilt one does not", async () => {
  const at = (text: string) => text.replaceAll("https://aicomp.example.com", "https://localhost:3000");
  const manifest = manifestFor(readFileSync(join(ROOT, "manifest.xml"), "utf8"), at);
  expect(manifest).toContain('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>');
  expect(await schemaErrors(manifest)).toEqual([]);
  expect(await schemaErrors(manifest.replace("<Hosts>", "<Host>"))).not.toEqual([]);
});

test("npm run validate says which judge it asked", () => {
  const said = execFileSync(process.execPath, ["build/validate.js"], { cwd: ROOT, encoding: "utf8" });
  expect(said).toMatch(/^Microsoft's validator/);
});
