import { readWriting, type Writing } from "../excel/read-writing";
import { ARTICLE_MODEL } from "../figures/article-model";
import type { ComparisonDocument, Source } from "../figures/document";
import { type Content, isErrorText } from "../model/content";
import { askForFreshFunctions } from "./functions-cache";
import { type Notation, notationOf } from "./notation";

/** What functions.js, which runs in the same page as the pane, puts there for it. */
interface FunctionsRuntime {
  readonly functions: Readonly<Record<string, (...list: (unknown[][] | undefined)[]) => unknown[][]>>;
  readonly source: Source;
  readonly setWriting: (writing: Writing) => void;
  /** The build that functions.js is of. */
  readonly stamp: string;
}
const runtime = (): FunctionsRuntime => (globalThis as unknown as { aicomp: FunctionsRuntime }).aicomp;

/** The names of all functions, with underscores for dots. */
export const functionNames = (): string[] => Object.keys(runtime().functions);

/** The comparison document, with the source that the functions speak of. */
export const sharedDocument = (): ComparisonDocument => ({ ...ARTICLE_MODEL, ...runtime().source });

/** Tells the functions how this Excel writes numbers and days in text; where it can't say, they read American text. */
export async function tellWriting(): Promise<void> {
  const writing = await readWriting().catch(() => undefined);
  if (!writing) return;
  runtime().setWriting(writing);
  notation = notationOf(undefined, writing);
}

let notation: Notation | undefined;

/** How numbers and days are typed here: as this Excel writes them, or as the user's language does. */
export const typedNotation = (): Notation => (notation ??= notationOf());

/** Whether functions.js is of the same build as the pane; a cache may keep one of them for a day. */
export const isSameBuild = (): boolean => runtime().stamp === BUILD_STAMP;

/** Loads the pane and its functions anew, past the cache. */
export async function reloadAll(): Promise<void> {
  await askForFreshFunctions(BUILD_STAMP);
  await Promise.allSettled(
    ["functions.js", "functions.json", location.href].map((address) => fetch(address, { cache: "reload" })),
  );
  location.reload();
}

/** An error that a function gives to a cell, with its sentence. */
interface FunctionError {
  readonly code: string;
  readonly message?: string;
}
const isFunctionError = (value: unknown): value is FunctionError =>
  typeof value === "object" && value !== null && "code" in value;

const asText: Readonly<Record<string, string>> = {
  InvalidValue: "#VALUE!",
  NotAvailable: "#N/A",
  DivisionByZero: "#DIV/0!",
  InvalidNumber: "#NUM!",
  NullReference: "#NULL!",
  InvalidName: "#NAME?",
  InvalidReference: "#REF!",
};

const asCode = new Map(Object.entries(asText).map(([code, text]) => [text, code]));

/** A content as Excel hands it to a function: an error is no text. */
function asInput(content: Content): unknown {
  if (!isErrorText(content)) return content;
  return new CustomFunctions.Error((asCode.get(content) ?? "NotAvailable") as unknown as CustomFunctions.ErrorCode);
}

/** What a call gives, with the first sentence that it says of its arguments. */
export function callFunction(
  name: string,
  list: readonly (Content[][] | undefined)[],
): { readonly cells: Content[][]; readonly sentence: string | undefined } {
  const call =
    runtime().functions[
      name
        .replace(/^AICOMP\./i, "")
        .replaceAll(".", "_")
        .toUpperCase()
    ];
  if (!call) return { cells: [["#NAME?"]], sentence: undefined };
  let sentence: string | undefined;
  const cell = (value: unknown): Content => {
    if (!isFunctionError(value)) return value as Content;
    sentence ??= value.message || undefined;
    return asText[value.code] ?? value.code;
  };
  let cells: Content[][];
  try {
    cells = call(...list.map((cells) => cells?.map((row) => row.map(asInput)))).map((row) => row.map(cell));
  } catch (error) {
    if (!isFunctionError(error)) throw error;
    cells = [[cell(error)]];
  }
  return { cells, sentence };
}

/** The claims audit: a header and a row a claim. */
export const claims = (): Content[][] => callFunction("AICOMP.CLAIMS", []).cells;
