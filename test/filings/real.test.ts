import { figuresOf, type Resolved } from "../../src/filings";
import { figureOf, valuesOf } from "./made-up";
import { overRealFilings, realFile } from "./real-filings";

const read = (names: string[], asOf: string | null = null): Promise<Resolved> =>
  figuresOf(names.map(realFile), { asOf });

overRealFilings(() => {
  test("Amazon's annual report of 2024 gives its statements, each with its row", async () => {
    const { figures, questions } = await read(["amazon-10-k-2024.htm.gz"]);
    expect(questions).toEqual([]);
    const of = (measure: string) => figureOf(figures, measure, "2024-01-01", "2024-12-31");
    expect(of("revenue")).toMatchObject({
      company: "AMAZON.COM, INC.",
      cik: "0001018724",
      value: 637_959e6,
      unit: "USD",
      form: "10-K",
      source: {
        kind: "row",
        text: "Total net sales | Year Ended December 31, 2024: 637,959 (in millions, except per share data)",
      },
    });
    expect(of("capex")).toMatchObject({ value: 82_999e6, concept: "us-gaap:PaymentsToAcquireProductiveAssets" });
    expect(of("operatingCashFlow").value).toBe(115_877e6);
    expect(of("operatingIncome").value).toBe(68_593e6);
    expect(of("netIncome").value).toBe(59_248e6);
    expect(of("dilutedEps")).toMatchObject({ value: 5.53, unit: "USD/shares" });
    expect(of("interestExpense").value).toBe(2_406e6);
    expect(figureOf(figures, "netIncome", "2022-01-01", "2022-12-31").value).toBe(-2_722e6);
    expect(figureOf(figures, "cash", null, "2024-12-31").value).toBe(78_779e6);
    expect(figureOf(figures, "equity", null, "2024-12-31").value).toBe(285_970e6);
    expect(new Set(figures.map(({ end }) => end.slice(5)))).toEqual(new Set(["12-31"]));
  });

  test("Amazon's remaining performance obligations and their life come with their sentences", async () => {
    const { figures } = await read(["amazon-10-k-2024.htm.gz"]);
    expect(figureOf(figures, "remainingPerformanceObligation", null, "2024-12-31")).toMatchObject({
      value: 177e9,
      source: { kind: "sentence", text: expect.stringContaining("approximately $177 billion as of December 31, 2024") },
    });
    expect(figureOf(figures, "remainingPerformanceObligationLife", null, "2024-12-31")).toMatchObject({
      value: 4.1,
      unit: "years",
      source: {
        kind: "sentence",
        text: "The weighted average remaining life of our long-term contracts is 4.1 years.",
      },
    });
  });

  test("Alphabet's revenue goes on over the change of its concept in 2025", async () => {
    const { figures, questions, problems } = await read(["alphabet-companyfacts.json.gz"]);
    expect(questions).toEqual([]);
    // The years were restated later, their quarters were not.
    expect(problems.map((problem) => problem.slice(0, 100))).toEqual([
      "ALPHABET INC.: the quarters of operatingIncome from 2017-01-01 to 2017-12-31 add up to 26,146,000,00",
      "ALPHABET INC.: the quarters of capex from 2015-01-01 to 2015-12-31 add up to 9,927,000,000, the year",
    ]);
    expect(valuesOf(figures, "revenue")).toMatchObject({
      "2023-01-01 to 2023-12-31": 307_394e6,
      "2024-01-01 to 2024-12-31": 350_018e6,
      "2024-10-01 to 2024-12-31": 96_469e6,
      "2025-01-01 to 2025-03-31": 90_234e6,
      "2025-04-01 to 2025-06-30": 96_428e6,
      "2025-01-01 to 2025-12-31": 402_836e6,
    });
    const quarters = figures.filter(
      ({ measure, start, end }) => measure === "revenue" && Date.parse(end) - Date.parse(start!) < 95 * 86_400_000,
    );
    expect(quarters.filter(({ end }) => end >= "2016").map(({ end }) => end)).toHaveLength(41);
  });

  test("Alphabet's backlog has its time bands, and the page its date of filing from the company facts", async () => {
    const { figures, problems } = await read(
      ["alphabet-10-k-2024.htm.gz", "alphabet-companyfacts.json.gz"],
      "2025-02-05",
    );
    expect(problems.filter((problem) => !problem.includes("add up to"))).toEqual([]);
    expect(figureOf(figures, "remainingPerformanceObligation", null, "2024-12-31")).toMatchObject({
      value: 93.2e9,
      filed: "2025-02-05",
      accession: "0001652044-25-000014",
      source: { kind: "sentence", text: expect.stringContaining("$93.2 billion of remaining performance obligations") },
    });
    const bands = figures.filter(({ measure }) => measure === "remainingPerformanceObligationBand");
    expect(bands.map(({ value, band }) => [value, band])).toEqual([
      [0.5, { from: "2025-01-01", months: 24 }],
      [0.5, { from: "2026-01-01", months: null }],
    ]);
    expect(figureOf(figures, "revenue", "2024-01-01", "2024-12-31").source).toEqual({
      kind: "row",
      text: "Revenues | Year Ended December 31, 2024: $350,018 (in millions, except per share amounts)",
    });
  });

  test("NVIDIA's half year of 2017 is the filer's error, and its filings say otherwise", async () => {
    const then = await read(["nvidia-companyfacts.json.gz"], "2018-06-01");
    expect(figureOf(then.figures, "revenue", "2017-01-30", "2017-07-30")).toMatchObject({
      first: { value: 4_167e6 },
      difference: "filer's error",
    });
    const now = await read(["nvidia-companyfacts.json.gz"]);
    expect(figureOf(now.figures, "revenue", "2017-01-30", "2017-07-30").value).toBe(4_167e6);
    for (const { problems } of [then, now])
      expect(problems.join("\n")).toMatch(/2,230,000,000 for 2017-01-30 to 2017-07-30/);
  });

  test("NVIDIA's earnings a share are restated for its splits, but for those of fiscal 2022", async () => {
    const { figures, problems } = await read(["nvidia-companyfacts.json.gz"]);
    expect(figureOf(figures, "dilutedEps", "2023-01-30", "2024-01-28")).toMatchObject({
      value: 1.19,
      first: { value: 11.93, filed: "2024-02-21" },
      difference: "split",
    });
    const fiscal2022 = figureOf(figures, "dilutedEps", "2021-02-01", "2022-01-30");
    expect(fiscal2022.value).toBe(3.85);
    expect(fiscal2022).not.toHaveProperty("first");
    expect(problems.join("\n")).toContain("before the 10-for-1 split");
    expect(
      figures
        .filter(({ measure, difference }) => measure === "dilutedEps" && difference === "restated")
        .map(({ end }) => end),
    ).toEqual(["2016-05-01", "2016-07-31", "2016-07-31"]);
  });

  test("NVIDIA's years are its own, of 52 or 53 weeks, and its CapEx goes on under another concept", async () => {
    const { figures } = await read(["nvidia-companyfacts.json.gz"]);
    expect(valuesOf(figures, "revenue")).toMatchObject({
      "2020-01-27 to 2021-01-31": 16_675e6,
      "2024-01-29 to 2025-01-26": 130_497e6,
      "2025-01-27 to 2026-01-25": 215_938e6,
    });
    expect(figureOf(figures, "capex", "2024-01-29", "2025-01-26").value).toBe(3_236e6);
    expect(figureOf(figures, "revenue", "2024-10-28", "2025-01-26")).toMatchObject({
      value: 39_331e6,
      derived: expect.stringContaining("less 91,166,000,000"),
    });
  });

  test("NVIDIA's quarterly report of July 2025 gives quarter and half year", async () => {
    const { figures } = await read(["nvidia-10-q-2025-07.htm.gz"]);
    expect(valuesOf(figures, "revenue")).toEqual({
      "2024-01-29 to 2024-07-28": 56_084e6,
      "2024-04-29 to 2024-07-28": 30_040e6,
      "2025-01-27 to 2025-07-27": 90_805e6,
      "2025-04-28 to 2025-07-27": 46_743e6,
    });
    expect(figureOf(figures, "remainingPerformanceObligation", null, "2025-07-27").value).toBe(1.9e9);
    // Headings that span two rows stand left of the dates.
    expect(figureOf(figures, "debt", null, "2025-07-27").source.text).toContain("Carrying Value at Jul 27, 2025");
  });

  test("three companies stand apart", async () => {
    const { figures } = await read([
      "amazon-10-k-2024.htm.gz",
      "alphabet-10-k-2024.htm.gz",
      "nvidia-10-q-2025-07.htm.gz",
    ]);
    expect([...new Set(figures.map(({ company }) => company))]).toEqual([
      "AMAZON.COM, INC.",
      "NVIDIA CORP",
      "Alphabet Inc.",
    ]);
  });
});
