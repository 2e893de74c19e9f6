import { figuresOf } from "../../src/filings";
import { addDays } from "../../src/filings/day";
import { type Filer, growing, monthEnds, rowsOf, weekEnds } from "./filer";
import { companyFacts, figureOf, file, resolveRows, valuesOf } from "./made-up";

const YEARS = 7;
const CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment";

const filerOf = (ends: string[], more: Partial<Filer> = {}): Filer => ({
  ends,
  flows: {
    Revenues: growing(100e6, ends.length),
    NetIncomeLoss: growing(-20e6, ends.length, 0.01),
    [CAPEX]: growing(60e6, ends.length, 0.1),
    NetCashProvidedByUsedInOperatingActivities: growing(30e6, ends.length),
  },
  balances: {
    StockholdersEquity: growing(500e6, ends.length),
    RevenueRemainingPerformanceObligation: growing(9e9, ends.length),
  },
  yearToDate: [CAPEX, "NetCashProvidedByUsedInOperatingActivities"],
  ...more,
});

const CALENDARS: [string, string[]][] = [
  ["December", monthEnds(2019, 12, YEARS)],
  ["January", monthEnds(2019, 1, YEARS)],
  ["May", monthEnds(2019, 5, YEARS)],
  ["June", monthEnds(2019, 6, YEARS)],
  ["weeks to a Sunday in January", weekEnds("2018-04-29", YEARS)],
  ["weeks to a Saturday in September", weekEnds("2018-12-29", YEARS)],
];

describe.each(CALENDARS)("a fiscal year of %s", (_, ends) => {
  const filer = filerOf(ends);
  const known = resolveRows(rowsOf(filer));

  test("gives each quarter its own value, stated or by difference", async () => {
    const { figures, questions, problems } = await known;
    expect([questions, problems]).toEqual([[], []]);
    for (const [measure, concept] of [
      ["revenue", "Revenues"],
      ["netIncome", "NetIncomeLoss"],
      ["capex", CAPEX],
    ] as const) {
      for (const [i, end] of ends.entries()) {
        if (i === 0) continue;
        const figure = figureOf(figures, measure, addDays(ends[i - 1]!, 1), end);
        expect(figure.value).toBe(filer.flows[concept]![i]);
        const stated = i % 4 === 0 || (measure !== "capex" && i % 4 !== 3);
        expect(figure.derived === undefined).toBe(stated);
      }
    }
  });

  test("gives each year, of 52 or 53 weeks, and the balances on its ends", async () => {
    const { figures } = await known;
    for (let year = 1; year < YEARS; year++) {
      const [start, end] = [addDays(ends[year * 4 - 1]!, 1), ends[year * 4 + 3]!];
      const total = filer.flows.Revenues!.slice(year * 4, year * 4 + 4).reduce((a, b) => a + b, 0);
      expect(figureOf(figures, "revenue", start, end)).toMatchObject({ value: total, form: "10-K" });
    }
    expect(Object.keys(valuesOf(figures, "equity"))).toEqual(ends);
  });

  test("is known on any day as it was filed by then", async () => {
    const all = rowsOf(filer);
    for (const at of [5, 10, 15, 22]) {
      const asOf = addDays(ends[at]!, 40);
      const { figures } = await resolveRows(all, { asOf });
      const last = at % 4 === 3 ? at - 1 : at;
      expect(figures.filter(({ measure }) => measure === "equity").at(-1)!.end).toBe(ends[last]);
      expect(figures.every(({ filed }) => filed! <= asOf)).toBe(true);
    }
  });
});

test("a filer abroad that reports years only has years, in its own currency", async () => {
  const ends = monthEnds(2019, 12, YEARS);
  const abroad = filerOf(ends, { annualOnly: true, annualForm: "20-F", unit: "EUR" });
  const { figures } = await resolveRows(rowsOf(abroad));
  expect(Object.keys(valuesOf(figures, "revenue"))).toHaveLength(YEARS);
  expect(new Set(figures.map(({ unit }) => unit))).toEqual(new Set(["EUR"]));
});

test("a filer that moves from 20-F to quarterly reports, and its concepts with them, keeps one series", async () => {
  const ends = monthEnds(2019, 6, YEARS);
  const { flows } = filerOf(ends);
  const abroad = filerOf(ends.slice(0, 20), {
    annualOnly: true,
    annualForm: "20-F",
    flows: { "ifrs-full:Revenue": flows.Revenues! },
    balances: {},
    yearToDate: [],
  });
  const after = rowsOf(filerOf(ends, { flows: { Revenues: flows.Revenues! }, balances: {} })).filter(
    ({ filed }) => filed! > ends[20]!,
  );
  const { figures, questions } = await resolveRows([...rowsOf(abroad), ...after]);
  expect(questions).toEqual([]);
  const years = figures.filter(
    ({ measure, start, end }) => measure === "revenue" && Date.parse(end) - Date.parse(start!) > 3e10,
  );
  expect(years.map(({ form, concept }) => [form, concept])).toEqual([
    ["20-F", "ifrs-full:Revenue"],
    ["20-F", "ifrs-full:Revenue"],
    ["20-F", "ifrs-full:Revenue"],
    ["10-K", "us-gaap:Revenues"],
    ["10-K", "us-gaap:Revenues"],
    ["10-K", "us-gaap:Revenues"],
    ["10-K", "us-gaap:Revenues"],
  ]);
});

test("two companies in any order of files stand apart, each whole", async () => {
  const [one, two] = [filerOf(monthEnds(2019, 5, YEARS)), filerOf(weekEnds("2018-04-29", YEARS))].map((filer, i) =>
    file(`${i}.json`, companyFacts(rowsOf(filer), { cik: i + 1, entityName: `Company ${i + 1}` })),
  ) as [ReturnType<typeof file>, ReturnType<typeof file>];
  const both = await figuresOf([two, one]);
  const alone = await Promise.all([figuresOf([one]), figuresOf([two])]);
  expect(both.figures).toEqual(alone.flatMap(({ figures }) => figures));
});
