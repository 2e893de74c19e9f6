import * as v from "valibot";
import type { ComparisonDocument, Term } from "./document";
import { DOCUMENT_SCHEMA } from "./schema";

export type ReadDocument = { readonly document: ComparisonDocument } | { readonly problems: readonly string[] };

/** Deeper than any document; what is nested further would overflow the stack of the schema. */
const DEEPEST = 40;

function deepest(data: unknown): number {
  let depth = 0;
  for (let level: unknown[] = [data]; level.length > 0 && depth <= DEEPEST; depth++)
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  return depth;
}

/** A comparison document from data of unknown make, or all that is wrong with it, each with the place that it is at. */
export function readDocument(data: unknown): ReadDocument {
  if (deepest(data) > DEEPEST) return { problems: ["document: it is nested too deeply"] };
  const parsed = v.safeParse(DOCUMENT_SCHEMA, data);
  if (!parsed.success) {
    return { problems: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "document"}: ${issue.message}`) };
  }
  const problems = danglingIn(parsed.output);
  return problems.length > 0 ? { problems } : { document: parsed.output };
}

/** The figures that an expression names. */
export function figuresIn(term: Term): string[] {
  if (typeof term === "string") return [term];
  const [, ...parts] = term;
  return (parts as Term[]).flatMap(figuresIn);
}

/** Ids that stand twice, and references to what is not there. */
function danglingIn(document: ComparisonDocument): string[] {
  const problems: string[] = [];
  const unique = (what: string, ids: readonly string[]) => {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) problems.push(`${what}: the id ${id} stands twice`);
    });
    return new Set(ids);
  };
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const companies = unique("companies", ids(document.companies));
  const figures = unique("figures", ids(document.figures));
  const sources = unique("sources", ids(document.sources ?? []));
  unique("contracts", ids(document.contracts));
  unique("inputs", ids([...document.drivers, ...(document.placeholders ?? [])]));
  unique("measures", ids(document.measures));
  unique("claims", ids(document.claims));
  const known = (where: string, set: ReadonlySet<string>, id: string, what: string) => {
    if (!set.has(id)) problems.push(`${where}: no ${what} is called ${id}`);
  };
  document.figures.forEach(({ id, company, source }) => {
    if (company !== "market") known(`figures.${id}`, companies, company, "company");
    if (source !== undefined) known(`figures.${id}`, sources, source, "source");
  });
  document.drivers.forEach(({ id, company }) => known(`drivers.${id}`, companies, company, "company"));
  document.placeholders?.forEach(({ id, company }) => known(`placeholders.${id}`, companies, company, "company"));
  document.contracts.forEach(({ id, company, value, end, option }) => {
    known(`contracts.${id}`, companies, company, "company");
    known(`contracts.${id}`, figures, value.figure, "figure");
    for (const day of [end, option])
      if (day?.kind === "documented") known(`contracts.${id}`, figures, day.figure, "figure");
  });
  document.measures.forEach(({ id, of }) => {
    for (const [company, term] of Object.entries(of)) {
      known(`measures.${id}`, companies, company, "company");
      figuresIn(term).forEach((figure) => known(`measures.${id}`, figures, figure, "figure"));
    }
  });
  const drivers = new Set(ids(document.drivers));
  document.companies.forEach(({ id, basis: { footprint, ...basis } }) =>
    [...Object.values(basis), ...Object.values(footprint ?? {})].forEach((figure) =>
      known(`companies.${id}`, figures, figure, "figure"),
    ),
  );
  Object.values(document.market ?? {}).forEach((figure) => known("market", figures, figure, "figure"));
  document.points.forEach(({ company, driver }, i) => {
    known(`points.${i}`, companies, company, "company");
    if (driver !== undefined) known(`points.${i}`, drivers, driver, "driver");
  });
  document.claims.forEach(({ id, stated, computed }) =>
    [stated, ...figuresIn(computed)].forEach((figure) => known(`claims.${id}`, figures, figure, "figure")),
  );
  return problems;
}
