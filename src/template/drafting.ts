import type { ComparisonDocument } from "../figures/document";
import { generalChecks } from "./general-checks";
import type { DraftSheet } from "./layout";
import { withRests } from "./rests";
import { backlogSheet } from "./sheets/backlog";
import { checksSheet } from "./sheets/checks";
import { claimsSheet } from "./sheets/claims";
import { companySheet } from "./sheets/company";
import { comparisonSheet } from "./sheets/comparison";
import { coverSheet } from "./sheets/cover";
import { figuresSheet } from "./sheets/figures";
import { inputsSheet } from "./sheets/inputs";
import { logSheet } from "./sheets/log";
import { marketSheet } from "./sheets/market";
import { reconciliationSheet } from "./sheets/reconciliation";
import { risksSheet } from "./sheets/risks";
import { scenariosSheet } from "./sheets/scenarios";
import { sensitivitySheet } from "./sheets/sensitivity";
import { summarySheet } from "./sheets/summary";
import { valuationSheet } from "./sheets/valuation";

const drafted = new WeakMap<ComparisonDocument, readonly DraftSheet[]>();

/** The sheets of a document as drafts, with ids for addresses; a document is drafted once. */
export function draftsOf(document: ComparisonDocument): readonly DraftSheet[] {
  const drafts = drafted.get(document) ?? draft(document);
  drafted.set(document, drafts);
  return drafts;
}

/** The sheets in the order of their tabs. */
function draft(document: ComparisonDocument): DraftSheet[] {
  const market = marketSheet(document);
  const backlog = backlogSheet(document);
  const inputs = inputsSheet(document);
  const valuation = valuationSheet(document);
  const reconciliation = reconciliationSheet(document);
  const before = defined(
    summarySheet(document),
    figuresSheet(document),
    comparisonSheet(document),
    market?.sheet,
    scenariosSheet(document),
    inputs.sheet,
    backlog?.sheet,
  );
  const after = defined(
    valuation?.sheet,
    sensitivitySheet(document),
    risksSheet(document),
    claimsSheet(document),
    reconciliation?.sheet,
  );
  const log = logSheet();
  const taken = new Set(["cover", "checks", ...[...before, ...after, log].map(({ title }) => title.toLowerCase())]);
  const companies = document.companies.map((company) =>
    companySheet(document, company, companyTitle(company.name, taken)),
  );
  const checks = checksSheet(document, [
    ...generalChecks(document),
    ...defined(inputs, market, backlog, ...companies, valuation, reconciliation).flatMap((part) => part.checks),
  ]);
  const sheets = [...before, ...companies.map(({ sheet }) => sheet), ...after, checks, log];
  return withRests(document, [coverSheet(document, sheets), ...sheets]);
}

const defined = <T>(...all: readonly (T | undefined)[]): T[] => all.filter((one) => one !== undefined);

/** A company's name as Excel takes it for a sheet, and other than those of the sheets that there are. */
function companyTitle(name: string, taken: Set<string>): string {
  const allowed = name.replace(/[\\/?*[\]:]/g, "-").replace(/^'+|'+$/g, "");
  const clean = allowed.trim().slice(0, 25) || "Company";
  let title = clean;
  for (let n = 2; taken.has(title.toLowerCase()); n++) title = `${clean} ${n}`;
  taken.add(title.toLowerCase());
  return title;
}
