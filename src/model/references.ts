import type { AstExpression } from "@borgar/fx";
import { around, type Area, areaOf, type Book, intersection, type Place, type Why } from "./area";
import { NotFollowed } from "./content";
import { parsed, partsOf } from "./formula";
import { isKnownToExcel } from "./native/known";

/** What a formula refers to: one cell, or several, as it is written. */
export interface Reference extends Area {
  readonly written: string;
}

/** A part of a formula that is not followed. */
export interface Missed {
  readonly written: string;
  readonly why: Why;
}

export interface References {
  readonly cells: readonly Reference[];
  readonly missed: readonly Missed[];
  /** Names that are not among those of the book. */
  readonly unknown: readonly { readonly name: string; readonly sheet: string }[];
}

/** Functions that look up cells by what is computed, or outside the sheets. */
const COMPUTES_CELLS = new Set(
  "INDIRECT OFFSET GETPIVOTDATA RTD CALL REGISTER.ID EVALUATE PY CELL CUBEVALUE CUBEMEMBER CUBESET CUBERANKEDMEMBER".split(
    " ",
  ),
);
const DEEPEST_NAME = 8;

/** What a formula refers to, in the order in which it stands, and what of it can't be followed. */
export function referencesIn(formula: string, at: Pick<Place, "sheet"> & Partial<Place>, book: Book): References {
  const found = new Finder(book, at);
  found.formula(formula);
  return found;
}

class Finder implements References {
  readonly cells: Reference[] = [];
  readonly missed: Missed[] = [];
  readonly unknown: { name: string; sheet: string }[] = [];
  /** The names of LET and LAMBDA that hold where the finder stands. */
  private readonly local: string[] = [];
  private depth = 0;
  private write: (reference: string) => string = (reference) => reference;

  constructor(
    private readonly book: Book,
    private readonly at: Pick<Place, "sheet"> & Partial<Place>,
  ) {}

  formula(formula: string): void {
    try {
      const { tree, written } = parsed(formula);
      const before = this.write;
      this.write = written;
      this.look(tree);
      this.write = before;
    } catch (error) {
      if (!(error instanceof NotFollowed)) throw error;
      this.miss(formula, "unreadable");
    }
  }

  private miss(written: string, why: Why): void {
    if (!this.missed.some((one) => one.written === written && one.why === why)) this.missed.push({ written, why });
  }

  private look(node: AstExpression | null): void {
    if (!node) return;
    const areas = this.areas(node);
    if (areas) return void this.cells.push(...areas);
    switch (node.type) {
      case "ErrorLiteral":
        if (node.value === "#REF!") this.miss("#REF!", "deleted");
        return;
      case "ReferenceIdentifier":
        return this.identifier(node.value);
      case "BinaryExpression":
        if (node.operator === ":") this.miss(this.text(node), "computed");
        return node.arguments.forEach((each) => this.look(each));
      case "UnaryExpression":
        return node.arguments.forEach((each) => this.look(each));
      case "CallExpression":
        this.callee(node.callee as AstExpression | { type: "Identifier"; name: string });
        return node.arguments.forEach((each) => this.look(each));
      case "LetExpression":
        return this.within(
          node.declarations.map(({ id }) => id.name),
          () => {
            node.declarations.forEach(({ init }) => this.look(init));
            this.look(node.body);
          },
        );
      case "LambdaExpression":
        return this.within(
          node.params.map(({ name }) => name),
          () => this.look(node.body),
        );
      default:
        return;
    }
  }

  private within(names: readonly string[], look: () => void): void {
    this.local.push(...names.map((name) => name.toLowerCase()));
    look();
    this.local.splice(this.local.length - names.length);
  }

  private callee(callee: AstExpression | { type: "Identifier"; name: string }): void {
    if (callee.type !== "Identifier") return this.look(callee);
    const { name } = callee as { name: string };
    if (this.local.includes(name.toLowerCase())) return;
    const upper = name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
    if (COMPUTES_CELLS.has(upper)) return this.miss(upper, "computed");
    if (this.book.name(name, this.at.sheet) !== undefined) return this.identifier(name);
    if (!isKnownToExcel(name)) this.miss(name, "computed");
  }

