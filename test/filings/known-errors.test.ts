import { figuresOf } from "../../src/filings";
import { factsOfFiler } from "../support/two-filers";
import { figureOf, file, resolveRows, type Row, valuesOf, yearOf } from "./made-up";

const REVENUE = "Revenues";
const CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment";
const annual = (concept: string, year: number, val: number, more: Partial<Row> = {}): Row => ({
  concept,
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  val,
  filed: `${year + 1}-02-10`,
  ...more,
});

test("1: one annual report gives three years, each with its own start and end whatever fy and fp say", async () => {
  const filing = { fy: 2024, fp: "FY", filed: "2025-02-10" };
  const { figures } = await resolveRows([
    annual(REVENUE, 2022, 100e6, filing),
    annual(REVENUE, 2023, 200e6, filing),
    annual(REVENUE, 2024, 300e6, filing),
    { concept: "StockholdersEquity", end: "2023-12-31", val: 50e6, ...filing },
    { concept: "StockholdersEquity", end: "2024-12-31", val: 60e6, ...filing },
  ]);
  expect(valuesOf(figures, "revenue")).toEqual({
    "2022-01-01 to 2022-12-31": 100e6,
    "2023-01-01 to 2023-12-31": 200e6,
    "2024-01-01 to 2024-12-31": 300e6,
  });
  expect(valuesOf(figures, "equity")).toEqual({ "2023-12-31": 50e6, "2024-12-31": 60e6 });
});

test("2: a year to the end of January goes by its days, whatever year the frame and the filing call it", async () => {
  const { figures } = await resolveRows([
    {
      concept: REVENUE,
      start: "2025-01-27",
      end: "2026-01-25",
      val: 900e6,
      fy: 2026,
      fp: "FY",
      frame: "CY2025",
      filed: "2026-02-25",
    },
  ]);
  expect(figureOf(figures, "revenue", "2025-01-27", "2026-01-25")).toMatchObject({ value: 900e6, filed: "2026-02-25" });
  expect(JSON.stringify(figures)).not.toContain("CY2025");
});

test("3: rows without a frame count, so what was first reported is kept", async () => {
  const { figures } = await resolveRows([
    annual(REVENUE, 2023, 200e6, { filed: "2024-02-10" }),
    annual(REVENUE, 2023, 240e6, { filed: "2025-02-10", frame: "CY2023" }),
    { concept: CAPEX, start: "2024-01-01", end: "2024-06-30", val: 30e6, form: "10-Q", filed: "2024-08-01" },
  ]);
  expect(figureOf(figures, "revenue", "2023-01-01", "2023-12-31")).toMatchObject({
    value: 240e6,
    filed: "2025-02-10",
    first: { value: 200e6, filed: "2024-02-10" },
    difference: "restated",
  });
  expect(valuesOf(figures, "capex")).toEqual({ "2024-01-01 to 2024-06-30": 30e6 });
});

test("4: a proxy statement's rounded copy does not replace the annual report's, and stands in only where none is", async () => {
  const { figures, problems } = await resolveRows([
    annual("NetIncomeLoss", 2024, 8_903e6),
    annual("NetIncomeLoss", 2024, 8_900e6, { form: "DEF 14A", filed: "2025-04-20" }),
    annual("NetIncomeLoss", 2024, 8_900e6, { form: "8-K", filed: "2025-05-20" }),
    annual("NetIncomeLoss", 2020, 1_200e6, { form: "DEF 14A", filed: "2025-04-20" }),
  ]);
  const figure = figureOf(figures, "netIncome", "2024-01-01", "2024-12-31");
  expect(figure).toMatchObject({ value: 8_903e6, form: "10-K", filed: "2025-02-10" });
  expect(figure.first).toBeUndefined();
  expect(figureOf(figures, "netIncome", "2020-01-01", "2020-12-31")).toMatchObject({ value: 1_200e6, form: "DEF 14A" });
  expect(problems.join()).toContain("forms other than annual and quarterly reports");
});

test("5: 4,681,507,000 that becomes 4,682,000,000 is rounded, and 4,690,000,000 would be restated", async () => {
  const copies = (later: number) => [
    annual(REVENUE, 2023, 4_681_507_000, { filed: "2024-02-10" }),
    annual(REVENUE, 2023, later, { filed: "2025-02-10" }),
  ];
  const rounded = await resolveRows(copies(4_682_000_000));
  expect(rounded.figures[0]).toMatchObject({
    value: 4_682_000_000,
    first: { value: 4_681_507_000 },
    difference: "rounding",
  });
  const restated = await resolveRows(copies(4_690_000_000));
  expect(restated.figures[0]).toMatchObject({ value: 4_690_000_000, difference: "restated" });
});

