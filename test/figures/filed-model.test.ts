import type { ComparisonDocument } from "../../src/figures/document";
import { filedDocument } from "../../src/figures/filed-document";
import type { FiledDocument } from "../../src/figures/filed";
import { filedModel } from "../../src/figures/filed-model";
import { readDocument } from "../../src/figures/read-document";
import { figuresOf } from "../../src/filings";
import type { Content } from "../../src/model/content";
import { monthEnds, rowsOf } from "../filings/filer";
import { companyFacts, file } from "../filings/made-up";
import { overRealFilings, realFile } from "../filings/real-filings";
import { templateModel } from "../support/template-model";

/** Two companies with round numbers: one that pays for its CapEx, and one that raises money for it. */
async function filers(unit = "USD"): Promise<FiledDocument> {
  const each = (value: number) => Array.from({ length: 8 }, (_, i) => value * (i < 4 ? 0.8 : 1));
  const files = [
    { cik: 1, entityName: "Earner", capex: 5e9, flow: 10e9 },
    { cik: 2, entityName: "2nd Builder", capex: 12e9, flow: 3e9 },
  ].map(({ cik, entityName, capex, flow }) =>
    file(
      `${cik}.json`,
      companyFacts(
        rowsOf({
          ends: monthEnds(2024, 12, 2),
          unit: cik === 2 ? unit : "USD",
          flows: {
            Revenues: each(5e9),
            PaymentsToAcquirePropertyPlantAndEquipment: each(capex / 4),
            NetCashProvidedByUsedInOperatingActivities: each(flow / 4),
            NetIncomeLoss: each(1e9),
            OperatingIncomeLoss: each(1.5e9),
            InterestExpense: each(0.25e9),
            DepreciationDepletionAndAmortization: each(2e9),
          },
          balances: {
            StockholdersEquity: each(20e9),
            LongTermDebt: each(10e9),
            CashAndCashEquivalentsAtCarryingValue: each(4e9),
            PropertyPlantAndEquipmentNet: each(32e9),
          },
          yearToDate: [],
        }).concat(
          monthEnds(2024, 12, 2)
            .filter((_, i) => i % 4 === 3)
            .map((end) => ({
              concept: "WeightedAverageNumberOfDilutedSharesOutstanding",
              unit: "shares",
              start: `${end.slice(0, 4)}-01-01`,
              end,
              val: 2e9,
              filed: `${Number(end.slice(0, 4)) + 1}-02-24`,
            })) as never,
        ),
        { cik, entityName },
      ),
    ),
  );
  const { figures } = await figuresOf(files, { asOf: null });
  const ciks = ["0000000001", "0000000002"];
  return filedDocument(figures, { ciks, asOf: null, answers: [], remarks: [], years: 5, quarters: 8 });
}

/** What the model's cells show, by the sheet and the words that their row begins with. */
function sheets(document: ComparisonDocument) {
  const { plan, model } = templateModel(document);
  const show = (sheet: string, row: number, column: number): Content => model.value({ sheet, row, column }) as Content;
  const rowOf = (name: string, label: string, from = 0) => {
    const { rows } = plan.sheets.find((one) => one.name === name)!;
    const row = rows.findIndex(
      ([cell], i) =>
        i >= from && typeof cell?.content === "object" && "literal" in cell.content && cell.content.literal === label,
    );
    return { row, at: (column: number) => show(name, row, column) };
  };
  const errors = plan.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (!cell || cell.content === "spilled" || !("formula" in cell.content)) return [];
        const value = show(name, row, column);
        return typeof value === "string" && value.startsWith("#") ? [[name, row, column, String(value)]] : [];
      }),
    ),
  );
  return { plan, rowOf, errors };
}

test("filed companies become a comparison document that the reader of documents takes", async () => {
  const { document, left } = filedModel(await filers());
  expect(left).toEqual([]);
  expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document });
  expect(document!.companies.map(({ id, basis }) => [id, basis])).toEqual([
    ["earner", { revenue: "earner.revenue", capex: "earner.capex" }],
    ["c2nd.builder", { revenue: "c2nd.builder.revenue", capex: "c2nd.builder.capex" }],
  ]);
  expect(document!.figures.find(({ id }) => id === "earner.revenue")).toMatchObject({
    value: 20,
    unit: "USD billion",
    period: "2025-01-01 to 2025-12-31",
    section: expect.stringMatching(/^10-K, filed 2026-02-\d\d, 0000000001-/),
    sentence: expect.stringContaining("us-gaap:Revenues"),
  });
});

