import { type AstExpression, parse, tokenize } from "@borgar/fx";
import { NotFollowed } from "./content";

/*
 * The parser reads no reference into another workbook that has a path, and no deleted cell on a sheet. Such parts are
 * sealed before it reads, as [0]X!, and stand as they were written in all that leaves this file.
 */
const TEXT = /"(?:[^"]|"")*"/;
const DELETED = /(?:'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!)?#REF!(?:\$?[A-Z]{1,3}\$?\d+)?/u;
const QUOTED = /'(?:[^']|'')*'!/;
const BOOK = /\[[^[\]'"]+\](?:[\p{L}\p{N}_.:]*)!/u;
const PARTS = new RegExp([TEXT, DELETED, QUOTED, BOOK].map(({ source }) => source).join("|"), "giu");
const SEALED = /^\[(\d+)\]X!/;

interface Sealed {
  readonly text: string;
  readonly prefixes: readonly string[];
}

function seal(formula: string): Sealed {
  const prefixes: string[] = [];
  const text = formula.replace(PARTS, (part) => {
    if (part.startsWith('"')) return part;
    if (/#REF!/i.test(part)) return "#REF!";
    if (part.startsWith("'") && !/[[\\/]/.test(part)) return part;
    return `[${prefixes.push(part) - 1}]X!`;
  });
  return { text, prefixes };
}

/** Whether a reference, as the tree has it, leads into another workbook. */
export const isSealed = (reference: string): boolean => SEALED.test(reference);

const unsealed = (written: string, prefixes: readonly string[]): string =>
  written.replace(SEALED, (_, i: string) => prefixes[Number(i)]!);

/** A formula as the parser sees it: its tree, and how a reference of the tree is written. */
export interface Parsed {
  readonly tree: AstExpression;
  readonly written: (reference: string) => string;
}

const MOST_KEPT = 5_000;
const kept = new Map<string, Parsed>();

/** The tree of a formula; one that can't be read is not followed. */
export function parsed(formula: string): Parsed {
  let found = kept.get(formula);
  if (!found) {
    const { text, prefixes } = seal(formula);
    try {
      found = { tree: parse(tokenize(text, { mergeRefs: true })), written: (one) => unsealed(one, prefixes) };
    } catch {
      throw new NotFollowed(formula);
    }
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(formula, found);
  }
  return found;
}

const REFERENCES = new Set(["range", "range_named", "range_beam", "range_ternary", "structured"]);

/** The parts of a formula in their order. */
export function partsOf(formula: string): { readonly written: string; readonly reference: boolean }[] {
  const { text, prefixes } = seal(formula);
  return tokenize(text, { mergeRefs: true }).map(({ value, type }) => ({
    written: unsealed(value, prefixes),
    reference: REFERENCES.has(type),
  }));
}