describe("6: two concepts for one measure", () => {
  const PRODUCTIVE = "PaymentsToAcquireProductiveAssets";
  const both = [annual(CAPEX, 2024, 100e6), annual(PRODUCTIVE, 2024, 130e6), annual(PRODUCTIVE, 2023, 90e6)];

  test("where they differ the user is asked, and no figure is chosen silently", async () => {
    const { figures, questions } = await resolveRows(both);
    expect(valuesOf(figures, "capex")).toEqual({ "2023-01-01 to 2023-12-31": 90e6 });
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ measure: "capex", cik: "0000000001", company: "Example Compute Inc." });
    expect(questions[0]!.choices.map(({ concept, periods }) => [concept, periods.map(({ value }) => value)])).toEqual([
      [`us-gaap:${CAPEX}`, [100e6]],
      [`us-gaap:${PRODUCTIVE}`, [130e6]],
    ]);
  });

  test("the answer decides", async () => {
    const answers = [{ cik: "1", measure: "capex", concept: `us-gaap:${PRODUCTIVE}` }];
    const { figures, questions } = await resolveRows(both, { answers });
    expect(questions).toEqual([]);
    expect(figureOf(figures, "capex", "2024-01-01", "2024-12-31")).toMatchObject({
      value: 130e6,
      concept: `us-gaap:${PRODUCTIVE}`,
    });
  });

  test("a change of concept over time does not break the series, and equal values ask nothing", async () => {
    const contract = "RevenueFromContractWithCustomerExcludingAssessedTax";
    const { figures, questions } = await resolveRows([
      annual("SalesRevenueNet", 2016, 10e6),
      annual("SalesRevenueNet", 2017, 20e6),
      annual(contract, 2018, 30e6),
      annual(contract, 2019, 40e6),
      annual(REVENUE, 2019, 40e6, { filed: "2021-02-10" }),
      annual(REVENUE, 2020, 50e6),
    ]);
    expect(questions).toEqual([]);
    expect(Object.values(valuesOf(figures, "revenue"))).toEqual([10e6, 20e6, 30e6, 40e6, 50e6]);
  });
});