  /** The cells of an expression that is nothing but references; undefined of any other. */
  private areas(node: AstExpression): Reference[] | undefined {
    if (node.type === "ReferenceIdentifier") {
      if (this.local.includes(node.value.toLowerCase())) return undefined;
      const area = areaOf(node.value, this.at.sheet, this.book, this.depth > 0);
      return typeof area === "string" || "why" in area ? undefined : [{ written: this.write(node.value), ...area }];
    }
    if (node.type === "UnaryExpression" && node.operator === "#") {
      const [anchor] = this.areas(node.arguments[0]!) ?? [];
      return anchor && [{ ...anchor, bottom: anchor.top, right: anchor.left, written: `${anchor.written}#` }];
    }
    if (node.type === "UnaryExpression" && node.operator === "@")
      return this.areas(node.arguments[0]!)?.map(this.inLine);
    if (node.type !== "BinaryExpression" || ![":", " ", ","].includes(node.operator)) return undefined;
    const [left, right] = [this.areas(node.arguments[0]!), this.areas(node.arguments[1]!)];
    if (!left || !right) return undefined;
    if (node.operator === ",") return [...left, ...right];
    if (node.operator === " ")
      return left.flatMap((one) =>
        right.flatMap((other) => {
          const both = intersection(one, other);
          return both ? [{ ...both, written: `${one.written} ${other.written}` }] : [];
        }),
      );
    if (left.length !== 1 || right.length !== 1) return undefined;
    const [one, other] = [left[0]!, right[0]!];
    const both = around(one, other);
    return both && [{ ...both, written: `${one.written}:${other.written}` }];
  }

  /** Of a column the cell of the formula's row, of a row that of its column. */
  private readonly inLine = (area: Reference): Reference => {
    const { row, column } = this.at;
    if (row !== undefined && area.left === area.right && area.top <= row && row <= area.bottom)
      return { ...area, top: row, bottom: row };
    if (column !== undefined && area.top === area.bottom && area.left <= column && column <= area.right)
      return { ...area, left: column, right: column };
    return area;
  };

  private identifier(written: string): void {
    if (this.local.includes(written.toLowerCase())) return;
    const meaning = areaOf(written, this.at.sheet, this.book, this.depth > 0);
    if (typeof meaning === "object" && "why" in meaning) {
      if (meaning.why === "name")
        this.unknown.push({ name: written.slice(written.lastIndexOf("!") + 1), sheet: this.at.sheet });
      return this.miss(this.write(written), meaning.why);
    }
    if (typeof meaning !== "string") return void this.cells.push({ written: this.write(written), ...meaning });
    if (this.depth >= DEEPEST_NAME) return this.miss(this.write(written), "name");
    this.depth++;
    this.formula(meaning.startsWith("=") ? meaning : `=${meaning}`);
    this.depth--;
  }

  private text(node: AstExpression): string {
    if (node.type === "ReferenceIdentifier") return this.write(node.value);
    if (node.type === "BinaryExpression") return node.arguments.map((each) => this.text(each)).join(node.operator);
    return node.type === "CallExpression" && "name" in node.callee ? `${String(node.callee.name)}(…)` : "…";
  }
}

/** The formula with its references written in another way. */
export function rewritten(formula: string, write: (reference: string) => string): string {
  return partsOf(formula)
    .map(({ written, reference }) => (reference ? write(written) : written))
    .join("");
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
      const name = "name" in node.callee ? String(node.callee.name).toUpperCase() : "";
      return name.startsWith(prefix) ? { name, arguments: node.arguments } : first(node.arguments, look);
    }
    if (node.type === "BinaryExpression" || node.type === "UnaryExpression") return first(node.arguments, look);
    return undefined;
  };
  return look(parsed(formula).tree);
}

function first<T, U>(items: readonly T[], look: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
