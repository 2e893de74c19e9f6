import fc from "fast-check";
import { figuresOf } from "../../../src/filings";
import { companyFacts, figureOf, file, number, page, resolveRows, type Row, valuesOf, yearOf } from "../made-up";

const year = (concept: string, of: number, val: number, more: Partial<Row> = {}): Row => ({
  concept,
  start: `${of}-01-01`,
  end: `${of}-12-31`,
  val,
  filed: `${of + 1}-02-10`,
  ...more,
});
const CONTRACT = "RevenueFromContractWithCustomerExcludingAssessedTax";

const MIXED: Row[] = [
  ...yearOf("Revenues", 2023, [10e6, 20e6, 30e6, 40e6]),
  ...yearOf("Revenues", 2024, [11e6, 22e6, 33e6, 44e6]),
  ...yearOf("PaymentsToAcquirePropertyPlantAndEquipment", 2024, [1e6, 2e6, 3e6, 4e6], { stated: false }),
  year("Revenues", 2023, 105e6, { filed: "2025-02-10" }),
  year("NetIncomeLoss", 2023, 8_903e6),
  year("NetIncomeLoss", 2023, 8_900e6, { form: "DEF 14A", filed: "2024-04-20" }),
  year("PaymentsToAcquireProductiveAssets", 2024, 12e6),
  year("EarningsPerShareDiluted", 2023, 10, { unit: "USD/shares" }),
  year("EarningsPerShareDiluted", 2023, 1, { unit: "USD/shares", filed: "2025-02-10" }),
  { concept: "LongTermDebtNoncurrent", end: "2024-12-31", val: 100e6 },
  { concept: "LongTermDebtCurrent", end: "2024-12-31", val: 20e6 },
  { concept: "StockholdersEquity", end: "2024-12-31", val: 1e6 },
  { concept: "StockholdersEquity", end: "2024-12-31", val: 2e6 },
];