describe("7: cash flow is year to date", () => {
  const rows = yearOf(CAPEX, 2024, [10e6, 20e6, 30e6, 45e6], { stated: false });

  test("quarters are differences of one concept and start, and say so", async () => {
    const { figures } = await resolveRows(rows);
    const fourth = figureOf(figures, "capex", "2024-10-01", "2024-12-31");
    expect(fourth).toMatchObject({ value: 45e6, form: "10-K", filed: "2025-02-10" });
    expect(fourth.derived).toContain("105,000,000 for 2024-01-01 to 2024-12-31 (10-K filed 2025-02-10");
    expect(fourth.derived).toContain("less 60,000,000 for 2024-01-01 to 2024-09-30 (10-Q filed 2024-11-01");
    expect(figureOf(figures, "capex", "2024-04-01", "2024-06-30")).toMatchObject({ value: 20e6 });
    expect(figureOf(figures, "capex", "2024-01-01", "2024-03-31").derived).toBeUndefined();
  });

  test("without the nine months there is no fourth quarter, and never the year in its place", async () => {
    const { figures } = await resolveRows([
      ...rows.filter(({ end }) => end !== "2024-09-30"),
      annual(REVENUE, 2024, 4.738e9),
      { concept: REVENUE, start: "2024-01-01", end: "2024-09-30", val: 3.406e9, form: "10-Q", filed: "2024-11-01" },
    ]);
    expect(figures.filter(({ measure, start }) => measure === "capex" && start! >= "2024-07-01")).toEqual([]);
    expect(figureOf(figures, "revenue", "2024-10-01", "2024-12-31").value).toBe(1.332e9);
  });

  test("a restated year is not set against nine months as first reported", async () => {
    const { figures } = await resolveRows([
      ...rows,
      annual(CAPEX, 2024, 150e6, { filed: "2026-02-10" }),
      annual(CAPEX, 2025, 1e6, { filed: "2026-02-10" }),
    ]);
    expect(figureOf(figures, "capex", "2024-01-01", "2024-12-31")).toMatchObject({
      value: 150e6,
      first: { value: 105e6 },
    });
    expect(figureOf(figures, "capex", "2024-10-01", "2024-12-31").value).toBe(45e6);
  });

  test("an amended year is not set against nine months that were not amended", async () => {
    const { figures } = await resolveRows([
      ...rows,
      annual(CAPEX, 2024, 150e6, { form: "10-K/A", filed: "2025-06-10" }),
    ]);
    expect(figureOf(figures, "capex", "2024-01-01", "2024-12-31")).toMatchObject({ value: 150e6, form: "10-K/A" });
    expect(figureOf(figures, "capex", "2024-10-01", "2024-12-31").value).toBe(45e6);
  });

  test("nine months that were amended before the year was filed are what the year is set against", async () => {
    const amended = (filed: string): Row => ({ ...rows[2]!, val: 52e6, form: "10-Q/A", filed });
    const fourth = async (filed: string) =>
      figureOf((await resolveRows([...rows, amended(filed)])).figures, "capex", "2024-10-01", "2024-12-31").value;
    expect(rows[2]).toMatchObject({ end: "2024-09-30", val: 60e6 });
    expect(await fourth("2025-01-15")).toBe(53e6);
    expect(await fourth("2025-06-15")).toBe(45e6);
  });

  test("two concepts are never subtracted from each other", async () => {
    const { figures } = await resolveRows([
      { concept: CAPEX, start: "2024-01-01", end: "2024-09-30", val: 60e6, form: "10-Q", filed: "2024-11-01" },
      annual("PaymentsToAcquireProductiveAssets", 2024, 105e6),
    ]);
    expect(Object.keys(valuesOf(figures, "capex"))).toEqual(["2024-01-01 to 2024-09-30", "2024-01-01 to 2024-12-31"]);
  });

  test("a year under another concept tells that its value had not been restated", async () => {
    const contract = "RevenueFromContractWithCustomerExcludingAssessedTax";
    const quarters = yearOf(contract, 2024, [10e6, 20e6, 30e6, 40e6]).filter(({ form }) => form === "10-Q");
    const later = [annual(contract, 2024, 100e6, { filed: "2027-02-10" }), annual(contract, 2026, 1e6)];
    expect(valuesOf((await resolveRows([...quarters, ...later])).figures, "revenue")).not.toHaveProperty(
      "2024-10-01 to 2024-12-31",
    );
    const { figures } = await resolveRows([...quarters, ...later, annual(REVENUE, 2024, 100e6)]);
    expect(figureOf(figures, "revenue", "2024-10-01", "2024-12-31").value).toBe(40e6);
  });

  test("earnings a share and average shares are no differences", async () => {
    const { figures } = await resolveRows([
      ...yearOf("EarningsPerShareDiluted", 2024, [1, 1, 1, 1], { stated: false }).map((row) => ({
        ...row,
        unit: "USD/shares",
      })),
      ...yearOf(REVENUE, 2024, [1e6, 1e6, 1e6, 1e6]),
    ]);
    expect(figures.filter(({ measure, start }) => measure === "dilutedEps" && start !== "2024-01-01")).toEqual([]);
  });
});

describe("8: periods are the company's own", () => {
  test("first quarters of sixteen weeks and years of 53 weeks", async () => {
    const { figures } = await resolveRows([
      { concept: REVENUE, start: "2024-02-04", end: "2024-05-25", val: 160e6, form: "10-Q", filed: "2024-06-20" },
      { concept: REVENUE, start: "2024-02-04", end: "2024-08-17", val: 280e6, form: "10-Q", filed: "2024-09-20" },
      { concept: REVENUE, start: "2024-02-04", end: "2024-11-09", val: 400e6, form: "10-Q", filed: "2024-12-20" },
      { concept: REVENUE, start: "2024-02-04", end: "2025-02-08", val: 530e6, filed: "2025-03-30" },
    ]);
    expect(valuesOf(figures, "revenue")).toMatchObject({
      "2024-02-04 to 2024-05-25": 160e6,
      "2024-05-26 to 2024-08-17": 120e6,
      "2024-11-10 to 2025-02-08": 130e6,
      "2024-02-04 to 2025-02-08": 530e6,
    });
  });

  test("a change of the year end leaves a transition period, and years that overlap stand side by side", async () => {
    const { figures } = await resolveRows([
      { concept: REVENUE, start: "2023-07-01", end: "2024-06-30", val: 120e6, filed: "2024-08-20" },
      { concept: REVENUE, start: "2024-07-01", end: "2024-12-31", val: 70e6, form: "10-KT", filed: "2025-02-20" },
      { concept: REVENUE, start: "2024-01-01", end: "2024-12-31", val: 135e6, filed: "2026-02-20" },
      { concept: REVENUE, start: "2025-01-01", end: "2025-12-31", val: 150e6, filed: "2026-02-20" },
    ]);
    expect(Object.keys(valuesOf(figures, "revenue"))).toEqual([
      "2023-07-01 to 2024-06-30",
      "2024-01-01 to 2024-12-31",
      "2024-07-01 to 2024-12-31",
      "2025-01-01 to 2025-12-31",
    ]);
  });

  test("trailing twelve months in a quarterly report are no fiscal year", async () => {
    const { figures } = await resolveRows([
      annual(REVENUE, 2023, 100e6),
      { concept: REVENUE, start: "2024-01-01", end: "2024-06-30", val: 60e6, form: "10-Q", filed: "2024-08-01" },
      { concept: REVENUE, start: "2023-07-01", end: "2024-06-30", val: 110e6, form: "10-Q", filed: "2024-08-01" },
    ]);
    expect(Object.keys(valuesOf(figures, "revenue"))).toEqual(["2023-01-01 to 2023-12-31", "2024-01-01 to 2024-06-30"]);
  });
});

