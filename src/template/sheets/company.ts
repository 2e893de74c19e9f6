import { CASES, type Case, type Company, type ComparisonDocument, type Role, type Unit } from "../../figures/document";
import type { Check } from "../checks";
import { computed, heading, label, note, subtitle, text, title, unit } from "../drafts";
import { cell, f, type Formula } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { NAME_PREFIX } from "../plan";
import { figureValue } from "../term";
import { companyBacklog } from "./backlog";
import { at, byCase, type Column, COLUMNS, driverAt, driverOf, isOfTheChosenCase, yearHeadings, years } from "./model";
import { CASE_LABELS } from "./scenarios";

/*
 * 1  title
 * 2  how the company sells AI compute, and what the source gives of it
 * 4  the years; whether a year is the first
 *    for each case and for the live one, what the company's figures and drivers allow:
 *    revenue, CapEx, funding gap; capacity, footprint and margin as indices; commitments converted
 */
const LEAD = 3;
const MONEY = "#,##0.00";
const INDEX = "0.0";

/** One line of the model, for one case: its formula in a year. */
interface Line {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly of: (which: Column, year: number) => Formula;
  /** What it comes to in the last year is a headline output. */
  readonly headline?: { readonly label: string; readonly unit: Unit };
}

export const companyKey = (company: Company): string => `company_${company.id.replaceAll(".", "_")}`;
const lineCell = (company: string, which: Column, line: string): string => `company:${company}:${which}:${line}`;

export function companySheet(
  document: ComparisonDocument,
  company: Company,
  name: string,
): { sheet: DraftSheet; checks: Check[] } {
  const key = companyKey(company);
  const span = years(document);
  const last = span.length - 1;
  const lines = linesOf(document, company);
  const number = (which: Column) => `${key}:${which}:number`;
  const block = (which: Column): (Draft | null)[][] => [
    [],
    [
      heading(which === "live" ? "Live: the chosen case" : CASE_LABELS[which]),
      heading("Unit"),
      which === "live"
        ? heading("")
        : {
            formula: f`=MATCH(${cell(`scenario:heading:${which}`)},${cell("scenario:heading:bear", "both")}:${cell("scenario:heading:bull", "both")},0)`,
            look: "number heading",
            format: '"Case "0',
            id: number(which),
          },
      ...span.map((year): Draft => ({
        formula: f`=${cell(at(`${key}:year`, year), "row")}`,
        look: "number heading",
        format: "0",
      })),
    ],
    ...lines.map(({ id, says, unit: units, format, of, headline }): (Draft | null)[] => [
      label(says),
      unit(units),
      null,
      ...span.map((year): Draft => {
        const own = at(lineCell(company.id, which, id), year);
        const draft = computed(f`=${of(which, year)}`, format, own);
        if (which !== "live") return draft;
        return {
          ...draft,
          look: "live",
          ...(headline && year === last && outputOf(company, id, headline)),
        };
      }),
    ]),
  ];
  const chartLine = lines.find(({ id }) => id === "revenue" || id === "capacity");
  const sheet: DraftSheet = {
    key,
    title: name,
    tab: "#2B5797",
    widths: [66, 13, 11, ...span.map(() => 10)],
    frozen: { rows: 5, columns: 1 },
    titleRows: 5,
    rows: [
      [title(company.name)],
      [
        subtitle(
          `${company.model}. What the source does not give is an assumption of the Scenarios sheet; nothing else is invented.`,
        ),
      ],
      [],
      [heading("Years"), heading(""), heading(""), ...yearHeadings(document, key)],
      [
        label("First year of the model"),
        note("1 = yes"),
        null,
        ...span.map((year) =>
          computed(
            f`=IF(${cell(at(`${key}:year`, year))}=${cell(at(`${key}:year`, 0), "both")},1,0)`,
            "0",
            at(`${key}:first`, year),
          ),
        ),
      ],
      ...(lines.length > 0
        ? COLUMNS.flatMap(block)
        : [[text("The source gives this company nothing that a model could build on.")]]),
    ],
    charts:
      chartLine === undefined
        ? []
        : [
            {
              type: "line",
              title: `${company.name}: ${chartLine.says.toLowerCase()}, by case`,
              categoryTitle: "Year",
              valueTitle: chartLine.unit,
              categories: { from: at(`${key}:year`, 0), to: at(`${key}:year`, last) },
              series: CASES.map((which) => ({
                name: CASE_LABELS[which],
                from: at(lineCell(company.id, which, chartLine.id), 0),
                to: at(lineCell(company.id, which, chartLine.id), last),
              })),
              top: 5,
              left: LEAD + span.length + 1,
              rows: 20,
              columns: 8,
            },
          ],
  };
  return { sheet, checks: checksOf(company, lines, last, name) };
}

