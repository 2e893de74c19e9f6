import { strFromU8, unzipSync } from "fflate";
import { filedDocument } from "../../../src/figures/filed-document";
import type { FiledDocument } from "../../../src/figures/filed";
import { type File, figuresOf } from "../../../src/filings";
import { CAGR } from "../../../src/functions";
import type { CustomFunctions } from "../../../src/model/model";
import { compileFiled } from "../../../src/template/filed/compile";
import type { Plan } from "../../../src/template/plan";
import { computedValues } from "../../../src/xlsx/computed-values";
import { workbookFile } from "../../../src/xlsx/workbook";
import { type Filer, growing, monthEnds, rowsOf, weekEnds } from "../../filings/filer";
import { companyFacts, file } from "../../filings/made-up";
import "../../support/functions";
import { overRealFilings, realFile } from "../../filings/real-filings";

const FUNCTIONS: CustomFunctions = new Map([
  ["AICOMP.CAGR", (...list) => CAGR(...(list as [unknown[][], unknown[][], unknown[][]])) as never],
]);

/** Five made-up filers: years that end apart, 53 weeks, another currency, losses, years alone. */
const filer = (ends: string[], more: Partial<Filer> = {}): Filer => ({
  ends,
  flows: {
    Revenues: growing(100e6, ends.length),
    OperatingIncomeLoss: growing(20e6, ends.length),
    NetIncomeLoss: growing(15e6, ends.length),
    DepreciationDepletionAndAmortization: growing(9e6, ends.length),
    InterestExpenseNonoperating: growing(2e6, ends.length),
    PaymentsToAcquirePropertyPlantAndEquipment: growing(60e6, ends.length),
    NetCashProvidedByUsedInOperatingActivities: growing(30e6, ends.length),
  },
  balances: {
    StockholdersEquity: growing(500e6, ends.length),
    LongTermDebt: growing(300e6, ends.length),
    CashAndCashEquivalentsAtCarryingValue: growing(50e6, ends.length),
    RevenueRemainingPerformanceObligation: growing(900e6, ends.length),
  },
  yearToDate: ["PaymentsToAcquirePropertyPlantAndEquipment", "NetCashProvidedByUsedInOperatingActivities"],
  ...more,
});
const YEARS = 5;
const FILERS: [name: string, Filer][] = [
  ["Calendar Compute Inc.", filer(monthEnds(2020, 12, YEARS))],
  ["=Weeks & Co.", filer(weekEnds("2019-04-28", YEARS))],
  [
    "May Cloud Corp.",
    filer(monthEnds(2020, 5, YEARS), {
      flows: { Revenues: growing(70e6, 20), NetIncomeLoss: growing(-9e6, 20, 0.02) },
      balances: { StockholdersEquity: growing(-40e6, 20, 0) },
    }),
  ],
  ["Euro Racks N.V.", filer(monthEnds(2020, 12, YEARS), { unit: "EUR", annualOnly: true, annualForm: "20-F" })],
  ["June Power Ltd.", filer(monthEnds(2020, 6, YEARS))],
];

const fileOf = ([name, one]: (typeof FILERS)[number], i: number): File =>
  file(
    `${i}.json`,
    companyFacts(
      rowsOf(one).map((row) => ({ ...row, accn: `000000000${i}-25-${row.filed!.replaceAll("-", "").slice(2)}` })),
      { cik: i + 1, entityName: name },
    ),
  );

async function documentOf(files: File[]): Promise<FiledDocument> {
  const { figures, problems } = await figuresOf(files);
  const ciks = [...new Set(figures.map(({ cik }) => cik))];
  return filedDocument(figures, { ciks, asOf: null, answers: [], remarks: problems, years: 5, quarters: 8 });
}

interface Book {
  document: FiledDocument;
  plan: Plan;
  /** The value beside a label, in the column of a heading. */
  at: (sheet: string, label: string, heading: string, company?: string) => unknown;
  all: unknown[];
}

async function bookOf(files: File[], change: (plan: Plan) => Plan = (plan) => plan): Promise<Book> {
  const document = await documentOf(files);
  const plan = change(compileFiled(document));
  const values = computedValues(plan, FUNCTIONS);
  const at: Book["at"] = (key, label, heading, company) => {
    const rows = values[key]!;
    const from = company === undefined ? 0 : rows.findIndex(([first]) => first === company);
    const head = company === undefined ? rows.findIndex(([first]) => first === "Measure") : from;
    const column = rows[head]!.map(String).indexOf(heading);
    const row = rows.findIndex(([first], i) => i > from && first === label);
    return rows[row]?.[column];
  };
  return { document, plan, at, all: Object.values(values).flat(2) };
}

const made = bookOf(FILERS.map(fileOf));