test("the order of the facts never matters", async () => {
  const expected = JSON.stringify(await resolveRows(MIXED));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(MIXED, { minLength: MIXED.length }), async (rows) => {
      expect(JSON.stringify(await resolveRows(rows))).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test("facts given twice count once", async () => {
  expect(await resolveRows([...MIXED, ...MIXED])).toEqual(await resolveRows(MIXED));
});

test("the order of the files never matters", async () => {
  const files = [
    file("a.json", companyFacts(MIXED)),
    file("b.htm", page(`<p>${number("Revenues", "y2024", "110")}</p>`)),
  ];
  expect(await figuresOf([...files].reverse())).toEqual(await figuresOf(files));
});

describe("as known on a day", () => {
  test("nothing that was filed later is read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 800 }), async (days) => {
        const asOf = new Date(Date.UTC(2023, 3, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const { figures } = await resolveRows(MIXED, { asOf });
        expect(figures).toEqual((await resolveRows(MIXED.filter(({ filed = "2025-02-10" }) => filed <= asOf))).figures);
        for (const { filed, first } of figures) {
          expect(filed! <= asOf).toBe(true);
          expect((first?.filed ?? "") <= asOf).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a filing counts on the day on which it was filed", async () => {
    expect(valuesOf((await resolveRows(MIXED, { asOf: "2024-02-09" })).figures, "netIncome")).toEqual({});
    expect(valuesOf((await resolveRows(MIXED, { asOf: "2024-02-10" })).figures, "netIncome")).toEqual({
      "2023-01-01 to 2023-12-31": 8_903e6,
    });
  });

  test("a page without a date of filing counts only once it was surely filed", async () => {
    const files = (signed: string | null) => [
      file("f.htm", page(`<p>${number("Revenues", "y2024", "1")}</p>`, { signed })),
    ];
    const count = async (signed: string | null, asOf: string) =>
      (await figuresOf(files(signed), { asOf })).figures.length;
    expect(await count("February 6, 2025", "2025-02-01")).toBe(0);
    expect(await count("February 6, 2025", "2025-03-01")).toBe(1);
    expect(await count(null, "2026-01-01")).toBe(0);
    const { problems } = await figuresOf(files("February 6, 2025"), { asOf: "2025-02-01" });
    expect(problems.join()).toContain("left out as of 2025-02-01");
  });
});

describe("several files of one company", () => {
  const annual = [
    year("Revenues", 2024, 110e6),
    year("NetIncomeLoss", 2024, 9e6),
    year("NetIncomeLoss", 2023, 7e6, { filed: "2025-02-10" }),
  ];
  const body = `<table><tr><td></td><td>2024</td></tr><tr><td>Revenue</td><td>${number("Revenues", "y2024", "110")}</td></tr>
    <tr><td>Net income</td><td>${number("NetIncomeLoss", "y2024", "9")}</td></tr></table>`;

  test("a page learns from the company facts when it was filed, and gives its rows to them", async () => {
    const { figures, problems } = await figuresOf([file("a.json", companyFacts(annual)), file("b.htm", page(body))], {
      asOf: "2025-02-10",
    });
    expect(problems).toEqual([]);
    expect(figures).toHaveLength(3);
    expect(figureOf(figures, "revenue", "2024-01-01", "2024-12-31")).toMatchObject({
      filed: "2025-02-10",
      accession: expect.stringMatching(/^0000000001-25-/),
      source: { kind: "row", text: "Revenue | 2024: 110" },
    });
    expect(figureOf(figures, "netIncome", "2023-01-01", "2023-12-31").source.kind).toBe("fact");
  });

  test("a later copy of the same value keeps the row, and says whose it is", async () => {
    const later = [...annual, year("Revenues", 2024, 110e6, { filed: "2026-02-10" }), year("Revenues", 2025, 120e6)];
    const { figures } = await figuresOf([file("a.json", companyFacts(later)), file("b.htm", page(body))]);
    const figure = figureOf(figures, "revenue", "2024-01-01", "2024-12-31");
    expect(figure).toMatchObject({ filed: "2026-02-10", source: { kind: "row" } });
    expect(figure.source.text).toMatch(/^Revenue \| 2024: 110 \(10-K filed 2025-02-10/);
  });

  test("another company's filing is kept apart, and named", async () => {
    const other = page(body, { cik: "0000000002", company: "Other Cloud Corp." });
    const { figures, problems } = await figuresOf([file("a.json", companyFacts(annual)), file("b.htm", other)]);
    expect(new Set(figures.map(({ company }) => company))).toEqual(
      new Set(["Example Compute Inc.", "Other Cloud Corp."]),
    );
    expect(problems[0]).toBe(
      "The files are of 2 companies, kept apart: Example Compute Inc. (a.json); Other Cloud Corp. (b.htm).",
    );
  });
});

describe("what a measure is", () => {
  test("for a bank revenue from contracts is a slice, and is never its revenue", async () => {
    const bank = [
      year("InterestIncomeExpenseNet", 2024, 60e6),
      year("NoninterestIncome", 2024, 40e6),
      year(CONTRACT, 2024, 15e6),
    ];
    expect(valuesOf((await resolveRows(bank)).figures, "revenue")).toEqual({});
    const { figures, questions } = await resolveRows([...bank, year("Revenues", 2024, 100e6)]);
    expect(valuesOf(figures, "revenue")).toEqual({ "2024-01-01 to 2024-12-31": 100e6 });
    expect(questions).toEqual([]);
  });

  test("revenue beside leases is the total, and where nothing explains the gap the user is asked", async () => {
    const rows = [year("Revenues", 2024, 100e6), year(CONTRACT, 2024, 80e6)];
    expect((await resolveRows(rows)).questions).toHaveLength(1);
    const { figures, questions } = await resolveRows([...rows, year("OperatingLeaseLeaseIncome", 2024, 20e6)]);
    expect([valuesOf(figures, "revenue"), questions]).toEqual([{ "2024-01-01 to 2024-12-31": 100e6 }, []]);
  });

  test("debt holds its current part once", async () => {
    const on = (concept: string, val: number): Row => ({ concept, end: "2024-12-31", val });
    const debt = async (...rows: Row[]) =>
      figureOf((await resolveRows([year("Revenues", 2024, 1e6), ...rows])).figures, "debt", null, "2024-12-31");
    const parts = [on("LongTermDebtNoncurrent", 100e6), on("LongTermDebtCurrent", 20e6)];
    expect(await debt(...parts, on("LongTermDebt", 120e6))).toMatchObject({
      value: 120e6,
      derived: expect.stringContaining("plus"),
    });
    expect(await debt(...parts, on("CommercialPaper", 30e6), on("ShortTermBorrowings", 10e6))).toMatchObject({
      value: 160e6,
    });
    expect(await debt(on("LongTermDebt", 120e6), on("DebtInstrumentCarryingAmount", 125e6))).toMatchObject({
      value: 120e6,
      concept: "us-gaap:LongTermDebt",
    });
    expect(await debt(on("LongTermDebt", 120e6), on("CommercialPaper", 30e6))).toMatchObject({ value: 150e6 });
  });

  test("equity is that of the stockholders; the one with minorities stands in only where it never differs", async () => {
    const whole = "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest";
    const on = (concept: string, end: string, val: number): Row => ({
      concept,
      end,
      val,
      filed: `${Number(end.slice(0, 4)) + 1}-02-10`,
    });
    const rows = [year("Revenues", 2023, 1e6), year("Revenues", 2024, 1e6), on(whole, "2023-12-31", 55e6)];
    expect(valuesOf((await resolveRows(rows)).figures, "equity")).toEqual({ "2023-12-31": 55e6 });
    const differing = [...rows, on("StockholdersEquity", "2024-12-31", 60e6), on(whole, "2024-12-31", 66e6)];
    expect(valuesOf((await resolveRows(differing)).figures, "equity")).toEqual({ "2024-12-31": 60e6 });
  });

  test("cash leaves restricted cash out, and interest paid is no interest expense", async () => {
    const { figures } = await resolveRows([
      year("Revenues", 2024, 1e6),
      year("InterestPaidNet", 2024, 3e6),
      { concept: "CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents", end: "2024-12-31", val: 9e6 },
    ]);
    expect(figures.map(({ measure }) => measure)).toEqual(["revenue"]);
  });
});

describe("filers abroad", () => {
  const ifrs = (concept: string, of: number, val: number, unit: string) =>
    year(`ifrs-full:${concept}`, of, val, { unit, form: "20-F", filed: `${of + 1}-04-20` });

  test("the concepts of IFRS are measures, in the currency of the report", async () => {
    const { figures } = await resolveRows([
      ifrs("Revenue", 2024, 500e6, "EUR"),
      ifrs("PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities", 2024, 90e6, "EUR"),
      ifrs("CashFlowsFromUsedInOperatingActivities", 2024, 120e6, "EUR"),
      ifrs("DilutedEarningsLossPerShare", 2024, 1.5, "EUR/shares"),
      {
        concept: "ifrs-full:EquityAttributableToOwnersOfParent",
        unit: "EUR",
        end: "2024-12-31",
        val: 700e6,
        form: "20-F",
        filed: "2025-04-20",
      },
    ]);
    expect(figures.map(({ measure, value, unit }) => [measure, value, unit])).toEqual([
      ["revenue", 500e6, "EUR"],
      ["dilutedEps", 1.5, "EUR/shares"],
      ["operatingCashFlow", 120e6, "EUR"],
      ["capex", 90e6, "EUR"],
      ["equity", 700e6, "EUR"],
    ]);
  });

  test("revenue from contracts is a part of revenue, and stands in only where revenue is not stated", async () => {
    const contracts = ifrs("RevenueFromContractsWithCustomers", 2024, 5e6, "USD");
    const both = await resolveRows([ifrs("Revenue", 2024, 44e6, "USD"), contracts]);
    expect([valuesOf(both.figures, "revenue"), both.questions]).toEqual([{ "2024-01-01 to 2024-12-31": 44e6 }, []]);
    expect(valuesOf((await resolveRows([contracts])).figures, "revenue")).toEqual({ "2024-01-01 to 2024-12-31": 5e6 });
  });

  test("roubles and dollars are never joined, and that there are both is said", async () => {
    const { figures, problems } = await resolveRows([
      ifrs("Revenue", 2022, 8_000e6, "RUB"),
      ifrs("Revenue", 2023, 9_000e6, "RUB"),
      ifrs("Revenue", 2023, 100e6, "USD"),
      ifrs("Revenue", 2024, 120e6, "USD"),
    ]);
    expect(figures.map(({ end, unit, value }) => [end, unit, value])).toEqual([
      ["2022-12-31", "RUB", 8_000e6],
      ["2023-12-31", "RUB", 9_000e6],
      ["2023-12-31", "USD", 100e6],
      ["2024-12-31", "USD", 120e6],
    ]);
    expect(problems.join()).toMatch(/more than one currency: RUB .* USD .*kept apart/);
  });

  test("a quarter is never the difference of two currencies", async () => {
    const { figures } = await resolveRows([
      {
        concept: "Revenues",
        unit: "RUB",
        start: "2024-01-01",
        end: "2024-09-30",
        val: 6_000e6,
        form: "10-Q",
        filed: "2024-11-01",
      },
      year("Revenues", 2024, 100e6),
    ]);
    expect(figures).toHaveLength(2);
  });
});

test("rows without value, date or unit are left out, and counted", async () => {
  const { figures, problems } = await resolveRows([
    year("Revenues", 2024, 1e6, { fy: null, fp: null }),
    year("NetIncomeLoss", 2024, 0, { val: null }),
    year("NetIncomeLoss", 2023, 0, { val: "n/a" }),
    year("NetIncomeLoss", 2022, 1e6, { end: "2022-02-30" }),
    year("NetIncomeLoss", 2021, 1e6, { start: "2022-01-01" }),
  ]);
  expect(figures).toHaveLength(1);
  expect(problems[0]).toBe("facts.json: 3 entries have no valid value, date or filing and were left out.");
});

test("an amendment replaces what it restates", async () => {
  const { figures } = await resolveRows([
    year("Revenues", 2024, 100e6),
    year("Revenues", 2024, 95e6, { form: "10-K/A", filed: "2025-06-01" }),
  ]);
  expect(figures[0]).toMatchObject({
    value: 95e6,
    form: "10-K/A",
    first: { value: 100e6, filed: "2025-02-10" },
    difference: "restated",
  });
});

test("a value that is given a thousand times as large is the filer's error", async () => {
  const shares = (val: number, filed: string) =>
    year("WeightedAverageNumberOfDilutedSharesOutstanding", 2023, val, { unit: "shares", filed });
  const { figures, problems } = await resolveRows([shares(546_639, "2024-02-10"), shares(546_639_000, "2025-02-10")]);
  expect(figures[0]).toMatchObject({ value: 546_639_000, difference: "filer's error" });
  expect(problems.join()).toContain("the scale of a value differs between filings");
});
