import { askForFreshFunctions, checkFunctionsCache, rememberBuild } from "../../src/taskpane/functions-cache";
import { openWorkbook, type OpenWorkbook } from "../support/host";

let workbook: OpenWorkbook;
const stored = () => Object.fromEntries(workbook.host.book.settings);
const FORCE = "Office.ForceRefreshCustomFunctionsCache";
beforeEach(async () => {
  workbook = await openWorkbook();
});

test("opening the pane in a workbook without the template writes nothing", async () => {
  await checkFunctionsCache("1.0.0-a");
  expect(stored()).toEqual({});
});

test("after an update Excel fetches the functions anew at the next opening of the workbook, and at no other", async () => {
  await rememberBuild("1.0.0-a");
  await checkFunctionsCache("1.0.0-a");
  expect(stored()).toEqual({ "AICOMP.build": "1.0.0-a" });
  await checkFunctionsCache("1.1.0-b");
  expect(stored()).toEqual({ "AICOMP.build": "1.1.0-b", [FORCE]: true });
  await checkFunctionsCache("1.1.0-b");
  expect(stored()).toEqual({ "AICOMP.build": "1.1.0-b", [FORCE]: false });
  await checkFunctionsCache("1.1.0-b");
  expect(stored()).toEqual({ "AICOMP.build": "1.1.0-b", [FORCE]: false });
});

test("Reload asks for it, too, and the page that comes back does not withdraw it before the workbook is opened", async () => {
  await askForFreshFunctions("1.0.0-a");
  await checkFunctionsCache("1.0.0-a"); // the pane's page, loaded anew
  expect(stored()).toEqual({ "AICOMP.build": "1.0.0-a", [FORCE]: true });
  await checkFunctionsCache("1.0.0-a"); // the workbook, opened anew
  expect(stored()).toEqual({ "AICOMP.build": "1.0.0-a", [FORCE]: false });
});

test("loading the template again does not pass an old workbook for one of this build", async () => {
  await rememberBuild("1.0.0-a");
  await rememberBuild("1.1.0-b");
  expect(stored()["AICOMP.build"]).toBe("1.0.0-a");
});

test("what the workbook remembers otherwise outlives it", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("AICOMP.undo", "kept");
    await context.sync();
  });
  await rememberBuild("1.0.0-a");
  expect(stored()).toEqual({ "AICOMP.undo": "kept", "AICOMP.build": "1.0.0-a" });
});