test("no cell of five filers' sheets is an error, and each sheet has its cells", async () => {
  const { plan, all } = await made;
  expect(plan.sheets.map(({ name }) => name)).toEqual(["Companies", "History", "Quarters", "Filed figures"]);
  expect(all.filter((value) => typeof value === "string" && /^#[A-Z/]+[!?]?$/.test(value))).toEqual([]);
  expect(all.length).toBeGreaterThan(3_000);
});

test("history gives each year as filed, its growth, and AICOMP.CAGR over the years", async () => {
  const { at } = await made;
  const total = (year: number) =>
    FILERS[0]![1].flows.Revenues!.slice(year * 4, year * 4 + 4).reduce((a, b) => a + b, 0);
  const of = (label: string, heading: string) => at("filed-years", label, heading, "Calendar Compute Inc.") as number;
  for (let year = 0; year < YEARS; year++) expect(of("Revenue", String(2020 + year))).toBe(total(year));
  expect(of("Revenue growth", "2022")).toBeCloseTo(total(2) / total(1) - 1, 12);
  expect(of("Revenue", "CAGR")).toBeCloseTo((total(4) / total(0)) ** (1 / 4) - 1, 12);
});

test("ratios are what the figures give", async () => {
  const { at } = await made;
  const { flows, balances } = FILERS[0]![1];
  const sum = (values: readonly number[]) => values.slice(16, 20).reduce((a, b) => a + b, 0);
  const last = (values: readonly number[], back = 0) => values.at(-1 - back)!;
  const of = (label: string) => at("filed-years", label, "2024", "Calendar Compute Inc.") as number;
  const [revenue, income, d, interest, capex, ocf] = [
    flows.Revenues!,
    flows.OperatingIncomeLoss!,
    flows.DepreciationDepletionAndAmortization!,
    flows.InterestExpenseNonoperating!,
    flows.PaymentsToAcquirePropertyPlantAndEquipment!,
    flows.NetCashProvidedByUsedInOperatingActivities!,
  ].map(sum) as [number, number, number, number, number, number];
  const [equity, debt, rpo] = [
    balances.StockholdersEquity!,
    balances.LongTermDebt!,
    balances.RevenueRemainingPerformanceObligation!,
  ];
  expect(of("CapEx intensity (CapEx / revenue)")).toBeCloseTo(capex / revenue, 12);
  expect(of("Free cash flow (operating cash flow - CapEx)")).toBe(ocf - capex);
  expect(of("Leverage (debt / EBITDA)")).toBeCloseTo(last(debt) / (income + d), 12);
  expect(of("Interest cover (operating income / interest)")).toBeCloseTo(income / interest, 12);
  expect(of("Return on equity (net income / average equity)")).toBeCloseTo(
    sum(flows.NetIncomeLoss!) / ((last(equity) + last(equity, 4)) / 2),
    12,
  );
  expect(of("RPO coverage (years of revenue)")).toBeCloseTo(last(rpo) / revenue, 12);
  expect(of("RPO conversion (revenue / opening RPO)")).toBeCloseTo(revenue / last(rpo, 4), 12);
});

test("quarters that the filings give for the year to date alone are computed, and say so with both facts", async () => {
  const { at, plan } = await made;
  const { PaymentsToAcquirePropertyPlantAndEquipment: capex } = FILERS[0]![1].flows;
  expect(at("filed-quarters", "CapEx", "Q4 2024", "Calendar Compute Inc.")).toBe(capex!.at(-1));
  const rows = plan.sheets.find(({ key }) => key === "filed-figures")!.rows;
  const texts = rows.map((cells) =>
    cells.map((one) =>
      one && typeof one.content === "object" && "literal" in one.content ? String(one.content.literal) : "",
    ),
  );
  const [computed] = texts.filter(
    ([company, measure, start]) => company === "Calendar Compute Inc." && measure === "CapEx" && start === "45566",
  );
  expect(computed![6]).toBe("Computed");
  expect(computed![7]).toMatch(/for 2024-01-01 to 2024-12-31 .* less .* for 2024-01-01 to 2024-09-30/);
  expect(computed![12]).toMatch(/^https:\/\/www\.sec\.gov\/Archives\/edgar\/data\/1\//);
});

test("years that end apart stand side by side by date, which is said", async () => {
  const { at, plan } = await made;
  const ends = FILERS.map(([name]) => at("filed-companies", "Fiscal year ends", name));
  const day = (serial: unknown) => new Date(((serial as number) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  expect(ends.map(day)).toEqual(["2023-12-31", "2024-01-21", "2024-05-31", "2023-12-31", "2024-06-30"]);
  const texts = JSON.stringify(plan.sheets[0]!.rows);
  expect(texts).toMatch(/Fiscal years end up to 6 months apart/);
  expect(texts).toMatch(/The companies report in EUR and USD\. Amounts are not converted/);
});

test("medians are of ratios alone, over the companies that have them", async () => {
  const { at } = await made;
  const of = (heading: string) => at("filed-companies", "CapEx intensity (CapEx / revenue)", heading);
  const known = FILERS.map(([name]) => of(name))
    .filter((value): value is number => typeof value === "number")
    .sort((a, b) => a - b);
  expect(known).toHaveLength(4);
  expect(of("Median")).toBeCloseTo((known[1]! + known[2]!) / 2, 12);
  expect(at("filed-companies", "Revenue", "Median")).toBe("");
  expect(at("filed-companies", "Debt", "May Cloud Corp.")).toBe("Not in the data");
});

test("price-to-book follows where a price is entered", async () => {
  const withPrices = (plan: Plan): Plan => ({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells.map((one) => (one?.input ? { ...one, content: { literal: 50 } } : one))),
    })),
  });
  const shares = {
    concept: "WeightedAverageNumberOfDilutedSharesOutstanding",
    unit: "shares",
    start: "2024-01-01",
    end: "2024-12-31",
    val: 20e6,
  };
  const rows = [...rowsOf(FILERS[0]![1]), { ...shares, filed: "2025-02-24" }];
  const files = [file("a.json", companyFacts(rows, { entityName: "A" }))];
  const label = "Price-to-book (market value / equity)";
  expect((await bookOf(files)).at("filed-companies", label, "A")).toBe("Enter a price");
  const equity = FILERS[0]![1].balances.StockholdersEquity!.at(-1)!;
  expect((await bookOf(files, withPrices)).at("filed-companies", label, "A")).toBeCloseTo((50 * 20e6) / equity, 12);
});

test("the same plan is an .xlsx file; a name that looks like a formula is text in it", async () => {
  const { plan, document } = await made;
  const parts = unzipSync(workbookFile(plan, computedValues(plan, FUNCTIONS), "Companies"));
  const sheets = Object.keys(parts).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets).toHaveLength(4);
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("<f>Weeks");
  expect(document.companies[1]!.name).toBe("=Weeks & Co.");
});

