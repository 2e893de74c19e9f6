import type { Claim, Term } from "../../figures/document";
import { middle } from "../../figures/lookup";
import { annualize } from "../../finance/growth/annualize";
import { cagr } from "../../finance/growth/cagr";
import type { Refusal } from "../../finance/refusal";
import { toCell } from "../cell";
import { SOURCE } from "./source";

const HEADER = ["Claim", "Stated", "Computed", "Difference", "Result"];

/** The value of an expression over documented figures; undefined where it has none. */
export function evaluate(term: Term): number | undefined {
  if (typeof term === "string") return middle(figureOf(term));
  if (term[0] === "years") return (figureOf(term[2]).year ?? NaN) - (figureOf(term[1]).year ?? NaN);
  const [operator, ...parts] = term;
  const values = (parts as Term[]).map(evaluate);
  if (values.some((value) => value === undefined)) return undefined;
  const [first, second, third] = values as [number, number, number];
  switch (operator) {
    case "cagr":
      return numberOf(cagr(first, second, third));
    case "annualize":
      return numberOf(annualize(first, second));
    default:
      return numberOf((values as number[]).reduce(ARITHMETIC[operator]));
  }
}

const ARITHMETIC: Readonly<Record<"+" | "-" | "*" | "/", (one: number, other: number) => number>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
};

function numberOf(result: number | Refusal): number | undefined {
  return typeof result === "number" && Number.isFinite(result) ? result : undefined;
}

function figureOf(id: string) {
  return SOURCE.figures.find((figure) => figure.id === id)!;
}

function line({ says, stated, computed, tolerance }: Claim): unknown[] {
  const said = middle(figureOf(stated));
  const value = evaluate(computed);
  if (value === undefined) return [says, said, "", "", "Can't be computed"];
  const difference = value - said;
  return [
    says,
    said,
    toCell(value),
    toCell(difference),
    Math.abs(difference) <= tolerance ? "Consistent" : "Inconsistent",
  ];
}

/**
 * Returns a table that tests the article's claims against its own figures.
 * @customfunction CLAIMS
 * @returns A table with a header row: claim, stated, computed, difference (computed less stated) and result (Consistent or Inconsistent).
 * @example
 * How many of the article's claims can be checked, the header aside?
 * =ROWS(AICOMP.CLAIMS()) - 1
 * 5
 * @helpurl https://aicomp.example.com/docs/functions.html#CLAIMS
 */
export function CLAIMS(): unknown[][] {
  return [HEADER, ...SOURCE.claims.map(line)];
}