function outputOf(company: Company, line: string, { label, unit }: NonNullable<Line["headline"]>) {
  const says = `${company.name}: ${label}`;
  return {
    name: { name: `${NAME_PREFIX}${company.id}_${line}`.replaceAll(".", "_"), comment: `${says}, the chosen case.` },
    output: { label: says, unit },
  };
}

function linesOf(document: ComparisonDocument, company: Company): Line[] {
  const key = companyKey(company);
  const { basis, id } = company;
  const driver = (role: Role) => driverOf(document, id, role);
  const value = (role: Role, which: Column): Formula => {
    const found = driver(role);
    if (!found) return f`0`;
    return which === "live"
      ? f`${driverAt(found, "live", "both")}`
      : byCase(found, cell(`${key}:${which}:number`, "both"));
  };
  const first = (year: number) => cell(at(`${key}:first`, year), "row");
  const line = (which: Column, name: string, year: number) => cell(at(lineCell(id, which, name), year));
  const backlog = document.contracts.some((contract) => contract.company === id);
  const guarantee = document.contracts.some((contract) => contract.company === id && contract.guarantee);
  const sold = (which: Column, year: number): Formula =>
    backlog ? f`${cell(at(companyBacklog(which, id, false), year))}` : f`0`;
  const guaranteed = (which: Column, year: number): Formula =>
    guarantee ? f`${cell(at(companyBacklog(which, id, true), year))}` : f`0`;
  const lines: Line[] = [];
  if (backlog) lines.push({ id: "sold", says: "Backlog converted", unit: "USD billion", format: MONEY, of: sold });
  if (driver("uncommitted revenue")) {
    lines.push(
      {
        id: "uncommitted",
        says: "Uncommitted capacity, if all of it were used",
        unit: "USD billion",
        format: MONEY,
        of: (which, year) => f`${value("uncommitted revenue", which)}*(1-${first(year)})`,
      },
      {
        id: "used",
        says: "Of it used",
        unit: "USD billion",
        format: MONEY,
        of: (which, year) => f`${line(which, "uncommitted", year)}*${value("utilization", which)}`,
      },
      {
        id: "floor",
        says: "Bought unused under the guarantee",
        unit: "USD billion",
        format: MONEY,
        of: (which, year) =>
          f`MIN(${line(which, "uncommitted", year)}-${line(which, "used", year)},${guaranteed(which, year)})`,
      },
    );
  }
  if (basis.revenue !== undefined) {
    const uncommitted = driver("uncommitted revenue") !== undefined;
    lines.push({
      id: "revenue",
      says: "Revenue: guidance in the first year, then backlog and capacity",
      unit: "USD billion",
      format: MONEY,
      headline: { label: "revenue in the last year", unit: "USD billion" },
      of: (which, year) =>
        f`IF(${first(year)}=1,${cell(figureValue(basis.revenue!), "both")},${backlog ? f`${line(which, "sold", year)}` : f`0`}${uncommitted ? f`+${line(which, "used", year)}+${line(which, "floor", year)}` : ""})`,
    });
  }
  if (basis.capex !== undefined) {
    lines.push({
      id: "capex",
      says: "CapEx: guidance in the first year, then its growth",
      unit: "USD billion",
      format: MONEY,
      of: (which, year) =>
        f`${cell(figureValue(basis.capex!), "both")}*(1+${value("capex growth", which)})^(${cell(at(`${key}:year`, year), "row")}-${cell(at(`${key}:year`, 0), "both")})`,
    });
  }
  if (basis.revenue !== undefined && basis.capex !== undefined) {
    lines.push(
      {
        id: "intensity",
        says: "CapEx over revenue",
        unit: "x",
        format: '0.00"x"',
        of: (which, year) =>
          f`IF(${line(which, "revenue", year)}=0,0,${line(which, "capex", year)}/${line(which, "revenue", year)})`,
      },
      {
        id: "cash",
        says: "Cash from revenue left to fund it",
        unit: "USD billion",
        format: MONEY,
        of: (which, year) => f`${line(which, "revenue", year)}*${value("cash margin", which)}`,
      },
      {
        id: "gap",
        says: "Funding gap: CapEx that such cash does not fund",
        unit: "USD billion",
        format: MONEY,
        of: (which, year) => f`${line(which, "capex", year)}-${line(which, "cash", year)}`,
      },
      {
        id: "gaps",
        says: "Funding gap, added up from the first year",
        unit: "USD billion",
        format: MONEY,
        headline: { label: "funding gap over all years", unit: "USD billion" },
        of: (which, year) => f`SUM(${cell(at(lineCell(id, which, "gap"), 0), "column")}:${line(which, "gap", year)})`,
      },
    );
  }
  const power = (year: number) => f`(${cell(at(`${key}:year`, year), "row")}-${cell(at(`${key}:year`, 0), "both")})`;
  if (driver("capacity growth")) {
    lines.push({
      id: "capacity",
      says: "AI capacity, the first year = 100, as far as a single year goes",
      unit: "index",
      format: INDEX,
      of: (which, year) => f`100*(1+${value("capacity growth", which)})^MIN(1,${power(year)})`,
    });
  }
  if (basis.footprint) {
    const { multiple, years: span } = basis.footprint;
    lines.push({
      id: "footprint",
      says: "Data center footprint, the first year = 100, as far as it is stated",
      unit: "index",
      format: INDEX,
      of: (_, year) =>
        f`100*${cell(figureValue(multiple), "both")}^(MIN(${power(year)},${cell(figureValue(span), "both")})/${cell(figureValue(span), "both")})`,
    });
  }
  if (driver("margin change")) {
    lines.push({
      id: "margin",
      says: "Change of the margin since the first year",
      unit: "points, %",
      format: "0.0%",
      of: (which, year) => f`${value("margin change", which)}*${power(year)}`,
    });
  }
  return lines;
}