describe("9: splits", () => {
  const eps = (year: number, val: number, filed: string) =>
    annual("EarningsPerShareDiluted", year, val, { unit: "USD/shares", filed });
  const shares = (year: number, val: number, filed: string) =>
    annual("WeightedAverageNumberOfDilutedSharesOutstanding", year, val, { unit: "shares", filed });

  test("11.93 that becomes 1.19 after ten for one is a split, and 3.85 that was never restated stays", async () => {
    const { figures, problems } = await resolveRows([
      eps(2021, 3.85, "2022-02-10"),
      shares(2021, 2_535e6, "2022-02-10"),
      eps(2023, 11.93, "2024-02-10"),
      shares(2023, 2_494e6, "2024-02-10"),
      eps(2023, 1.19, "2025-02-10"),
      shares(2023, 24_940e6, "2025-02-10"),
    ]);
    expect(figureOf(figures, "dilutedEps", "2023-01-01", "2023-12-31")).toMatchObject({
      value: 1.19,
      first: { value: 11.93, filed: "2024-02-10" },
      difference: "split",
    });
    expect(figureOf(figures, "dilutedShares", "2023-01-01", "2023-12-31")).toMatchObject({
      value: 24_940e6,
      difference: "split",
    });
    const before = figureOf(figures, "dilutedEps", "2021-01-01", "2021-12-31");
    expect(before).toMatchObject({ value: 3.85 });
    expect(before.first).toBeUndefined();
    expect(problems.join()).toContain("before the 10-for-1 split");
  });

  test("earnings a share that halve while the shares stay are restated, not split", async () => {
    const { figures } = await resolveRows([
      eps(2023, 2, "2024-02-10"),
      shares(2023, 1_000e6, "2024-02-10"),
      eps(2023, 1, "2025-02-10"),
      shares(2023, 1_000e6, "2025-02-10"),
    ]);
    expect(figureOf(figures, "dilutedEps", "2023-01-01", "2023-12-31").difference).toBe("restated");
  });

  test("a reverse split multiplies earnings a share", async () => {
    const { figures } = await resolveRows([
      eps(2023, -0.52, "2024-02-10"),
      shares(2023, 80e6, "2024-02-10"),
      eps(2023, -4.16, "2025-02-10"),
      shares(2023, 10e6, "2025-02-10"),
    ]);
    expect(figureOf(figures, "dilutedEps", "2023-01-01", "2023-12-31").difference).toBe("split");
    expect(figureOf(figures, "dilutedShares", "2023-01-01", "2023-12-31").difference).toBe("split");
  });
});

