import { type AstExpression, parse, parseA1Ref, tokenize } from "@borgar/fx";
import { CellError, compare, type Content, isErrorText, NotFollowed, numberOf, textOf, truthOf } from "./content";
import { type Argument, SHEET_FUNCTIONS } from "./sheet-functions";

/** One cell of the workbook. Row and column count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a sheet holds: formulas begin with "=", all else is what stands there. `top` and `left` say where it begins. */
export interface SheetFormulas {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly Content[])[];
}

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet.toLowerCase()}!${row},${column}`;

/** A custom function as Excel calls it: matrices in, a matrix out. */
export type CustomFunctions = ReadonlyMap<string, (...list: (Content[][] | undefined)[]) => Content[][]>;

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The formulas of a workbook, followed in the pane: what a cell would show if other inputs stood in some cells. The
 * formulas are those of the sheet, so that the two can't drift apart; one that it can't follow is NotFollowed.
 */
export class Model {
  private readonly sheets: ReadonlyMap<string, SheetFormulas>;
  private readonly parsed = new Map<string, AstExpression>();

  constructor(
    sheets: readonly SheetFormulas[],
    private readonly names: ReadonlyMap<string, Place> = new Map(),
    /** Custom functions by their names in upper case; without them, a formula that calls one is not followed. */
    readonly functions: CustomFunctions = new Map(),
  ) {
    this.sheets = new Map(sheets.map((one) => [one.sheet.toLowerCase(), one]));
  }

  /** What a cell would show with `instead` in the cells that it names, by their `placeKey`. */
  value(place: Place, instead: ReadonlyMap<string, Content> = new Map()): Content {
    return new Calculation(this, instead).cell(place);
  }

  /** The same, or undefined where the formulas can't be followed. */
  attempt(place: Place, instead?: ReadonlyMap<string, Content>): Content | undefined {
    try {
      return this.value(place, instead);
    } catch (error) {
      if (error instanceof NotFollowed) return undefined;
      throw error;
    }
  }

  /** The same for many cells, each computed once. */
  attempts(places: readonly Place[]): (Content | undefined)[] {
    const calculation = new Calculation(this, new Map());
    return places.map((place) => {
      try {
        return calculation.cell(place);
      } catch (error) {
        if (error instanceof NotFollowed) return undefined;
        throw error;
      }
    });
  }

  /** What a formula that stands in no cell comes to, as a matrix. */
  compute(formula: string): Content[][] {
    const nowhere = { sheet: "", row: 0, column: 0 };
    return new Calculation(this, new Map()).matrix(this.tree(formula), nowhere);
  }

  /** What the arguments of a call in a cell come to, each as a matrix; a blank one is undefined. */
  argumentsOf(call: readonly (AstExpression | null)[], at: Place): (Content[][] | undefined)[] {
    return call.map((node) => (node ? new Calculation(this, new Map()).matrix(node, at) : undefined));
  }

  content({ sheet, row, column }: Place): Content {
    const found = this.sheets.get(sheet.toLowerCase());
    if (!found) throw new NotFollowed(`the sheet ${sheet} is not among those that were read`);
    return found.formulas[row - found.top]?.[column - found.left] ?? "";
  }

  named(name: string): Place {
    const place = this.names.get(name.toLowerCase());
    if (!place) throw new NotFollowed(`the name ${name}`);
    return place;
  }

  tree(formula: string): AstExpression {
    let tree = this.parsed.get(formula);
    if (!tree) this.parsed.set(formula, (tree = parse(tokenize(formula, { mergeRefs: true }))));
    return tree;
  }
}

class Calculation {
  private readonly known = new Map<string, Content>();
  private readonly underWay = new Set<string>();

  constructor(
    private readonly model: Model,
    private readonly instead: ReadonlyMap<string, Content>,
  ) {}

  cell(place: Place): Content {
    const key = placeKey(place);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.underWay.has(key)) throw new NotFollowed("a circle of formulas");
    this.underWay.add(key);
    try {
      const content = this.instead.get(key) ?? this.model.content(place);
      const value = typeof content === "string" ? this.written(content, place) : content;
      this.known.set(key, value);
      return value;
    } finally {
      this.underWay.delete(key);
    }
  }

  matrix(node: AstExpression, at: Place): Content[][] {
    return this.argument(node, at).cells.map((row) => [...row]);
  }

  /** A formula's result, or a text as it is; the apostrophe before a text that looks like a formula is no part of it. */
  private written(content: string, place: Place): Content {
    return content.startsWith("=") ? this.result(content, place) : content.replace(/^'(?==)/, "");
  }

  private result(formula: string, place: Place): Content {
    try {
      return this.scalar(this.model.tree(formula), place);
    } catch (error) {
      if (error instanceof CellError) return error.code;
      throw error;
    }
  }

  private scalar(node: AstExpression, at: Place): Content {
    switch (node.type) {
      case "Literal":
        return node.value;
      case "ErrorLiteral":
        throw new CellError(node.value);
      case "ReferenceIdentifier": {
        const area = this.area(node, at);
        if (area.top !== area.bottom || area.left !== area.right)
          throw new NotFollowed("a range where a cell is meant");
        return this.cell({ sheet: area.sheet, row: area.top, column: area.left });
      }
      case "UnaryExpression": {
        const value = numberOf(this.scalar(node.arguments[0]!, at));
        if (node.operator === "-") return -value;
        if (node.operator === "+") return value;
        if (node.operator === "%") return value / 100;
        throw new NotFollowed(`the operator ${node.operator}`);
      }
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments[0]!, node.arguments[1]!, at);
      case "CallExpression":
        return this.call(node.callee.name.toUpperCase(), node.arguments, at);
      default:
        throw new NotFollowed(node.type);
    }
  }

  private binary(operator: string, left: AstExpression, right: AstExpression, at: Place): Content {
    const [one, other] = [this.scalar(left, at), this.scalar(right, at)];
    switch (operator) {
      case "+":
        return numberOf(one) + numberOf(other);
      case "-":
        return numberOf(one) - numberOf(other);
      case "*":
        return numberOf(one) * numberOf(other);
      case "/": {
        const [above, below] = [numberOf(one), numberOf(other)];
        if (below === 0) throw new CellError("#DIV/0!");
        return above / below;
      }
      case "^":
        return finite(numberOf(one) ** numberOf(other));
      case "&":
        for (const each of [one, other]) if (isErrorText(each)) throw new CellError(each);
        return `${textOf(one)}${textOf(other)}`;
      case "=":
        return compare(one, other) === 0;
      case "<>":
        return compare(one, other) !== 0;
      case "<":
        return compare(one, other) < 0;
      case ">":
        return compare(one, other) > 0;
      case "<=":
        return compare(one, other) <= 0;
      case ">=":
        return compare(one, other) >= 0;
      default:
        throw new NotFollowed(`the operator ${operator}`);
    }
  }

  private call(name: string, list: readonly AstExpression[], at: Place): Content {
    const value = (i: number): Content => (list[i] ? this.scalar(list[i], at) : "");
    if (name === "IF") return truthOf(value(0)) ? value(1) : list.length > 2 ? value(2) : false;
    if (name === "CHOOSE") {
      const which = Math.trunc(numberOf(value(0)));
      if (which < 1 || which >= list.length) throw new CellError("#VALUE!");
      return value(which);
    }
    if (this.model.functions.has(name)) return this.custom(name, list, at)[0]![0]!;
    const body = Object.hasOwn(SHEET_FUNCTIONS, name) ? SHEET_FUNCTIONS[name] : undefined;
    if (!body) throw new NotFollowed(`the function ${name}`);
    return body(...list.map((node) => this.argument(node, at)));
  }

  private argument(node: AstExpression | null, at: Place): Argument {
    if (!node) return { cells: [[""]], fromCells: false };
    if (node.type === "ArrayExpression")
      return { cells: node.elements.map((row) => row.map((each) => this.scalar(each, at))), fromCells: true };
    if (node.type === "CallExpression" && this.model.functions.has(node.callee.name.toUpperCase()))
      return { cells: this.custom(node.callee.name.toUpperCase(), node.arguments, at), fromCells: true };
    if (!this.isReference(node)) return { cells: [[this.scalar(node, at)]], fromCells: false };
    const { sheet, top, left, bottom, right } = this.area(node, at);
    const cells = Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => this.cell({ sheet, row: top + r, column: left + c })),
    );
    return { cells, fromCells: true };
  }

  private custom(name: string, list: readonly (AstExpression | null)[], at: Place): Content[][] {
    const call = this.model.functions.get(name)!;
    return call(...list.map((node) => (node ? this.matrix(node, at) : undefined)));
  }

  private isReference(node: AstExpression): boolean {
    return node.type === "ReferenceIdentifier" || (node.type === "BinaryExpression" && node.operator === ":");
  }

  private area(node: AstExpression, at: Place): Area {
    if (node.type === "BinaryExpression" && node.operator === ":") {
      const [one, other] = [this.area(node.arguments[0]!, at), this.area(node.arguments[1]!, at)];
      return {
        sheet: one.sheet,
        top: Math.min(one.top, other.top),
        left: Math.min(one.left, other.left),
        bottom: Math.max(one.bottom, other.bottom),
        right: Math.max(one.right, other.right),
      };
    }
    if (node.type !== "ReferenceIdentifier") throw new NotFollowed("a computed reference");
    return areaOf(node.value, at, (name) => this.model.named(name));
  }
}

/** The cells that a reference in a formula of the cell `at` names. */
export function areaOf(reference: string, at: Pick<Place, "sheet">, named: (name: string) => Place): Area {
  const found = parseA1Ref(reference);
  const range = found && "range" in found ? found.range : undefined;
  if (range) {
    const { top, left, bottom, right } = range;
    if (top == null || left == null || bottom == null || right == null) throw new NotFollowed("a whole row or column");
    return { sheet: found!.context?.at(-1) ?? at.sheet, top, left, bottom, right };
  }
  const { sheet, row, column } = named(reference);
  return { sheet, top: row, left: column, bottom: row, right: column };
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new CellError("#NUM!");
  return value;
}
