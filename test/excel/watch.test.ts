import { run } from "../../src/excel/batch/run";
import { watch } from "../../src/excel/watch";
import { openWorkbook } from "../support/host";

const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

test("says when the selection, what the user typed, or what formulas show has changed, until it is stopped", async () => {
  const workbook = await openWorkbook();
  await workbook.book.enter("Sheet1!A2", "=A1*2");
  const heard: string[] = [];
  const stop = await watch((what) => heard.push(what));
  await workbook.book.show("Sheet1!B2");
  await soon();
  expect(heard).toEqual(["selection"]);
  await workbook.book.enter("Sheet1!A1", 5);
  await soon();
  expect(heard.slice(1)).toEqual(["values", "values"]);
  stop();
  await run((context) => context.sync());
  await soon();
  heard.length = 0;
  await workbook.book.enter("Sheet1!A1", 6);
  await workbook.book.show("Sheet1!C3");
  await soon();
  expect(heard).toEqual([]);
});