test("what reports state is marked as from a filing, and the rest as placeholders with their reasons", async () => {
  const { placeholders = [] } = filedModel(await filers()).document!;
  const of = (company: string) =>
    Object.fromEntries(
      placeholders.filter((one) => one.company === company).map((one) => [one.role, one.from ?? "placeholder"]),
    );
  expect(of("earner")).toEqual({
    equity: "filing",
    shares: "filing",
    "share price": "placeholder",
    "capital turnover": "filing",
    "payout ratio": "placeholder",
  });
  expect(of("c2nd.builder")).toEqual({
    equity: "filing",
    shares: "filing",
    "share price": "placeholder",
    debt: "filing",
    cash: "filing",
    property: "filing",
    "opening life": "filing",
    "useful life": "placeholder",
    "minimum cash": "placeholder",
    "tax rate": "placeholder",
    "debt share": "placeholder",
  });
  expect(placeholders.find(({ id }) => id === "c2nd.builder.property")).toMatchObject({
    value: 32,
    why: expect.stringContaining("PropertyPlantAndEquipmentNet"),
  });
  expect(placeholders.find(({ id }) => id === "c2nd.builder.opening.life")).toMatchObject({ value: 4 });
});

test("drivers stand around what the last year came to, and say so", async () => {
  const { drivers } = filedModel(await filers()).document!;
  const of = (id: string) => drivers.find((one) => one.id === id)!;
  expect(of("earner.base.growth")).toMatchObject({ base: 0.25, motive: expect.stringContaining("25.0%") });
  expect(of("earner.return.on.equity")).toMatchObject({ base: 0.2, motive: expect.stringContaining("20.0%") });
  expect(of("c2nd.builder.cash.margin")).toMatchObject({ base: 0.2, motive: expect.stringContaining("20.0%") });
  expect(of("c2nd.builder.interest.rate")).toMatchObject({ base: 0.1 });
  expect(of("c2nd.builder.uncommitted.revenue")).toMatchObject({ base: 5 });
  expect(of("earner.cost.of.equity").motive).toMatch(/^Assumed/);
});

test("the workbook of it has no error, and each company is valued in every case", async () => {
  const { errors, rowOf } = sheets(filedModel(await filers()).document!);
  expect(errors).toEqual([]);
  for (const [name, from] of [
    ["Earner", 0],
    ["2nd Builder", 12],
  ] as const) {
    const { at } = rowOf(
      "Valuation",
      name === "Earner" ? "Value per share (index, book = 100)" : "Value per share",
      from,
    );
    const [bear, base, bull] = [2, 3, 4].map(at) as [number, number, number];
    expect(bear).toBeLessThan(base);
    expect(base).toBeLessThan(bull);
  }
});

test("the share price drives price-to-book", async () => {
  const filed = await filers();
  // 20 billion of equity over 2 billion shares: a book value of 10 per share.
  const multiple = (prices: Record<string, number>) =>
    sheets(filedModel(filed, prices).document!).rowOf("Valuation", "Current P/B").at(2);
  expect(multiple({})).toBeCloseTo(1, 9);
  expect(multiple({ "0000000001": 35 })).toBeCloseTo(3.5, 9);
  const { placeholders = [] } = filedModel(filed, { "0000000001": 35 }).document!;
  expect(placeholders.flatMap(({ role, from }) => (role === "share price" ? [from] : []))).toEqual(["user", undefined]);
});

test("companies that report in another currency, or no fiscal year, are left out and named", async () => {
  expect(filedModel(await filers("EUR"))).toEqual({
    document: null,
    left: [{ company: "2nd Builder", why: "currency" }],
  });
  const filed = await filers();
  const figures = filed.figures.filter(({ company, measure }) => company !== "earner" || measure !== "revenue");
  expect(filedModel({ ...filed, figures }).left).toEqual([{ company: "Earner", why: "revenue" }]);
});

overRealFilings(() => {
  test("Alphabet, NVIDIA and Amazon are modeled from their filings", async () => {
    const { figures } = await figuresOf(
      ["alphabet-companyfacts.json.gz", "nvidia-companyfacts.json.gz", "amazon-10-k-2024.htm.gz"].map(realFile),
    );
    const ciks = ["0001652044", "0001045810", "0001018724"];
    const filed = filedDocument(figures, { ciks, asOf: null, answers: [], remarks: [], years: 5, quarters: 12 });
    const { document, left } = filedModel(filed, { "0001652044": 200 });
    expect(left).toEqual([]);
    expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document });
    expect(sheets(document!).errors).toEqual([]);
    const value = (id: string) => document!.figures.find((one) => one.id === id)!.value;
    expect(value("alphabet.inc.revenue")).toBe(402.836);
    expect(value("nvidia.corp.revenue")).toBe(215.938);
    expect(value("amazon.com.inc.capex")).toBe(82.999);
  });
});
