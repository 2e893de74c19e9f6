import type { FiledDocument } from "../../figures/filed";
import { band, heading, label, linked, numberHeading, subtitle, text, title, unit } from "../drafts";
import { cell, f } from "../formula";
import { filedCell } from "../ids";
import type { Draft, DraftChart, DraftSheet } from "../layout";
import { type Block, cellOf, growthCell, type History } from "./history";
import { alignmentText, commonYear } from "./periods";
import { type Row, ROW_FORMATS } from "./rows";
import { KEY, medianOf, missing, type Side, unitOf } from "./side";
import { market } from "./valuation";

/*
 * 1  title
 * 2  as of which day
 * 4  Measure | Unit | one column a company | Median
 *    the fiscal year that is compared, and its report
 *    a band for each theme, and its measures under it: links to the history; medians of ratios alone
 *    Market: the share price is entered, price-to-book follows
 *    Notes: how the fiscal years stand to each other, and what the filings leave open
 */
interface Theme {
  readonly words: string;
  readonly rows: readonly string[];
}

const THEMES: readonly Theme[] = [
  {
    words: "Growth",
    rows: [
      "revenue",
      "revenueGrowth",
      "cagr",
      "remainingPerformanceObligation",
      "backlogCoverage",
      "backlogConversion",
    ],
  },
  { words: "Profitability", rows: ["operatingIncome", "operatingMargin", "netIncome", "ebitda", "returnOnEquity"] },
  { words: "Investment", rows: ["operatingCashFlow", "capex", "capexIntensity", "freeCashFlow", "property"] },
  { words: "Funding", rows: ["cash", "debt", "leverage", "interestExpense", "interestCover", "equity"] },
];

const GROWTH: Pick<Row, "id" | "label" | "unit"> = {
  id: "cagr",
  label: "Revenue CAGR over the years shown",
  unit: "fraction",
};

export function companiesSheet(document: FiledDocument, history: History, quarters: History): DraftSheet {
  const shared = commonYear(history.blocks.map(knownPeriods));
  const sides = history.blocks.map((block): Side => ({ block, year: shared ?? lastYear(block) }));
  const width = 3 + sides.length;
  const themes = THEMES.flatMap(({ words, rows }): (Draft | null)[][] => {
    const drafts = rows.flatMap((row) => measureRow(history, sides, row) ?? []);
    return drafts.length > 0 ? [band({ value: words, look: "theme" }, width), ...drafts] : [];
  });
  return {
    key: KEY,
    title: "Companies",
    purpose: "Companies side by side, from their filings",
    tab: "#20344F",
    widths: [48, 13, ...sides.map(({ block }) => widthFor(block.company.name)), 12],
    frozen: { rows: 4, columns: 2 },
    titleRows: 4,
    charts: chartsOf(history, sides, width),
    rows: [
      [title("Companies from their filings")],
      [subtitle(asOfText(document))],
      [],
      [
        heading("Measure"),
        heading("Unit"),
        ...sides.map(({ block: { company } }) => numberHeading(company.name, filedCell(KEY, company.id, "name", 0))),
        numberHeading("Median"),
      ],
      endRow(history, sides),
      ...themes,
      ...market([history, quarters], sides, width),
      ...notes(document, history, sides, width),
    ],
  };
}

/** Room for a company's name in bold, within reason. */
const widthFor = (name: string): number => Math.min(40, Math.max(16, Math.ceil(name.length * 1.3) + 2));

const CHARTED = ["capexIntensity", "operatingMargin"];

/** The companies' investment and margins, as far as any has them. */
function chartsOf({ rows }: History, sides: readonly Side[], width: number): DraftChart[] {
  const between = (row: string) => ({
    from: filedCell(KEY, sides[0]!.block.company.id, row, 0),
    to: filedCell(KEY, sides.at(-1)!.block.company.id, row, 0),
  });
  const has = (row: string) => sides.some(({ block, year }) => year !== null && block.filled.get(row)!.has(year));
  const series = rows
    .filter(({ id }) => CHARTED.includes(id) && has(id))
    .map(({ id, label: name }) => ({ name, ...between(id) }));
  const place = { top: 4, left: width + 1, rows: 18, columns: 8 };
  return series.length === 0
    ? []
    : [
        {
          type: "columns",
          title: "CapEx intensity and operating margin",
          categories: between("name"),
          series,
          ...place,
        },
      ];
}

/** The periods of a company in which something stands. */
const knownPeriods = ({ periods, filled }: Block): Block["periods"] =>
  new Map([...periods].filter(([column]) => [...filled.values()].some((columns) => columns.has(column))));

function lastYear(block: Block): number | null {
  const years = [...knownPeriods(block).keys()];
  return years.length > 0 ? Math.max(...years) : null;
}

const asOfText = ({ asOf }: FiledDocument): string =>
  `As filed${asOf ? ` by ${asOf}` : ""}. Each figure leads to its filing on the sheet Filed figures.`;

function endRow({ key }: History, sides: readonly Side[]): (Draft | null)[] {
  return [
    label("Fiscal year ends"),
    unit("date"),
    ...sides.map(({ block: { company, periods }, year }): Draft | null =>
      year !== null && periods.has(year)
        ? linked(f`=${cell(filedCell(key, company.id, "end", year))}`, "yyyy-mm-dd")
        : missing(),
    ),
  ];
}

function measureRow(history: History, sides: readonly Side[], id: string): (Draft | null)[][] | null {
  const row = id === GROWTH.id ? GROWTH : history.rows.find((one) => one.id === id)!;
  const format = ROW_FORMATS[row.unit];
  const cells = sides.map(({ block, year }): Draft => {
    const own = filedCell(KEY, block.company.id, id, 0);
    const inYear = year === null ? null : cellOf(history, block, id, year);
    const at = id === GROWTH.id ? growthCell(history, block, "revenue") : inYear;
    return at ? linked(f`=${at}`, format, own) : missing(own);
  });
  if (cells.every(({ look }) => look === "absent")) return null;
  return [[label(row.label), unit(unitOf(row.unit, sides)), ...cells, medianOf(cells, row.unit)]];
}

function notes(document: FiledDocument, history: History, sides: readonly Side[], width: number): (Draft | null)[][] {
  const ends = sides.map(({ block, year }) => (year === null ? undefined : block.periods.get(year)));
  const currencies = new Set(document.companies.map(({ currency }) => currency));
  const mixed = `The companies report in ${[...currencies].sort().join(" and ")}. Amounts are not converted; compare the ratios.`;
  const says = [
    alignmentText(document, ends),
    ...(currencies.size > 1 ? [mixed] : []),
    "Medians are of ratios alone. n.m.: not meaningful. Not in the data: the filings that were read tag no such figure.",
    ...decisions(document, history),
    ...document.remarks,
  ];
  return [[], band({ value: "Notes", look: "theme" }, width), ...says.map((sentence) => [text(sentence)])];
}

/** What the user decided where two concepts gave different values. */
function decisions({ answers, companies }: FiledDocument, { rows }: History): string[] {
  return answers.map(({ cik, measure, concept }) => {
    const company = companies.find((one) => one.cik === cik)?.name ?? `CIK ${Number(cik)}`;
    const words = rows.find(({ id }) => id === measure)?.label ?? measure;
    return `${company}: ${words} is ${concept}, as chosen where concepts gave different values.`;
  });
}
