import * as v from "valibot";
import type { ComparisonDocument } from "./document";
import { type DocumentProblem, problemOf, PROBLEMS } from "./document-problem";
import { problemsBetween } from "./references";
import { DOCUMENT_SCHEMA } from "./schema";

export type ReadDocument =
  { readonly document: ComparisonDocument } | { readonly problems: readonly DocumentProblem[] };

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
  if (deepest(data) > DEEPEST) return { problems: [{ at: [], says: PROBLEMS.tooDeep }] };
  const parsed = v.safeParse(DOCUMENT_SCHEMA, data);
  if (!parsed.success) return { problems: parsed.issues.map(problemOf) };
  const problems = problemsBetween(parsed.output);
  return problems.length > 0 ? { problems } : { document: parsed.output };
}
