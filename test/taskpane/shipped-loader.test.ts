import { type Workbench, openShipped } from "../support/workbench";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";

/** Microsoft's loader office.js as it ships: it finds the page around the pane by its address, as in Excel on the web. */
let workbench: Workbench;
beforeEach(async () => {
  workbench = await openShipped();
});
afterEach(() => workbench.close());
const said = (words: RegExp) => workbench.pane.getByRole("status").getByText(words).waitFor();

test("the loader says that it is in Excel on the web, with the requirement sets that the page has", async () => {
  const seen = await workbench.pane.evaluate(() => ({
    platform: Office.context.platform,
    host: Office.context.host,
    has: ["1.15", "1.16"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
    bridge: "_richApiNativeBridge" in window,
    loader: document.querySelector<HTMLScriptElement>("script[src*=office]")!.getAttribute("src"),
  }));
  expect(seen).toEqual({
    platform: "OfficeOnline",
    host: "Excel",
    has: [true, false],
    bridge: false,
    loader: "/office-js/office.js",
  });
});

test("a function, the template, a case and a refresh go through the loader's own messages", async () => {
  const { pane, ask } = workbench;
  await ask("enter", "Sheet1!A1", "=AICOMP.CAGR(60.23,499.33,9)");
  expect(await ask("read", "Sheet1!A1")).toBeCloseTo(0.2649, 4);
  await pane.getByRole("button", { name: "Load template" }).click();
  await said(new RegExp(`Loaded ${catalogueOf(ARTICLE).sheets.length} sheets: Cover, Summary`));
  await pane.getByRole("radio", { name: "Bear" }).click();
  await said(/set to Bear/);
  expect(await ask("read", "Scenarios!N7")).toBe(12);
  await ask("enter", "Scenarios!F7", 20);
  await pane.getByRole("button", { name: "Refresh inputs" }).click();
  await pane.getByRole("checkbox", { name: "Apply CoreWeave: Capacity delay, Bear" }).check();
  await pane.getByRole("button", { name: "Apply selected (1)" }).click();
  await said(/Updated 1 input/);
  expect(await ask("read", "Scenarios!F7")).toBe(12);
});

test("a change in the workbook reaches the pane as an event", async () => {
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        (window as unknown as { changed: string }).changed = address;
      });
      await context.sync();
    }),
  );
  await workbench.ask("enter", "Sheet1!B2", 5);
  await workbench.pane.waitForFunction(() => "changed" in window);
});

test("a setting of the document that the pane saves is in the workbook", async () => {
  await workbench.pane.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { settings } = Office.context.document;
        settings.set("a setting", { of: 2 });
        settings.saveAsync(() => settings.refreshAsync(() => resolve()));
      }),
  );
  expect(await workbench.pane.evaluate(() => Office.context.document.settings.get("a setting") as unknown)).toEqual({
    of: 2,
  });
  const stored = await workbench.page.evaluate(() => {
    const { host } = window as unknown as { host: { book: { settings: Map<string, unknown> } } };
    return host.book.settings.get("a setting");
  });
  expect(stored).toEqual({ of: 2 });
});

test("the add-in hides and shows its pane", async () => {
  const shown = () => workbench.page.locator("#pane.shown").count();
  await workbench.pane.evaluate(() => Office.addin.hide());
  expect(await shown()).toBe(0);
  await workbench.pane.evaluate(() => Office.addin.showAsTaskpane());
  expect(await shown()).toBe(1);
});
