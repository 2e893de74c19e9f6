import type { Case, Company, ComparisonDocument, Driver, Role, Unit } from "../../../figures/document";
import type { Column } from "../../cases";
import { driverAt, driverOf } from "../../drivers";
import { cell, f, type Formula, type Ref } from "../../formula";
import { figureValue, HOLDING_CELL, valuationCell } from "../../ids";

export const MULTIPLE = '0.00"x"';
const RATE = "0.0%";

export type LineId =
  | "multiple"
  | "premium"
  | "implied_roe"
  | "justified"
  | "exit"
  | "from_book"
  | "from_multiple"
  | "price"
  | "price_a_year";

export interface Line {
  readonly id: LineId;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly of: (which: Column) => Formula;
  readonly headline?: Unit;
  /** The same by a function of ours. */
  readonly ours?: (which: Case) => Formula;
}

/** The companies that the source gives a multiple. */
export const valuedIn = (document: ComparisonDocument): Company[] =>
  document.companies.filter(({ basis }) => basis.multiple !== undefined);

const multipleOf = (company: Company): Ref => cell(figureValue(company.basis.multiple!), "both");

/** The lines that a company's drivers allow: the multiple now, what it implies, what is justified, the price. */
export function linesOf(document: ComparisonDocument, company: Company): Line[] {
  const multiple = multipleOf(company);
  const driver = (role: Role) => driverOf(document, company.id, role);
  const [cost, growth, roe] = [driver("cost of equity"), driver("terminal growth"), driver("return on equity")];
  const [exit, book] = [driver("exit multiple"), driver("book growth")];
  const peer = valuedIn(document).find(({ id }) => id !== company.id);
  return [
    { id: "multiple", says: "Current P/B", unit: "x", format: MULTIPLE, of: () => f`${multiple}` },
    ...(peer ? [premiumLine(multiple, multipleOf(peer))] : []),
    ...(cost && growth ? impliedLines(multiple, cost, growth, roe) : []),
    ...(exit && book ? priceLines(company, multiple, exit, book) : []),
  ];
}

const premiumLine = (multiple: Ref, peer: Ref): Line => ({
  id: "premium",
  says: "P/B premium (discount) to peer",
  unit: "%",
  format: RATE,
  of: () => f`${multiple}/${peer}-1`,
  ours: () => f`AICOMP.PB.PREMIUM(${multiple},${peer})`,
});

function impliedLines(multiple: Ref, cost: Driver, growth: Driver, roe: Driver | undefined): Line[] {
  const spread = (which: Column) => f`(${driverAt(cost, which)}-${driverAt(growth, which)})`;
  const implied: Line = {
    id: "implied_roe",
    says: "Market-implied ROE",
    headline: "fraction per year",
    unit: "% p.a.",
    format: RATE,
    of: (which) => f`${driverAt(growth, which)}+${multiple}*${spread(which)}`,
    ours: (which) => f`AICOMP.PB.IMPLIEDROE(${multiple},${driverAt(cost, which)},${driverAt(growth, which)})`,
  };
  if (!roe) return [implied];
  return [
    implied,
    {
      id: "justified",
      says: "Justified P/B",
      headline: "multiple",
      unit: "x",
      format: MULTIPLE,
      of: (which) => f`(${driverAt(roe, which)}-${driverAt(growth, which)})/${spread(which)}`,
      ours: (which) =>
        f`AICOMP.PB.JUSTIFIED(${driverAt(roe, which)},${driverAt(cost, which)},${driverAt(growth, which)})`,
    },
  ];
}

/** The price over the holding period: what the growth of book and the move of the multiple make of it. */
function priceLines({ id }: Company, multiple: Ref, exit: Driver, book: Driver): Line[] {
  const held = cell(HOLDING_CELL, "both");
  return [
    {
      id: "exit",
      says: "Exit P/B",
      unit: "x",
      format: MULTIPLE,
      of: (which) => f`${driverAt(exit, which)}`,
    },
    {
      id: "from_book",
      says: "Return from book value growth",
      unit: "%",
      format: RATE,
      of: (which) => f`(1+${driverAt(book, which)})^${held}-1`,
    },
    {
      id: "from_multiple",
      says: "Return from multiple re-rating",
      unit: "%",
      format: RATE,
      of: (which) => f`${driverAt(exit, which)}/${multiple}-1`,
    },
    {
      id: "price",
      says: "Holding-period price return",
      headline: "fraction",
      unit: "%",
      format: RATE,
      of: (which) => f`${driverAt(exit, which)}/${multiple}*(1+${driverAt(book, which)})^${held}-1`,
      ours: (which) => f`AICOMP.PB.RERATE(${multiple},${driverAt(exit, which)},${driverAt(book, which)},${held})`,
    },
    {
      id: "price_a_year",
      says: "Annualized price return",
      unit: "% p.a.",
      format: RATE,
      of: (which) => f`(1+${cell(valuationCell(id, "price", which))})^(1/${held})-1`,
    },
  ];
}
