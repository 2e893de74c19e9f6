import { BEFORE } from "../../src/excel/restore-cells";
import { COMPARE } from "../../src/taskpane/compare-words";
import { WORDS } from "../../src/taskpane/words";
import { ARTICLE } from "../../src/figures/article";
import { compile } from "../../src/template/compile";
import { savedFile } from "../../src/xlsx/saved-file";
import { openTemplate, type Workbench } from "../support/workbench";

const templateFile = () => savedFile(ARTICLE, compile(ARTICLE), new Map());
let workbench: Workbench;
const pane = () => workbench.pane;
const button = (name: string) => pane().getByRole("button", { name, exact: true });
const said = (text: string | RegExp) => pane().getByRole("status").getByText(text).first().waitFor();
const region = (name: string) => pane().getByRole("region", { name, exact: true });
const enter = (at: string, content: string | number) => workbench.ask("enter", at, content);

beforeEach(async () => {
  workbench = await openTemplate();
  await pane().getByRole("tab", { name: WORDS.views.compare, exact: true }).click();
  await button(COMPARE.watch).waitFor();
});
afterEach(async () => workbench.close());

test("while it is watched, what was done is named, restored line by line, undone, and a claim is held against it", async () => {
  await button(COMPARE.watch).click();
  await said("Took the snapshot Watch.");
  await enter("Scenarios!G7", 9);
  await button(COMPARE.review).click();
  await said(/^Compared with the snapshot Watch/);
  const review = region(COMPARE.reviewHeading);
  await review.getByText("Assumption changed without a reason: ").waitFor();
  const claim = pane().getByLabel(COMPARE.claimLabel);
  await claim.fill("I set Scenarios!G7 to 9. I set Scenarios!G8 to 1.");
  await button(COMPARE.checkClaim).click();
  const claims = await region(COMPARE.claimHeading).getByRole("listitem").allInnerTexts();
  expect(claims[0]).toMatch(/^Confirmed: /);
  expect(claims[1]).toMatch(/^Contradicted: /);

  await button(COMPARE.addToWorkbook).click();
  await said(COMPARE.inserted("Bridge"));
  const values = await workbench.ask("values", "Bridge");
  const [first] = values.slice(4);
  const after = values.find(([cause]) => cause === COMPARE.after)!;
  const causes = values.slice(5, values.indexOf(after));
  const sum = causes.reduce((total, row) => total + Number(row[1]), Number(first![1]));
  expect(sum).toBeCloseTo(Number(after[1]), 9);

  await review.getByRole("button", { name: COMPARE.restore, exact: true }).first().click();
  await said(COMPARE.restored(1));
  expect(await workbench.ask("read", "Scenarios!G7")).not.toBe(9);
}, 120_000);

test("with a file and case with case: changes by sheet lead to their cells, and the bridge is a table", async () => {
  const picker = pane().getByLabel(COMPARE.chooseFile);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await picker.setInputFiles({ name: "old.xlsx", mimeType, buffer: Buffer.from(templateFile()) });
  // The sheet that was there before the template was loaded.
  await said(COMPARE.compared(COMPARE.withFile("old.xlsx"), 1));
  await enter("Scenarios!G7", 9);
  await picker.setInputFiles({ name: "old.xlsx", mimeType, buffer: Buffer.from(templateFile()) });
  await pane()
    .getByRole("button", { name: COMPARE.sheetChanges("Scenarios", 1) })
    .click();
  await pane().getByRole("button", { name: "G7", exact: true }).click();
  await picker.setInputFiles({ name: "text.xlsx", mimeType, buffer: Buffer.from("a,b") });
  await said(/^This is not an Excel workbook/);

  await button(COMPARE.compareCases).click();
  await said(new RegExp(`^Compared ${COMPARE.casesApart("Base", "Bull")}`));
  const rows = await region(COMPARE.bridgeHeading).getByRole("row").allInnerTexts();
  expect(rows.length).toBeGreaterThan(4);
}, 120_000);

test("snapshots are listed with name and note, deleted, and all is restored from one, with a way back", async () => {
  await pane().getByLabel(COMPARE.name, { exact: true }).fill("November");
  await pane().getByLabel(COMPARE.note, { exact: true }).fill("Before the call");
  await button(COMPARE.take).click();
  await said("Took the snapshot November.");
  await region(COMPARE.snapshotsHeading).getByText("Before the call").waitFor();
  const before = await workbench.ask("read", "Scenarios!G7");
  await enter("Scenarios!G7", 9);
  await button(COMPARE.review).click();
  await said(/^Compared with the snapshot November/);
  await button(COMPARE.restoreAll).click();
  await said(/^Restored 1 cell/);
  expect(await workbench.ask("read", "Scenarios!G7")).toBe(before);
  expect(await region(COMPARE.snapshotsHeading).getByText(BEFORE).count()).toBe(0);
  await button(COMPARE.remove).click();
  await region(COMPARE.snapshotsHeading).getByText(COMPARE.noSnapshots).waitFor();
}, 120_000);
