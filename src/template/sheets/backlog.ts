import { CASES, type ComparisonDocument, type Contract, type Driver } from "../../figures/document";
import { type Check, equal } from "../checks";
import { band, computed, heading, label, linked, note, numberHeading, subtitle, text, title, unit } from "../drafts";
import { cell, f, type Formula, join, range } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { NAME_PREFIX } from "../plan";
import { figureValue } from "../term";
import {
  at,
  byCase,
  type Column,
  COLUMNS,
  driverAt,
  driverOf,
  FROM,
  isOfTheChosenCase,
  TO,
  YEAR,
  years,
} from "./model";
import { CASE_LABELS } from "./scenarios";

/*
 * 1  title
 * 4  the timeline: year, from, to
 * 8  the contracts: value, first and last day
 *    for each case and for the live one: what each contract recognises a year, and the sums by company
 *    measures: coverage, conversion, concentration, remaining life
 */
const LEAD = 6;
const MONEY = "#,##0.00";
const DAY = "d mmm yyyy";

const contractCell = (contract: Contract, what: string): string => `contract:${contract.id}:${what}`;
const part = (which: Column, contract: Contract): string => `backlog:${which}:${contract.id}`;
/** What a company's contracts recognise in a year; guarantees are kept apart. */
export const companyBacklog = (which: Column, company: string, guarantee: boolean): string =>
  `backlog:${which}:${company}:${guarantee ? "guaranteed" : "sold"}`;
const total = (which: Column): string => `backlog:${which}:total`;
const caseNumber = (which: Column): string => `backlog:${which}:number`;

