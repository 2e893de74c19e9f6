import type * as v from "valibot";

/** What is wrong with a comparison document, and the place that it is at. */
export interface DocumentProblem {
  readonly at: readonly (string | number)[];
  /** A predicate of what stands at that place, as "is missing". */
  readonly says: string;
}

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Every sentence about a document that can't be taken, in one place; each says what to change. */
export const PROBLEMS = {
  notJson: (line: number, why: string): string =>
    `Line ${line}: this is not JSON (${why}). Correct it, or save the document in use to see the format.`,
  notText: "This file is not text. Choose a JSON file, such as one that was saved with Save document.",
  onLine: (line: number, sentence: string): string => `Line ${line}, ${sentence}`,
  tooDeep: "is nested too deeply. Remove the brackets that are not needed.",
  missing: "is missing. Add it.",
  unknown: "is not part of a comparison document. Remove it, or check its spelling.",
  mustBe: (value: unknown, what: string): string => `is ${quoted(value)} and must be ${what}.`,
  empty: "is empty. Enter a text.",
  tooLong: (most: number): string => `has more than ${most} characters. Shorten it.`,
  tooFew: (least: number): string =>
    `needs at least ${least} ${least === 1 ? "entry" : "entries"}. Add what is missing.`,
  tooMany: (most: number): string => `may have up to ${most} entries. Remove some.`,
  twice: (id: string): string => `is ${quoted(id)}, which another entry has already. Enter another id.`,
  dangling: (what: string, id: string): string =>
    `names the ${what} ${quoted(id)}, which is not in the document. Add it, or name another.`,
  sameRole: (role: string, other: string): string =>
    `is ${quoted(role)}, which ${other} has already for this company. Keep one of them.`,
  ofUnit: (figure: string, unit: string, what: string): string =>
    `names the figure ${figure}, whose unit is ${quoted(unit)}. Name one in ${what}.`,
  noYear: (figure: string): string => `names the figure ${figure}, which has no year. Add "year" to that figure.`,
  ends: "is before the start. Enter a later day.",
  noCustomer: (customer: string): string =>
    `is ${quoted(customer)}, but no contract of the company is with that customer. Check its spelling.`,
} as const;

const WORDS: Readonly<Record<string, string>> = {
  number: "a number",
  finite: "a number",
  string: "a text",
  array: "a list",
  integer: "a whole number",
  record: "an object",
  strict_object: "an object",
  iso_date: "a day, such as 2026-11-25",
  url: "a URL that begins with https://",
  starts_with: "a URL that begins with https://",
};

/** The problem that an issue of the schema stands for. */
export function problemOf(issue: v.BaseIssue<unknown>): DocumentProblem {
  return { at: (issue.path ?? []).map(({ key }) => key as string | number), says: saysOf(issue) };
}

function saysOf({ type, expected, received, input, requirement, message }: v.BaseIssue<unknown>): string {
  const isText = typeof input === "string";
  switch (type) {
    case "strict_object":
      if (expected === "never") return PROBLEMS.unknown;
      if (received === "undefined") return PROBLEMS.missing;
      return PROBLEMS.mustBe(input, WORDS[type]!);
    case "min_length":
      return isText ? PROBLEMS.empty : PROBLEMS.tooFew(requirement as number);
    case "max_length":
      return isText ? PROBLEMS.tooLong(requirement as number) : PROBLEMS.tooMany(requirement as number);
    case "min_value":
    case "max_value":
      return PROBLEMS.mustBe(input, `${type === "min_value" ? "at least" : "at most"} ${String(requirement)}`);
    case "variant":
    case "picklist":
    case "literal":
      return PROBLEMS.mustBe(input, choices(expected ?? ""));
    // A schema that words can say of says it itself.
    case "union":
    case "check":
    case "regex":
      return PROBLEMS.mustBe(input, message);
    default:
      return PROBLEMS.mustBe(input, WORDS[type] ?? message);
  }
}

/** The choices of a schema, as in: "a", "b" or "c". */
function choices(expected: string): string {
  const all = expected.replace(/^\(|\)$/g, "").split(" | ");
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

/** The problem as a sentence, as in: figures, entry 3 (coreweave.pb): "sentence" is missing. */
export function problemText(data: unknown, { at, says }: DocumentProblem): string {
  const [list, entry, ...rest] = at;
  if (typeof entry !== "number") return `${at.length === 0 ? "The document" : `"${at.join(".")}"`} ${says}`;
  const id = idIn(data, at.slice(0, 2));
  const place = `${list}, entry ${entry + 1}${id === undefined ? "" : ` (${id})`}`;
  return `${place}: ${rest.length === 0 ? "this entry" : `"${rest.join(".")}"`} ${says}`;
}

function idIn(data: unknown, path: readonly (string | number)[]): string | undefined {
  const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data);
  const id: unknown = (found as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === "string" && id.length <= 100 ? id : undefined;
}