test("what the user decided stands among the notes", async () => {
  const { document } = await made;
  const answers = [{ cik: "0000000001", measure: "capex", concept: "us-gaap:PaymentsToAcquireProductiveAssets" }];
  const [companies] = compileFiled({ ...document, answers }).sheets;
  expect(JSON.stringify(companies!.rows)).toContain(
    "Calendar Compute Inc.: CapEx is us-gaap:PaymentsToAcquireProductiveAssets, as chosen where concepts gave different values.",
  );
});

test("texts have the room that they take, and the chart the companies' names", async () => {
  const { plan } = await made;
  const [companies] = plan.sheets;
  expect(companies!.charts).toMatchObject(
    [{ categories: { address: "C4:G4" }, series: [{ name: "Operating margin" }, { name: /^CapEx intensity/ }] }].map(
      (chart) => ({
        ...chart,
        series: chart.series.map(({ name }) => ({
          name: typeof name === "string" ? name : expect.stringMatching(name),
        })),
      }),
    ),
  );
  for (const { rows, widths } of plan.sheets) {
    for (const cells of rows) {
      const [first, second] = cells;
      if (first?.look !== "label" || !second || typeof first.content !== "object" || !("literal" in first.content))
        continue;
      expect([first.content.literal, String(first.content.literal).length <= widths[0]!]).toEqual([
        first.content.literal,
        true,
      ]);
    }
  }
});

test("one company, and companies without quarters or without figures, have their sheets too", async () => {
  const [, , , euro] = FILERS;
  const alone = await bookOf([fileOf(euro!, 3)]);
  expect(alone.plan.sheets.map(({ name }) => name)).toEqual(["Companies", "History", "Filed figures"]);
  expect(alone.at("filed-companies", "Revenue growth", "Median")).toBe("");
  const both = await bookOf([fileOf(FILERS[0]!, 0), fileOf(euro!, 3)]);
  expect(JSON.stringify(both.plan.sheets[2]!.rows)).toContain("No quarter in the filings that were read");
});

overRealFilings(() => {
  test("Amazon, Alphabet and NVIDIA stand side by side from their own files", async () => {
    const { at, all, document } = await bookOf(
      ["amazon-10-k-2024.htm.gz", "alphabet-companyfacts.json.gz", "nvidia-companyfacts.json.gz"].map(realFile),
    );
    expect(all.filter((value) => typeof value === "string" && /^#[A-Z/]+[!?]?$/.test(value))).toEqual([]);
    const [amazon, nvidia, alphabet] = document.companies.map(({ name }) => name);
    const of = (label: string, company: string) => at("filed-companies", label, company!);
    expect(of("Revenue", amazon!)).toBe(637_959e6);
    expect(of("Revenue", alphabet!)).toBe(350_018e6);
    expect(of("Revenue", nvidia!)).toBe(130_497e6);
    expect(of("CapEx intensity (CapEx / revenue)", amazon!)).toBeCloseTo(82_999 / 637_959, 12);
    expect(of("Remaining performance obligation (RPO)", amazon!)).toBe(177e9);
  });
});
