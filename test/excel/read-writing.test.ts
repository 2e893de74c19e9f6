import { readWriting } from "../../src/excel/read-writing";
import { openWorkbook } from "../support/host";

test("Excel says how it writes numbers and days, where it is new enough", async () => {
  const { host } = await openWorkbook();
  expect(await readWriting()).toEqual({ decimal: ".", thousands: ",", date: "M/d/yyyy" });
  const german = { decimal: ",", thousands: ".", date: "dd.MM.yyyy" };
  host.book.writing = german;
  expect(await readWriting()).toEqual(german);
});
