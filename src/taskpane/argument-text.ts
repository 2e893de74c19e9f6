import { type AstExpression, parse, tokenize } from "@borgar/fx";
import { areaText, areaOf, isReference, LAST_COLUMN, LAST_ROW } from "../cells/address";
import { LAST_SERIAL } from "../cells/serial";
import { narrow } from "../scenarios/clean";
import { inOneNotation } from "./local-formula";
import type { Notation } from "./notation";
import { looksLikeDate, typedDate } from "./typed-date";
import { typedNumber } from "./typed-number";

/** What an argument takes. */
export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly choices?: readonly string[];
}

export type ArgumentKind = "number" | "date" | "text" | "choice";

/** Why what was typed is not taken. */
export type ArgumentProblem = "number" | "date" | "year" | "choice" | "formula" | "several";

export type ArgumentText = { readonly written: string } | { readonly untaken: ArgumentProblem };

const TEXTS = ["id", "company", "names"];
const DATES = ["start", "first", "as_of", "start_date", "end_date"];

/** What a parameter takes, by its name, which never changes; an end is a date where there is a start. */
export function kindOf({ name, choices }: Parameter, all: readonly Parameter[]): ArgumentKind {
  if (choices) return "choice";
  if (TEXTS.includes(name)) return "text";
  const isEnd = name === "end" && all.some((one) => one.name === "start");
  return isEnd || DATES.includes(name) ? "date" : "number";
}

/** What was typed for an argument, as a formula has it; empty for a blank one. */
export function argumentText(
  typed: string,
  kind: ArgumentKind,
  notation: Notation,
  choices: readonly string[] = [],
): ArgumentText {
  const text = plainQuotes(typed.trim());
  if (text === "") return { written: "" };
  const quoted = /^"(?:[^"]|"")*"$/.test(text);
  if (kind === "choice" && quoted) return choiceOf(text.slice(1, -1), choices);
  if (quoted) return { written: text };
  if (text.startsWith("=")) return expression(text.slice(1).trim());
  const reference = referenceIn(text);
  if (reference !== undefined) return { written: reference };
  if (kind === "text") return isComputed(text) ? expression(text) : { written: inQuotes(text) };
  if (kind === "choice") return isComputed(text) ? expression(text) : choiceOf(text, choices);
  return kind === "date" ? date(text, notation) : number(text, notation);
}

/** A text in the quotation marks that Word and phones write, in those of a formula. */
const plainQuotes = (text: string): string =>
  /^[\u201C\u201D\u201E][^"\u201C\u201D\u201E]*[\u201C\u201D]$/.test(text) ? `"${text.slice(1, -1)}"` : text;

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function choiceOf(text: string, choices: readonly string[]): ArgumentText {
  const choice = choices.find((one) => one === text.trim().toUpperCase());
  return choice === undefined ? { untaken: "choice" } : { written: inQuotes(choice) };
}

function number(text: string, notation: Notation): ArgumentText {
  const written = typedNumber(narrow(text), notation);
  if (written !== undefined) return { written };
  if (looksLikeDate(text) || typedDate(text, notation) !== undefined) return { untaken: "number" };
  return isOfNumbers(text) && !/[-+*/^]/.test(text) ? { untaken: "number" } : expression(text, "number");
}

function date(text: string, notation: Notation): ArgumentText {
  const written = typedDate(narrow(text), notation);
  if (written !== undefined) return { written };
  const serial = typedNumber(text, notation);
  if (serial !== undefined && /^\d{4}$/.test(text) && Number(text) >= 1900 && Number(text) < 2200)
    return { untaken: "year" };
  if (serial !== undefined && Number(serial) >= 1 && Number(serial) <= LAST_SERIAL) return { written: serial };
  // What is computed of numbers alone, as 2025-12-31, is never the day that is meant.
  return isOfNumbers(text) ? { untaken: "date" } : expression(text, "date");
}

const isOfNumbers = (text: string): boolean => /^[\d\s.,;:'’%$€£¥()/*^+\u2212-]+$/.test(text);

/** Cells as a person types them; a sheet whose name needs quotes gets them. */
function referenceIn(text: string): string | undefined {
  if (isReference(text) && !/^\d+$/.test(text)) return text;
  const at = text.lastIndexOf("!");
  const [sheet, address] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const area = at > 0 && !/['[\]:*?/\\()"&]/.test(sheet) ? areaOf(address) : undefined;
  return area && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? areaText(area, "", sheet) : undefined;
}

/** Whether a text is a formula though it begins with no =: a call, an array, or parts joined of which one is quoted. */
function isComputed(text: string): boolean {
  const tree = treeOf(inOneNotation(text));
  if (!tree) return false;
  if (tree.type === "CallExpression") return /^[\p{L}_][\p{L}\p{N}_.]*\(/u.test(text);
  return tree.type === "ArrayExpression" || (tree.type === "BinaryExpression" && text.includes('"'));
}

function expression(text: string, otherwise: ArgumentProblem = "formula"): ArgumentText {
  const written = inOneNotation(text);
  const tree = treeOf(written);
  if (!tree) return { untaken: isSeveral(written) ? "several" : otherwise };
  if (otherwise !== "formula" && isWords(tree)) return { untaken: otherwise };
  return { written };
}

function parsed(formula: string): AstExpression | undefined {
  try {
    return parse(tokenize(formula, { mergeRefs: true }));
  } catch {
    return undefined;
  }
}

/** Whether a comma stands outside all brackets. */
function isSeveral(text: string): boolean {
  let depth = 0;
  return tokenize(text, { mergeRefs: true }).some(({ value }) => {
    if (value === "(" || value === "{") depth++;
    if (value === ")" || value === "}") depth--;
    return value === "," && depth <= 0;
  });
}

/** Words side by side would be an intersection of names; a person who means that begins with =. */
function isWords(tree: AstExpression): boolean {
  if (tree.type !== "BinaryExpression" || tree.operator !== " ") return false;
  return tree.arguments.some((one) => one.type !== "ReferenceIdentifier" || !isReference(one.value) || isWords(one));
}

/** The tree of what is one argument; a comma outside brackets would make two of it. */
function treeOf(text: string): AstExpression | undefined {
  return isSeveral(text) ? undefined : parsed(`=${text}`);
}

/** The call that a form makes, without the blanks at its end; or why each argument is not taken. */
export function callOf(
  name: string,
  parameters: readonly Parameter[],
  typed: Readonly<Record<string, string>>,
  notation: Notation,
): { readonly formula: string } | { readonly untaken: ReadonlyMap<string, ArgumentProblem> } {
  const untaken = new Map<string, ArgumentProblem>();
  const written = parameters.map((parameter) => {
    const kind = kindOf(parameter, parameters);
    const argument = argumentText(typed[parameter.name] ?? "", kind, notation, parameter.choices);
    if ("written" in argument) return argument.written;
    untaken.set(parameter.name, argument.untaken);
    return "";
  });
  if (untaken.size > 0) return { untaken };
  while (written.at(-1) === "") written.pop();
  return { formula: `=AICOMP.${name.replace(/^AICOMP\./, "")}(${written.join(",")})` };
}
