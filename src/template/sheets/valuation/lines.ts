import type { Company, ComparisonDocument, Unit } from "../../../figures/document";
import type { Column } from "../../cases";
import { cell, f, type Formula, join } from "../../formula";
import { companyLine } from "../../ids";
import { hasMultiple, multipleOf } from "../../multiple";
import { type Reach, reachOf } from "../company/scope";
import { driverOf } from "../../drivers";

export const MULTIPLE = '0.00"x"';
const RATE = "0.0%";
const NUMBER = "#,##0.00";

/** A line of the sheet: the three cases and the live one, side by side. */
export interface Line {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly of: (which: Column) => Formula;
  readonly headline?: Unit;
  /** The cases are weighted by the user's probabilities beside it. */
  readonly weighted?: true;
}

export interface Valued {
  readonly company: Company;
  readonly reach: Reach;
  readonly lines: readonly Line[];
}

/** The companies that the source gives a multiple. */
export function valuedIn(document: ComparisonDocument): Valued[] {
  const companies = document.companies.filter((company) => hasMultiple(document, company));
  return companies.map((company) => {
    const reach = reachOf(document, company);
    const peers = companies.filter(({ id }) => id !== company.id);
    return {
      company,
      reach,
      lines: [...nowLines(company, peers), ...(reach === "contracts" ? [] : valueLines(document, company, reach))],
    };
  });
}

const multipleText = (company: Company): Formula => f`${multipleOf(company, "both")}`;

function nowLines(company: Company, peers: readonly Company[]): Line[] {
  const multiple: Line = {
    id: "multiple",
    says: "Current P/B",
    unit: "x",
    format: MULTIPLE,
    of: () => multipleText(company),
  };
  if (peers.length === 0) return [multiple];
  return [
    multiple,
    {
      id: "premium",
      says: "P/B premium (discount) to the median of the others",
      unit: "%",
      format: RATE,
      of: () => f`${multipleText(company)}/MEDIAN(${join(peers.map(multipleText), ",")})-1`,
    },
  ];
}

/** The lines of a company's own sheet, in the order in which they are read. */
function valueLines(document: ComparisonDocument, { id }: Company, reach: Reach): Line[] {
  const own = (line: string) => (which: Column) => f`${cell(companyLine(id, which, line, "constant"))}`;
  const share =
    reach === "index" ? ({ unit: "index", format: NUMBER } as const) : ({ unit: "USD", format: NUMBER } as const);
  const hasExit = driverOf(document, id, "exit multiple") !== undefined;
  return [
    { id: "price_now", says: "Price now (P/B x book value per share)", ...share, of: own("price") },
    {
      id: "value_per_share",
      says: reach === "index" ? "Value per share (index, book = 100)" : "Value per share",
      ...share,
      of: own("value per share"),
      headline: share.unit,
      weighted: true,
    },
    {
      id: "value_over_price",
      says: "Value over price",
      unit: "%",
      format: RATE,
      of: own("over price"),
      headline: "fraction",
      weighted: true,
    },
    {
      id: "justified",
      says: "Justified P/B now",
      unit: "x",
      format: MULTIPLE,
      of: own("justified"),
      headline: "multiple",
    },
    {
      id: "implied_roe",
      says: "Market-implied ROE over the stated years, then fading",
      unit: "% p.a.",
      format: RATE,
      of: own("implied return"),
      headline: "fraction per year",
    },
    { id: "exit_justified", says: "Justified P/B at the exit", unit: "x", format: MULTIPLE, of: own("exit justified") },
    ...(hasExit ? exitLines(own, share) : []),
  ];
}

function exitLines(own: (line: string) => Line["of"], share: { unit: string; format: string }): Line[] {
  return [
    { id: "exit", says: "Exit P/B (assumed)", unit: "x", format: MULTIPLE, of: own("driver exit multiple") },
    { id: "exit_value", says: "Exit value per share, discounted", ...share, of: own("exit value") },
    {
      id: "from_book",
      says: "Return to the exit from book value per share",
      unit: "%",
      format: RATE,
      of: own("from book"),
    },
    {
      id: "from_multiple",
      says: "Return to the exit from the multiple",
      unit: "%",
      format: RATE,
      of: own("from multiple"),
    },
    {
      id: "price",
      says: "Price return to the exit (holding period)",
      headline: "fraction",
      unit: "%",
      format: RATE,
      of: own("to exit"),
      weighted: true,
    },
    { id: "price_a_year", says: "The same, annualized", unit: "% p.a.", format: RATE, of: own("to exit a year") },
  ];
}
