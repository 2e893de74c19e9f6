import { CASES, type Case, type Company, type ComparisonDocument, type Unit } from "../../figures/document";
import { type Check, equal } from "../checks";
import { band, computed, heading, label, note, numberHeading, subtitle, title, unit } from "../drafts";
import { cell, f, type Formula, range } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { figureValue } from "../term";
import { COLUMNS, type Column, driverAt, driverOf, isOfTheChosenCase } from "./model";
import { CASE_LABELS } from "./scenarios";

/*
 * 1  title
 * 4  Measure | Unit | Bear | Base | Bull | Live | by AICOMP (the base case)
 *    for each company: multiples, returns, the price bridge
 *    the football field: what each method says the multiple is worth
 */
const MULTIPLE = '0.00"x"';
const RATE = "0.0%";
const WIDTH = 7;

const lowerFirst = (says: string): string => says.charAt(0).toLowerCase() + says.slice(1);

const valuationCell = (company: string, line: string, which: Column): string => `valuation:${company}:${line}:${which}`;

interface Line {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly of: (which: Column) => Formula;
  readonly headline?: Unit;
  /** The same by a function of ours. */
  readonly ours?: (which: Case) => Formula;
}

export function valuationSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const valued = document.companies.filter(({ basis }) => basis.multiple !== undefined);
  if (valued.length === 0) return undefined;
  const checks: Check[] = [];
  const blocks = valued.flatMap((company) => {
    const lines = linesOf(document, company, valued);
    lines.forEach((line) => {
      if (!line.ours) return;
      checks.push({
        id: `valuation.${company.id}.${line.id}`,
        sheet: "Valuation",
        says: `${company.name}: ${line.says.toLowerCase()} is that of AICOMP, base case`,
        holds: equal(cell(valuationCell(company.id, line.id, "base")), cell(`valuation:${company.id}:${line.id}:ours`)),
      });
    });
    checks.push({
      id: `valuation.${company.id}.live`,
      sheet: "Valuation",
      says: `${company.name}: the live column is that of the chosen case`,
      holds: isOfTheChosenCase(cell(valuationCell(company.id, lines.at(-1)!.id, "live")), (which) =>
        cell(valuationCell(company.id, lines.at(-1)!.id, which)),
      ),
    });
    if (lines.some(({ id }) => id === "price")) {
      checks.push({
        id: `valuation.${company.id}.bridge`,
        sheet: "Valuation",
        says: `${company.name}: book growth and multiple make up the price change`,
        holds: equal(
          f`(1+${cell(valuationCell(company.id, "from book", "base"))})*(1+${cell(valuationCell(company.id, "from multiple", "base"))})-1`,
          cell(valuationCell(company.id, "price", "base")),
        ),
      });
    }
    return [
      [],
      band({ value: company.name, look: "theme" }, WIDTH),
      ...lines.map((line) => [
        label(line.says),
        unit(line.unit),
        ...CASES.map((which) =>
          computed(f`=${line.of(which)}`, line.format, valuationCell(company.id, line.id, which)),
        ),
        {
          formula: f`=${line.of("live")}`,
          look: "live" as const,
          format: line.format,
          id: valuationCell(company.id, line.id, "live"),
          name: {
            name: `AICOMP_${company.id}_${line.id}`.replaceAll(/[. ]/g, "_"),
            comment: `${company.name}: ${line.says}, the chosen case (${line.unit}).`,
          },
          ...(line.headline && { output: { label: `${company.name}: ${lowerFirst(line.says)}`, unit: line.headline } }),
        },
        line.ours ? computed(f`=${line.ours("base")}`, line.format, `valuation:${company.id}:${line.id}:ours`) : null,
      ]),
    ];
  });
  const field = valued.flatMap((company) => fieldOf(document, company, valued));
  const sheet: DraftSheet = {
    key: "valuation",
    title: "Valuation",
    tab: "#2B5797",
    widths: [62, 13, 12, 12, 12, 12, 16],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    rows: [
      [title("Valuation")],
      [
        subtitle(
          "What the multiples imply, what the assumptions justify, and what a price does if multiple and book move.",
        ),
      ],
      [
        null,
        null,
        null,
        null,
        label("Case"),
        { formula: f`=${cell("scenario:case")}`, look: "link", format: "General", id: "valuation:case" },
      ],
      [
        heading("Measure"),
        heading("Unit"),
        ...COLUMNS.map((which) => numberHeading(which === "live" ? "Live" : CASE_LABELS[which])),
        numberHeading("AICOMP, base"),
      ],
      ...blocks,
      [],
      band({ value: "Football field: what each method says the multiple is worth", look: "theme" }, WIDTH),
      [
        heading("Method"),
        heading("Unit"),
        numberHeading("Lowest"),
        numberHeading("Highest"),
        numberHeading("Spread"),
        heading(""),
        heading(""),
      ],
      ...field.map(({ id, says, low, high }): (Draft | null)[] => [
        label(says, `field:${id}:name`),
        unit("x"),
        computed(f`=${low}`, MULTIPLE, `field:${id}:low`),
        computed(f`=${high}`, MULTIPLE, `field:${id}:high`),
        computed(f`=${cell(`field:${id}:high`)}-${cell(`field:${id}:low`)}`, MULTIPLE, `field:${id}:spread`),
      ]),
    ],
    highlights: valued.map((company) => ({
      from: valuationCell(company.id, "multiple", "bear"),
      to: valuationCell(company.id, linesOf(document, company, valued).at(-1)!.id, "bull"),
      formula: f`=${cell("valuation:heading", "row")}=${cell("valuation:case", "both")}`,
      fill: "#FFE08A",
    })),
    charts: [
      {
        type: "columns",
        title: "Price-to-book now, and the return on equity that it implies (chosen case)",
        valueTitle: "x",
        categories: { from: "valuation:summary:name:0", to: `valuation:summary:name:${valued.length - 1}` },
        series: [
          {
            name: "Price-to-book",
            from: "valuation:summary:multiple:0",
            to: `valuation:summary:multiple:${valued.length - 1}`,
          },
          {
            name: "Implied return on equity",
            from: "valuation:summary:roe:0",
            to: `valuation:summary:roe:${valued.length - 1}`,
          },
        ],
        top: 4,
        left: 8,
        rows: 18,
        columns: 8,
      },
      {
        type: "stackedBars",
        title: "What each method says the multiple is worth",
        valueTitle: "Price-to-book, x",
        categories: { from: `field:${field[0]!.id}:name`, to: `field:${field.at(-1)!.id}:name` },
        series: [
          { name: "Lowest", from: `field:${field[0]!.id}:low`, to: `field:${field.at(-1)!.id}:low`, hidden: true },
          { name: "Lowest to highest", from: `field:${field[0]!.id}:spread`, to: `field:${field.at(-1)!.id}:spread` },
        ],
        top: 22,
        left: 8,
        rows: 20,
        columns: 8,
      },
    ],
  };
  const rows = sheet.rows.map((cells) => [...cells]);
  rows[3]![2] = { ...rows[3]![2]!, id: "valuation:heading" };
  rows.push(
    [],
    band({ value: "For the chart", look: "theme" }, WIDTH),
    [
      heading("Company"),
      heading(""),
      numberHeading("P/B now"),
      numberHeading("Implied ROE"),
      heading(""),
      heading(""),
      heading(""),
    ],
    ...valued.map((company, i): (Draft | null)[] => [
      label(company.name, `valuation:summary:name:${i}`),
      null,
      computed(f`=${cell(valuationCell(company.id, "multiple", "live"))}`, MULTIPLE, `valuation:summary:multiple:${i}`),
      linesOf(document, company, valued).some(({ id }) => id === "implied roe")
        ? computed(f`=${cell(valuationCell(company.id, "implied roe", "live"))}`, "0.00", `valuation:summary:roe:${i}`)
        : { ...note(""), id: `valuation:summary:roe:${i}` },
    ]),
  );
  return { sheet: { ...sheet, rows }, checks };
}

