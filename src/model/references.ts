import { type AstExpression, parse, tokenize } from "@borgar/fx";
import { NotFollowed } from "./content";
import { type Area, areaOf, type Place } from "./model";

/** What a formula refers to: one cell, or several, as it is written. */
export interface Reference extends Area {
  readonly written: string;
}

/** The references of a formula in the order in which they stand; what can't be followed is left out. */
export function referencesIn(
  formula: string,
  at: Pick<Place, "sheet">,
  named: (name: string) => Place | undefined,
): Reference[] {
  return tokensOf(formula).flatMap(({ written, reference }) => {
    if (!reference) return [];
    try {
      const area = areaOf(written, at, (name) => {
        const place = named(name);
        if (!place) throw new NotFollowed(name);
        return place;
      });
      return [{ written, ...area }];
    } catch (error) {
      if (error instanceof NotFollowed) return [];
      throw error;
    }
  });
}

/** The formula with its references written in another way. */
export function rewritten(formula: string, write: (reference: string) => string): string {
  return tokensOf(formula)
    .map(({ written, reference }) => (reference ? write(written) : written))
    .join("");
}

const REFERENCES = new Set(["range", "range_named", "range_beam", "range_ternary"]);

function tokensOf(formula: string): { readonly written: string; readonly reference: boolean }[] {
  return tokenize(formula, { mergeRefs: true }).map(({ value, type }) => ({
    written: value,
    reference: REFERENCES.has(type),
  }));
}

/** A call of a function in a formula, with what is written for each argument. */
export interface Call {
  readonly name: string;
  readonly arguments: readonly (AstExpression | null)[];
}

/** The first call of a function whose name begins so, from the outside in. */
export function callIn(formula: string, prefix: string): Call | undefined {
  const look = (node: AstExpression | null): Call | undefined => {
    if (!node) return undefined;
    if (node.type === "CallExpression") {
      if (node.callee.name.toUpperCase().startsWith(prefix))
        return { name: node.callee.name.toUpperCase(), arguments: node.arguments };
      return first(node.arguments, look);
    }
    if (node.type === "BinaryExpression" || node.type === "UnaryExpression") return first(node.arguments, look);
    return undefined;
  };
  return look(parse(tokenize(formula, { mergeRefs: true })));
}

function first<T, U>(items: readonly T[], look: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
