import type { Company, ComparisonDocument, Placeholder, PlaceholderRole } from "../figures/document";
import { cell, f, type Formula, type Ref } from "./formula";
import { figureValue, placeholderCell, priceMultiple } from "./ids";

/** What a company's price-to-book follows from, where the source gives no multiple. */
export const PRICE_ROLES = ["share price", "shares", "equity"] as const;

export const placeholderOf = (
  { placeholders = [] }: Pick<ComparisonDocument, "placeholders">,
  company: string,
  role: PlaceholderRole,
): Placeholder | undefined => placeholders.find((one) => one.company === company && one.role === role);

const hasPrice = (document: ComparisonDocument, { id }: Company): boolean =>
  PRICE_ROLES.every((role) => placeholderOf(document, id, role) !== undefined);

/** Whether a company has a current P/B: from the source, or from its share price. */
export const hasMultiple = (document: ComparisonDocument, company: Company): boolean =>
  company.basis.multiple !== undefined || hasPrice(document, company);

/** The cell of a company's current P/B. */
export const multipleOf = ({ id, basis }: Company, fixed: Ref["fixed"] = ""): Ref =>
  cell(basis.multiple === undefined ? priceMultiple(id) : figureValue(basis.multiple), fixed);

/** The companies whose P/B follows from their share price. */
export const pricedIn = (document: ComparisonDocument): Company[] =>
  document.companies.filter((company) => company.basis.multiple === undefined && hasPrice(document, company));

/** Price times shares over equity. */
export function multipleFormula(document: ComparisonDocument, { id }: Company): Formula {
  const [price, shares, equity] = PRICE_ROLES.map((role) =>
    cell(placeholderCell(placeholderOf(document, id, role)!.id, "value")),
  );
  return f`=${price!}*${shares!}/${equity!}`;
}
