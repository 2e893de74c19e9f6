import { strToU8, zipSync } from "fflate";
import { ExcelRefused, WorkbookLocked } from "../../src/excel/batch/failure";
import { openWorkbook } from "../../src/excel/open-workbook";
import { openWorkbook as openInNode, type OpenWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openInNode();
});

test("a file of a hundred thousand bytes and more arrives whole in the new workbook", async () => {
  const noise = Uint8Array.from({ length: 150_000 }, (_, i) => (i * 7919) % 256);
  const file = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), noise: [noise, { level: 0 }] });
  await openWorkbook(file);
  expect(workbook.host.book.opened.map((bytes) => Buffer.from(bytes).equals(file))).toEqual([true]);
});

test("what Excel refuses is a failure with its cause", async () => {
  await expect(openWorkbook(strToU8("no workbook"))).rejects.toBeInstanceOf(ExcelRefused);
  workbook.host.refuse = "AccessDenied";
  await expect(openWorkbook(strToU8("any"))).rejects.toBeInstanceOf(WorkbookLocked);
});