describe("10: what the filer got wrong", () => {
  test("a half year that is not more than its quarter is the filer's error", async () => {
    const half = { concept: REVENUE, start: "2017-01-30", end: "2017-07-30" };
    const { figures, problems } = await resolveRows([
      { ...half, val: 4_167e6, form: "10-Q", filed: "2017-08-23" },
      { concept: REVENUE, start: "2017-05-01", end: "2017-07-30", val: 2_230e6, form: "10-Q", filed: "2017-08-23" },
      { ...half, val: 2_230e6, form: "10-K", filed: "2018-02-28" },
      { concept: REVENUE, start: "2017-01-30", end: "2018-01-28", val: 9_714e6, form: "10-K", filed: "2018-02-28" },
    ]);
    expect(figureOf(figures, "revenue", "2017-01-30", "2017-07-30")).toMatchObject({
      first: { value: 4_167e6 },
      difference: "filer's error",
    });
    expect(problems.join()).toMatch(
      /10-K filed 2018-02-28.*2,230,000,000.*must exceed its last quarter.*4,167,000,000/,
    );
  });

  test("an amendment that changes the year alone leaves quarters that do not add up to it, and that is told", async () => {
    const amended: Row = {
      concept: "Revenues",
      start: "2023-01-01",
      end: "2023-12-31",
      val: 777e6,
      form: "10-K/A",
      filed: "2026-04-01",
    };
    const told = async (...more: Row[]) => (await figuresOf([file("1.json", factsOfFiler(1, 24, more))])).problems;
    expect(await told()).toEqual([]);
    expect(await told(amended)).toEqual([
      "Company 1: the quarters of revenue from 2023-01-01 to 2023-12-31 add up to 1,000,204,228, the year is 777,000,000; not all of them were restated together.",
    ]);
  });

  test("quarters that do not add up to their year are told", async () => {
    const quarters = ["01-01", "04-01", "07-01", "10-01"].map((start, i) => ({
      concept: REVENUE,
      start: `2024-${start}`,
      end: `2024-${["03-31", "06-30", "09-30", "12-31"][i]}`,
      val: 10e6,
    }));
    const { problems } = await resolveRows([...quarters, annual(REVENUE, 2024, 55e6)]);
    expect(problems.join()).toMatch(/add up to 40,000,000, the year is 55,000,000/);
    expect((await resolveRows([...quarters, annual(REVENUE, 2024, 40e6)])).problems).toEqual([]);
  });

  test("assets that do not equal liabilities plus equity are told", async () => {
    const sheet = (equity: number) =>
      [
        ["Assets", 1_000e6],
        ["Liabilities", 600e6],
        ["StockholdersEquity", equity],
      ].map(([concept, val]) => ({ concept, end: "2024-12-31", val }) as Row);
    expect((await resolveRows([...sheet(300e6), annual(REVENUE, 2024, 1e6)])).problems.join()).toMatch(
      /assets of 1,000,000,000 on 2024-12-31 do not equal/,
    );
    expect((await resolveRows([...sheet(400e6), annual(REVENUE, 2024, 1e6)])).problems).toEqual([]);
  });
});

test("11: restated values keep both dates, and without a difference there is no first", async () => {
  const { figures } = await resolveRows([
    annual(REVENUE, 2022, 100e6, { filed: "2023-02-10" }),
    annual(REVENUE, 2022, 111e6, { filed: "2024-02-10" }),
    annual(REVENUE, 2022, 123e6, { filed: "2025-02-10" }),
    annual(REVENUE, 2023, 200e6, { filed: "2024-02-10" }),
    annual(REVENUE, 2023, 200e6, { filed: "2025-02-10" }),
  ]);
  expect(figures[0]).toMatchObject({
    value: 123e6,
    filed: "2025-02-10",
    first: { value: 100e6, filed: "2023-02-10" },
    difference: "restated",
  });
  expect(figures[1]).toMatchObject({ value: 200e6, filed: "2025-02-10" });
  expect(figures[1]).not.toHaveProperty("first");
});

test("12: what is not in the data makes no figure and no zero", async () => {
  const { figures, problems } = await resolveRows([{ concept: "Goodwill", end: "2024-12-31", val: 5e6 }]);
  expect(figures).toEqual([]);
  expect(problems.join()).toContain("Not in the data does not mean not reported");
});

test("13: 16,899,999,999.999998 is 16.9 billion", async () => {
  const { figures } = await resolveRows([
    annual(REVENUE, 2024, 16_899_999_999.999998),
    ...yearOf(CAPEX, 2024, [0.1, 0.2, 0.3, 0.4], { stated: false }),
  ]);
  expect(figureOf(figures, "revenue", "2024-01-01", "2024-12-31").value).toBe(16_900_000_000);
  expect(Object.values(valuesOf(figures, "capex"))).toEqual([0.1, 0.3, 0.2, 0.6, 0.3, 1, 0.4]);
});

test("14: a note's incidental date or span makes no period", async () => {
  const { figures } = await resolveRows([
    annual(REVENUE, 2024, 100e6),
    annual("NetIncomeLoss", 2024, 10e6),
    { concept: "NetIncomeLoss", start: "2024-02-15", end: "2024-12-31", val: 3e6 },
    { concept: "CashAndCashEquivalentsAtCarryingValue", end: "2024-12-31", val: 7e6 },
    { concept: "CashAndCashEquivalentsAtCarryingValue", end: "2024-02-15", val: 2e6 },
    { concept: "LongTermDebt", end: "2024-05-17", val: 2e6 },
    { concept: "NetIncomeLoss", start: "2025-01-01", end: "2025-01-31", val: 1e6 },
  ]);
  expect([...new Set(figures.map(({ end }) => end))]).toEqual(["2024-12-31"]);
  expect(valuesOf(figures, "netIncome")).toEqual({ "2024-01-01 to 2024-12-31": 10e6 });
});
