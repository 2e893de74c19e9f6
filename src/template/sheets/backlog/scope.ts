import type { Company, ComparisonDocument, Contract } from "../../../figures/document";
import { years } from "../../timeline";

/** The columns before the years. */
export const LEAD = 6;
export const MONEY = "#,##0.00";
export const DAY = "d mmm yyyy";

/** A company's contracts of one kind. */
export interface Group {
  readonly company: Company;
  readonly guarantee: boolean;
  readonly members: readonly Contract[];
}

/** What the parts of the sheet share: the contracts, by company, and the years. */
export interface Scope {
  readonly document: ComparisonDocument;
  /** A company's contracts stand together, so that a range holds them. */
  readonly contracts: readonly Contract[];
  readonly groups: readonly Group[];
  readonly span: readonly number[];
  /** The last year. */
  readonly last: number;
  readonly width: number;
}

export function scopeOf(document: ComparisonDocument): Scope | undefined {
  const contracts = document.companies.flatMap(({ id }) => contractsOf(document, id));
  if (contracts.length === 0) return undefined;
  const span = years(document);
  const groups = document.companies.flatMap((company) =>
    [false, true].map((guarantee) => ({
      company,
      guarantee,
      members: contractsOf(document, company.id).filter((contract) => (contract.guarantee ?? false) === guarantee),
    })),
  );
  return { document, contracts, groups, span, last: span.length - 1, width: LEAD + span.length + 1 };
}

export const contractsOf = (document: ComparisonDocument, company: string): Contract[] =>
  document.contracts.filter((contract) => contract.company === company);

export const companyName = (document: ComparisonDocument, id: string): string =>
  document.companies.find((company) => company.id === id)!.name;