function checksOf(company: Company, lines: readonly Line[], last: number, sheet: string): Check[] {
  const checks: Check[] = [];
  const every = (id: string, holds: (which: Case) => Formula, says: string) => {
    for (const which of CASES) {
      checks.push({
        id: `${company.id}.${id}.${which}`,
        sheet,
        says: `${CASE_LABELS[which]}: ${says}`,
        holds: holds(which),
      });
    }
  };
  const has = (id: string) => lines.some((line) => line.id === id);
  const span = (which: Case, id: string) =>
    f`${cell(at(lineCell(company.id, which, id), 0))}:${cell(at(lineCell(company.id, which, id), last))}`;
  if (lines.length > 0) {
    checks.push({
      id: `${company.id}.live`,
      sheet,
      says: "The live block is that of the chosen case",
      holds: isOfTheChosenCase(cell(at(lineCell(company.id, "live", lines.at(-1)!.id), last)), (which) =>
        cell(at(lineCell(company.id, which, lines.at(-1)!.id), last)),
      ),
    });
  }
  if (has("floor")) every("floor", (which) => f`MIN(${span(which, "floor")})>=0`, "the guarantee never takes away");
  if (has("gaps")) {
    every(
      "gaps",
      (which) =>
        f`ABS(SUM(${span(which, "gap")})-${cell(at(lineCell(company.id, which, "gaps"), last))})<${cell("checks:tolerance", "both")}`,
      "the funding gaps add up",
    );
  }
  return checks;
}