function linesOf(document: ComparisonDocument, company: Company, valued: readonly Company[]): Line[] {
  const multiple = cell(figureValue(company.basis.multiple!), "both");
  const peer = valued.find(({ id }) => id !== company.id);
  const driver = (role: Parameters<typeof driverOf>[2]) => driverOf(document, company.id, role);
  const [cost, growth, roe, exit, book] = [
    driver("cost of equity"),
    driver("terminal growth"),
    driver("return on equity"),
    driver("exit multiple"),
    driver("book growth"),
  ];
  const held = cell("cover:holding", "both");
  const lines: Line[] = [
    { id: "multiple", says: "Price-to-book now", unit: "x", format: MULTIPLE, of: () => f`${multiple}` },
  ];
  if (peer) {
    const other = cell(figureValue(peer.basis.multiple!), "both");
    lines.push({
      id: "premium",
      says: "Premium over the other company now",
      unit: "%",
      format: RATE,
      of: () => f`${multiple}/${other}-1`,
      ours: () => f`AICOMP.PB.PREMIUM(${multiple},${other})`,
    });
  }
  if (cost && growth) {
    lines.push({
      id: "implied roe",
      says: "Return on equity that the multiple implies",
      headline: "fraction per year",
      unit: "% a year",
      format: RATE,
      of: (which) => f`${driverAt(growth, which)}+${multiple}*(${driverAt(cost, which)}-${driverAt(growth, which)})`,
      ours: (which) => f`AICOMP.PB.IMPLIEDROE(${multiple},${driverAt(cost, which)},${driverAt(growth, which)})`,
    });
    if (roe) {
      lines.push({
        id: "justified",
        says: "Price-to-book that the assumptions justify",
        headline: "multiple",
        unit: "x",
        format: MULTIPLE,
        of: (which) =>
          f`(${driverAt(roe, which)}-${driverAt(growth, which)})/(${driverAt(cost, which)}-${driverAt(growth, which)})`,
        ours: (which) =>
          f`AICOMP.PB.JUSTIFIED(${driverAt(roe, which)},${driverAt(cost, which)},${driverAt(growth, which)})`,
      });
    }
  }
  if (exit && book) {
    lines.push(
      {
        id: "exit",
        says: "Price-to-book at exit",
        unit: "x",
        format: MULTIPLE,
        of: (which) => f`${driverAt(exit, which)}`,
      },
      {
        id: "from book",
        says: "Price change from the growth of book, over the years held",
        unit: "%",
        format: RATE,
        of: (which) => f`(1+${driverAt(book, which)})^${held}-1`,
      },
      {
        id: "from multiple",
        says: "Price change from the multiple",
        unit: "%",
        format: RATE,
        of: (which) => f`${driverAt(exit, which)}/${multiple}-1`,
      },
      {
        id: "price",
        says: "Price change over the years held",
        headline: "fraction",
        unit: "%",
        format: RATE,
        of: (which) => f`${driverAt(exit, which)}/${multiple}*(1+${driverAt(book, which)})^${held}-1`,
        ours: (which) => f`AICOMP.PB.RERATE(${multiple},${driverAt(exit, which)},${driverAt(book, which)},${held})`,
      },
      {
        id: "price a year",
        says: "The same a year",
        unit: "% a year",
        format: RATE,
        of: (which) => f`(1+${cell(valuationCell(company.id, "price", which))})^(1/${held})-1`,
      },
    );
  }
  return lines;
}

function fieldOf(
  document: ComparisonDocument,
  company: Company,
  valued: readonly Company[],
): { id: string; says: string; low: Formula; high: Formula }[] {
  const lines = new Set(linesOf(document, company, valued).map(({ id }) => id));
  const cases = (line: string) =>
    range(valuationCell(company.id, line, "bear"), valuationCell(company.id, line, "bull"));
  const multiple = cell(valuationCell(company.id, "multiple", "base"));
  const methods = [
    { id: `${company.id}.now`, says: `${company.name}: market, now`, low: f`${multiple}`, high: f`${multiple}` },
  ];
  if (lines.has("justified")) {
    methods.push({
      id: `${company.id}.justified`,
      says: `${company.name}: justified, bear to bull`,
      low: f`MIN(${cases("justified")})`,
      high: f`MAX(${cases("justified")})`,
    });
  }
  if (lines.has("exit")) {
    methods.push({
      id: `${company.id}.exit`,
      says: `${company.name}: at exit, bear to bull`,
      low: f`MIN(${cases("exit")})`,
      high: f`MAX(${cases("exit")})`,
    });
  }
  return methods;
}