export function backlogSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  // A company's contracts stand together, so that a range holds them.
  const contracts = document.companies.flatMap(({ id }) => document.contracts.filter(({ company }) => company === id));
  if (contracts.length === 0) return undefined;
  const span = years(document);
  const last = span.length - 1;
  const width = LEAD + span.length + 1;
  const companyName = (id: string) => document.companies.find((company) => company.id === id)!.name;
  const groups = document.companies.flatMap((company) =>
    [false, true].map((guarantee) => ({
      company,
      guarantee,
      members: contracts.filter(
        (contract) => contract.company === company.id && (contract.guarantee ?? false) === guarantee,
      ),
    })),
  );
  const timelineRow = (
    words: string,
    row: string,
    draft: (year: number) => Formula,
    format: string,
  ): (Draft | null)[] => [
    label(words),
    ...Array.from({ length: LEAD - 1 }, () => null),
    ...span.map((year) => computed(draft(year), format, at(row, year))),
  ];
  const block = (which: Column) => [
    [],
    [
      heading(which === "live" ? "Live: the chosen case" : CASE_LABELS[which]),
      which === "live"
        ? { ...numberHeading(""), value: "" }
        : {
            formula: f`=MATCH(${cell(`scenario:heading:${which}`)},${range("scenario:heading:bear", "scenario:heading:bull", "both")},0)`,
            look: "number heading" as const,
            format: '"Case "0',
            id: caseNumber(which),
          },
      heading("Unit"),
      numberHeading("Converts"),
      numberHeading("First day"),
      numberHeading("Last day"),
      ...span.map((year): Draft => ({
        formula: f`=${cell(at(YEAR, year), "row")}`,
        look: "number heading",
        format: "0",
      })),
      numberHeading("Later"),
    ],
    ...contracts.map((contract) => caseRow(contract, which)),
    ...groups.map(({ company, guarantee, members }) =>
      sumRow(
        which,
        `${company.name}, ${guarantee ? "guaranteed" : "sold"}`,
        companyBacklog(which, company.id, guarantee),
        members,
      ),
    ),
    sumRow(which, "All contracts", total(which), contracts),
  ];
  const caseRow = (contract: Contract, which: Column): (Draft | null)[] => {
    const id = part(which, contract);
    const of = (driver: Driver) =>
      which === "live" ? f`${driverAt(driver, "live", "both")}` : byCase(driver, cell(caseNumber(which), "both"));
    const computed = (formula: Formula, format: string, own: string): Draft => ({
      formula,
      format,
      look: which === "live" ? "live" : "computed",
      id: own,
    });
    const delay = driverOf(document, contract.company, "delay");
    const haircut = driverOf(document, contract.company, "haircut");
    const moved = (what: string) =>
      delay
        ? f`=EDATE(${cell(contractCell(contract, what), "column")},${of(delay)})`
        : f`=${cell(contractCell(contract, what), "column")}`;
    return [
      label(contract.customer),
      note(companyName(contract.company)),
      unit("USD billion"),
      computed(
        haircut
          ? f`=${cell(contractCell(contract, "value"))}*(1-${of(haircut)})`
          : f`=${cell(contractCell(contract, "value"))}`,
        MONEY,
        `${id}:converts`,
      ),
      computed(moved("start"), DAY, `${id}:first`),
      computed(moved("end"), DAY, `${id}:last`),
      ...span.map((year) =>
        computed(
          f`=${cell(`${id}:converts`, "column")}*MAX(0,MIN(${cell(`${id}:last`, "column")},${cell(at(TO, year), "row")})-MAX(${cell(`${id}:first`, "column")},${cell(at(FROM, year), "row")})+1)/(${cell(`${id}:last`, "column")}-${cell(`${id}:first`, "column")}+1)`,
          MONEY,
          at(id, year),
        ),
      ),
      computed(f`=${cell(`${id}:converts`)}-SUM(${range(at(id, 0), at(id, last))})`, MONEY, `${id}:later`),
    ];
  };
  const sumRow = (which: Column, words: string, id: string, members: readonly Contract[]): (Draft | null)[] => {
    const sum = (suffix: string): Draft => ({
      formula:
        members.length === 0
          ? f`=0`
          : f`=${join(
              members.map((contract) => f`${cell(`${part(which, contract)}:${suffix}`)}`),
              "+",
            )}`,
      look: "total",
      format: MONEY,
      id: `${id}:${suffix}`,
    });
    return [
      { value: words, look: "sum label" },
      null,
      unit("USD billion"),
      sum("converts"),
      null,
      null,
      ...span.map((year) => sum(String(year))),
      sum("later"),
    ];
  };
  const modelled = document.companies.filter(({ id }) => contracts.some(({ company }) => company === id));
  const measureChecks: Check[] = [];
  const measures = modelled.flatMap(({ id, name, basis }) => {
    const own = contracts.filter(({ company }) => company === id);
    const [first, final] = [own[0]!, own.at(-1)!];
    const values = range(contractCell(first, "value"), contractCell(final, "value"), "both");
    const sum = f`SUM(${values})`;
    const revenue = basis.revenue === undefined ? undefined : cell(figureValue(basis.revenue), "both");
    const asOf = cell("cover:as-of", "both");
    const row = (
      short: string,
      what: string,
      units: string,
      formula: Formula,
      format: string,
      ours?: Formula,
    ): (Draft | null)[] => {
      const own = `backlog:${id}:${short}`;
      if (ours) {
        measureChecks.push({
          id: `backlog.${id}.${short}`,
          sheet: "Backlog",
          says: `${name}: ${what}, as AICOMP computes it`,
          holds: equal(cell(own), cell(`${own}:ours`)),
        });
      }
      return [
        label(`${name}: ${what}`),
        null,
        unit(units),
        {
          ...computed(f`=${formula}`, format, own),
          name: { name: `${NAME_PREFIX}${id}_${short}`.replaceAll(".", "_"), comment: `${name}: ${what} (${units}).` },
        },
        ours ? computed(f`=${ours}`, format, `${own}:ours`) : null,
        ours ? note("by AICOMP") : null,
      ];
    };
    const ends = range(contractCell(first, "end"), contractCell(final, "end"), "both");
    return [
      row("backlog", "backlog of named contracts", "USD billion", sum, MONEY),
      ...(revenue
        ? [
            row(
              "coverage",
              "coverage in years of guided revenue",
              "years",
              f`${sum}/${revenue}`,
              "0.00",
              f`AICOMP.BACKLOG.COVERAGE(${sum},${revenue})`,
            ),
            row(
              "conversion",
              "conversion: guided revenue over backlog",
              "%",
              f`${revenue}/${sum}`,
              "0.0%",
              f`AICOMP.BACKLOG.CONVERSION(${revenue},${sum})`,
            ),
          ]
        : []),
      row(
        "concentration",
        "concentration (Herfindahl index of contracts)",
        "0 to 1",
        f`SUMSQ(${values})/${sum}/${sum}`,
        "0.000",
        f`AICOMP.CONCENTRATION.HHI(${values})`,
      ),
      row(
        "remaining_life",
        "years to the end of the contracts, by value",
        "years",
        f`(SUMPRODUCT(${values},${ends})/${sum}-${asOf})/(${cell("backlog:days")})`,
        "0.00",
      ),
    ];
  });
  const aicompRows = document.companies.flatMap(({ id, name }) => {
    const own = contracts.filter(({ company }) => company === id);
    const delay = driverOf(document, id, "delay");
    const haircut = driverOf(document, id, "haircut");
    if (own.length === 0) return [];
    const [first, final] = [own[0]!, own.at(-1)!];
    return CASES.map((which) => ({
      company: id,
      which,
      row: [
        label(`${name}, ${CASE_LABELS[which]}: by AICOMP.BACKLOG.TOTAL`),
        null,
        unit("USD billion"),
        null,
        null,
        null,
        ...span.map((year): Draft =>
          year === 0
            ? {
                formula: f`=AICOMP.BACKLOG.TOTAL(${range(contractCell(first, "value"), contractCell(final, "value"))},${range(contractCell(first, "start"), contractCell(final, "start"))},${range(contractCell(first, "end"), contractCell(final, "end"))},${cell(at(FROM, 0))},COUNT(${range(at(YEAR, 0), at(YEAR, last))}),"YEAR","STRAIGHT",${delay ? byCase(delay, cell(caseNumber(which))) : f`0`},${haircut ? byCase(haircut, cell(caseNumber(which))) : f`0`})`,
                look: "computed",
                format: MONEY,
                id: at(`backlog:ours:${id}:${which}`, year),
              }
            : { spilled: true, look: "computed", format: MONEY, id: at(`backlog:ours:${id}:${which}`, year) },
        ),
      ] as (Draft | null)[],
    }));
  });
  const sheet: DraftSheet = {
    key: "backlog",
    title: "Backlog",
    tab: "#2B5797",
    widths: [50, 14, 12, 13, 14, 14, ...span.map(() => 13), 10],
    frozen: { rows: 7, columns: 1 },
    titleRows: 7,
    rows: [
      [title("Backlog")],
      [
        subtitle(
          "Contract by contract and year by year, for the three cases and the chosen one: evenly over the days of each contract.",
        ),
      ],
      [],
      timelineRow("Year", YEAR, (year) => f`=YEAR(${cell(at(FROM, year))})`, "0"),
      [
        label("From"),
        note(document.timeline.start.why),
        null,
        null,
        null,
        null,
        ...span.map((year): Draft =>
          year === 0
            ? { value: document.timeline.start.value, look: "assumed", format: DAY, id: at(FROM, 0) }
            : computed(f`=EDATE(${cell(at(FROM, year - 1))},12)`, DAY, at(FROM, year)),
        ),
      ],
      timelineRow("To", TO, (year) => f`=EDATE(${cell(at(FROM, year))},12)-1`, DAY),
      [
        label("Days of a mean year"),
        null,
        null,
        { value: 365.25, look: "assumed", format: "0.00", id: "backlog:days" },
      ],
      band({ value: "Contracts", look: "theme" }, width),
      [
        heading("Customer"),
        heading("Company"),
        heading("Unit"),
        numberHeading("Value"),
        numberHeading("First day"),
        numberHeading("Last day"),
        heading("Kind"),
        ...Array.from({ length: span.length }, () => heading("")),
      ],
      ...contracts.map((contract) => contractRow(contract, companyName(contract.company))),
      ...COLUMNS.flatMap(block),
      [],
      band({ value: "Measures", look: "theme" }, width),
      ...measures,
      [],
      band({ value: "The sums of each case by AICOMP.BACKLOG.TOTAL, one spilling call each", look: "theme" }, width),
      ...aicompRows.map(({ row }) => row),
    ],
    charts: [
      {
        type: "stacked",
        title: "Backlog converted by customer, chosen case",
        categoryTitle: "Year",
        valueTitle: "USD billion",
        categories: { from: at(YEAR, 0), to: at(YEAR, last) },
        series: contracts
          .filter(({ company }) => company === document.companies[0]!.id)
          .map((contract) => ({
            name: contract.customer,
            from: at(part("live", contract), 0),
            to: at(part("live", contract), last),
          })),
        top: 7,
        left: width + 1,
        rows: 20,
        columns: 8,
      },
      {
        type: "pie",
        title: "Named contracts by customer, USD billion",
        categories: {
          from: contractCell(ownOf(document)[0]!, "customer"),
          to: contractCell(ownOf(document).at(-1)!, "customer"),
        },
        series: [
          {
            name: "Value",
            from: contractCell(ownOf(document)[0]!, "value"),
            to: contractCell(ownOf(document).at(-1)!, "value"),
          },
        ],
        top: 28,
        left: width + 1,
        rows: 18,
        columns: 8,
      },
      {
        type: "line",
        title: "All contracts converted, by case",
        categoryTitle: "Year",
        valueTitle: "USD billion",
        categories: { from: at(YEAR, 0), to: at(YEAR, last) },
        series: CASES.map((which) => ({
          name: CASE_LABELS[which],
          from: at(total(which), 0),
          to: at(total(which), last),
        })),
        top: 47,
        left: width + 1,
        rows: 18,
        columns: 8,
      },
    ],
  };
  const checks: Check[] = [
    ...CASES.map((which) => ({
      id: `backlog.${which}`,
      sheet: "Backlog",
      says: `${CASE_LABELS[which]}: what converts is recognised by year or later, none of it before the first year`,
      holds: f`AND(${join(
        contracts.map((contract) => f`${cell(`${part(which, contract)}:later`)}>-${cell("checks:tolerance", "both")}`),
        ",",
      )},${cell(at(FROM, 0))}<=MIN(${join(
        contracts.map((contract) => f`${cell(`${part(which, contract)}:first`)}`),
        ",",
      )}))`,
    })),
    ...aicompRows.map(({ company, which }) => ({
      id: `backlog.ours.${company}.${which}`,
      sheet: "Backlog",
      says: `${companyName(company)}, ${CASE_LABELS[which]}: the sum over the years is that of AICOMP.BACKLOG.TOTAL`,
      holds: equal(
        f`SUM(${range(at(`backlog:ours:${company}:${which}`, 0), at(`backlog:ours:${company}:${which}`, last))})`,
        f`SUM(${range(at(companyBacklog(which, company, false), 0), at(companyBacklog(which, company, false), last))},${range(at(companyBacklog(which, company, true), 0), at(companyBacklog(which, company, true), last))})`,
      ),
    })),
    ...measureChecks,
    {
      id: "backlog.live",
      sheet: "Backlog",
      says: "The live block is that of the chosen case",
      holds: isOfTheChosenCase(cell(`${total("live")}:converts`), (which) => cell(`${total(which)}:converts`)),
    },
  ];
  return { sheet, checks };
}

const ownOf = (document: ComparisonDocument): Contract[] => {
  const first = document.contracts.filter(({ company }) => company === document.companies[0]!.id);
  return first.length > 0 ? first : [...document.contracts];
};

function contractRow(contract: Contract, company: string): (Draft | null)[] {
  const { start, end, value } = contract;
  return [
    label(contract.customer, contractCell(contract, "customer")),
    note(company),
    unit("USD billion"),
    linked(f`=${cell(figureValue(value.figure))}`, MONEY, contractCell(contract, "value")),
    { value: start.value, look: "assumed", format: DAY, id: contractCell(contract, "start") },
    end.kind === "assumption"
      ? { value: end.value, look: "assumed", format: DAY, id: contractCell(contract, "end") }
      : linked(f`=EOMONTH(${cell(figureValue(end.figure))},0)`, DAY, contractCell(contract, "end")),
    { value: contract.guarantee ? "Guarantee" : "Sale", look: "note" },
    text(`${start.why}${end.kind === "assumption" ? ` ${end.why}` : ""}`),
  ];
}
