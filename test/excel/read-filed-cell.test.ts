import { loadFiled } from "../../src/excel/load-filed";
import { readFiledCell } from "../../src/excel/read-filed-cell";
import { filedDocument } from "../../src/figures/filed-document";
import { figuresOf } from "../../src/filings";
import { growing, monthEnds, rowsOf } from "../filings/filer";
import { companyFacts, file } from "../filings/made-up";
import { type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
  const rows = rowsOf({
    ends: monthEnds(2020, 12, 5),
    flows: { Revenues: growing(100e6, 20) },
    balances: { StockholdersEquity: growing(500e6, 20) },
    yearToDate: [],
  });
  const { figures } = await figuresOf([file("1.json", companyFacts(rows, { entityName: "One" }))]);
  const choice = { ciks: ["0000000001"], asOf: null, answers: [], remarks: [], years: 5, quarters: 12 };
  await loadFiled(filedDocument(figures, choice));
  await workbook.host.settled();
});
const at = async (address: string) => {
  await workbook.book.show(address);
  return readFiledCell();
};
const rowOf = async (sheet: string, label: string) =>
  (await workbook.book.values(sheet)).findIndex(([first]) => first === label) + 1;
const REVENUE = [
  { heading: "Company", text: "One" },
  { heading: "Measure", text: "Revenue" },
  { heading: "End", text: "2024-12-31" },
  { heading: "Concept", text: "us-gaap:Revenues" },
  { heading: "Form", text: "10-K" },
  { heading: "Filed", text: "2025-02-24" },
];

test("a cell of each sheet leads to the filing, its concept and its words, also after rows were put in", async () => {
  const companies = await at(`Companies!C${await rowOf("Companies", "Revenue")}`);
  expect(companies).toEqual(expect.arrayContaining(REVENUE));
  expect(companies!.find(({ heading }) => heading === "Source row or sentence")!.text).toMatch(
    /^us-gaap:Revenues, 2024/,
  );
  await workbook.book.insertRows("Filed figures", 2, 3);
  expect(await at(`History!G${await rowOf("History", "Revenue")}`)).toEqual(companies);
  const row = (await workbook.book.values("Filed figures")).findIndex(
    ([, measure, start, end]) => measure === "Revenue" && Number(end) - Number(start) > 300,
  );
  expect((await at(`'Filed figures'!E${row + 1}`))!.slice(0, 2)).toEqual(REVENUE.slice(0, 2));
});

test("a cell of the user's that refers to one leads there too, and others lead nowhere", async () => {
  await workbook.book.enter("Sheet1!A1", `=History!G${await rowOf("History", "Revenue")}`);
  await workbook.book.enter("Sheet1!A2", "=Sheet1!A2+1");
  expect(await at("Sheet1!A1")).toEqual(expect.arrayContaining(REVENUE));
  for (const other of ["Sheet1!A2", "Sheet1!B9", "Companies!A1", "'Filed figures'!A1"])
    expect(await at(other)).toBeNull();
  expect(await at(`History!G${await rowOf("History", "Revenue growth")}`)).toBeNull();
});
