import type { AstExpression } from "@borgar/fx";
import { type Area, areaOf, around, isOneCell, type Place, placeKey } from "../src/model/area";
import type { Argument } from "../src/model/argument";
import { CellError, type Content, NotFollowed, truthOf, numberOf, type Value } from "../src/model/content";
import { lifted, LIFTED_FUNCTIONS, LOOKING_FUNCTIONS } from "../src/model/native/lifted";
import { parsed } from "../src/model/formula";
import type { Model } from "../src/model/model";
import { operate } from "../src/model/operators";
import { SHEET_FUNCTIONS } from "../src/model/native/whole";
import { inLine, shared } from "../src/model/steps";

/** A LAMBDA, or what a name of LET stands for. */
interface Lambda {
  readonly parameters: readonly string[];
  readonly body: AstExpression | null;
  readonly locals: Locals;
}
type Locals = ReadonlyMap<string, Argument | Lambda>;

const treeOf = (formula: string): AstExpression => parsed(formula).tree;
const NO_LOCALS: Locals = new Map();
/** Of a range larger than this only the cells to the end of what its sheet holds are read. */
const MOST_CELLS = 20_000;
const isLambda = (one: Argument | Lambda): one is Lambda => "body" in one;
const one = (value: Value): Argument => ({ cells: [[value]], fromCells: false });

/**
 * Formulas followed by walking their trees, each cell once a look: what the compiled ones are timed against, and held
 * against in the tests.
 */
export class Calculation {
  private readonly known = new Map<string, readonly (readonly Value[])[]>();
  private readonly underWay = new Set<string>();

  constructor(
    private readonly model: Model,
    private readonly instead: ReadonlyMap<string, Content>,
  ) {}

  cell(place: Place): Value {
    const own = this.instead.get(placeKey(place));
    const content = own ?? this.model.content(place);
    if (typeof content === "string" && content.startsWith("=")) return this.spilled(content, place)[0]?.[0] ?? 0;
    const spill = own === undefined ? this.model.spillAt(place) : undefined;
    if (!spill) return content === "" ? null : plain(content);
    const anchor = { sheet: spill.sheet, row: spill.top, column: spill.left };
    const formula = this.model.content(anchor);
    if (typeof formula !== "string" || !formula.startsWith("=")) return content;
    // A spill that would have another size is not known to find its cells free.
    const value = this.spilled(formula, anchor)[place.row - spill.top]?.[place.column - spill.left];
    if (value === undefined) throw new NotFollowed("a spill of another size");
    return value ?? 0;
  }

  matrix(node: AstExpression, at: Place): readonly (readonly Value[])[] {
    return this.argument(node, at, NO_LOCALS).cells;
  }

  /** All that a formula gives; an error that stops it is its one value. */
  formula(formula: string, at: Place): readonly (readonly Value[])[] {
    try {
      return this.argument(treeOf(formula), at, NO_LOCALS).cells;
    } catch (error) {
      if (error instanceof CellError) return [[error.code]];
      if (error instanceof NotFollowed && error.what === formula) throw new NotFollowed(formula, "formula");
      throw error;
    }
  }

  private spilled(formula: string, place: Place): readonly (readonly Value[])[] {
    const key = placeKey(place);
    const known = this.known.get(key);
    if (known) return known;
    if (this.underWay.has(key)) throw new NotFollowed("a circle of formulas");
    this.underWay.add(key);
    try {
      const value = this.formula(formula, place);
      this.known.set(key, value);
      return value;
    } finally {
      this.underWay.delete(key);
    }
  }

  private argument(node: AstExpression | null, at: Place, locals: Locals): Argument {
    if (!node) return one(null);
    switch (node.type) {
      case "Literal":
        return one(node.value);
      case "ErrorLiteral":
        return one(node.value);
      case "ArrayExpression":
        return { cells: node.elements.map((row) => row.map((each) => this.scalar(each, at, locals))), fromCells: true };
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0]!, at, locals);
      case "BinaryExpression": {
        if (node.operator === ":" || node.operator === " " || node.operator === ",")
          return this.read(this.area(node, at, locals));
        const [left, right] = node.arguments.map((each) => this.argument(each, at, locals)) as [Argument, Argument];
        return lift([left, right], ([a, b]) => operate(node.operator, a!, b!));
      }
      case "ReferenceIdentifier":
        return this.identifier(node.value, at, locals);
      case "CallExpression":
        return this.call(node, at, locals);
      case "LetExpression": {
        const inner = new Map(locals);
        for (const { id, init } of node.declarations) inner.set(id.name.toLowerCase(), this.local(init, at, inner));
        return this.argument(node.body, at, inner);
      }
      default:
        throw new NotFollowed(node.type);
    }
  }

  private local(node: AstExpression | null, at: Place, locals: Locals): Argument | Lambda {
    if (node?.type === "LambdaExpression")
      return { parameters: node.params.map(({ name }) => name.toLowerCase()), body: node.body, locals };
    return this.argument(node, at, locals);
  }

  private scalar(node: AstExpression | null, at: Place, locals: Locals): Value {
    const { cells } = this.argument(node, at, locals);
    if (cells.length !== 1 || cells[0]!.length !== 1) throw new NotFollowed("a range where a cell is meant");
    return cells[0]![0]!;
  }

  private unary(operator: string, node: AstExpression, at: Place, locals: Locals): Argument {
    if (operator === "#") {
      const anchor = this.area(node, at, locals);
      const place = { sheet: anchor.sheet, row: anchor.top, column: anchor.left };
      const content = this.instead.get(placeKey(place)) ?? this.model.content(place);
      if (typeof content !== "string" || !content.startsWith("=")) throw new CellError("#REF!");
      return { cells: this.spilled(content, place), fromCells: true };
    }
    if (operator === "@") return this.read(inLine(this.area(node, at, locals), at));
    const value = this.argument(node, at, locals);
    if (operator === "+") return value;
    if (operator === "-") return lift([value], ([each]) => -numberOf(each!) + 0);
    if (operator === "%") return lift([value], ([each]) => numberOf(each!) / 100);
    throw new NotFollowed(`the operator ${operator}`);
  }

  private identifier(written: string, at: Place, locals: Locals): Argument {
    const local = locals.get(written.toLowerCase());
    if (local) {
      if (isLambda(local)) throw new CellError("#CALC!");
      return local;
    }
    const meaning = areaOf(written, at.sheet, this.model.book);
    if (typeof meaning === "string") return this.argument(treeOf(meaning), at, NO_LOCALS);
    if ("why" in meaning) throw new NotFollowed(written, "cells");
    return this.read(meaning);
  }

  private read(area: Area): Argument {
    const { sheet, top, left } = area;
    let { bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
      const extent = this.model.extent(sheet);
      [bottom, right] = [Math.max(top, Math.min(bottom, extent.bottom)), Math.max(left, Math.min(right, extent.right))];
    }
    const cells = Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => this.cell({ sheet, row: top + r, column: left + c })),
    );
    return { cells, fromCells: true, area };
  }

  private area(node: AstExpression, at: Place, locals: Locals): Area {
    if (node.type === "BinaryExpression" && (node.operator === ":" || node.operator === " ")) {
      const [left, right] = node.arguments.map((each) => this.area(each, at, locals)) as [Area, Area];
      if (node.operator === ":") {
        // A sheet that stands before the first cell holds for the second, too.
        const both = around(left, { ...right, sheet: right.sheet === at.sheet ? left.sheet : right.sheet });
        if (!both) throw new CellError("#VALUE!");
        return both;
      }
      return shared(left, right);
    }
    if (node.type !== "ReferenceIdentifier" || locals.has(node.value.toLowerCase()))
      throw new NotFollowed("a computed reference", "cells");
    const meaning = areaOf(node.value, at.sheet, this.model.book);
    if (typeof meaning === "string" || "why" in meaning) throw new NotFollowed(node.value, "cells");
    return meaning;
  }

  private call(node: AstExpression & { type: "CallExpression" }, at: Place, locals: Locals): Argument {
    const list = node.arguments;
    const callee = node.callee as AstExpression | { type: "Identifier"; name: string };
    if (callee.type !== "Identifier")
      return this.apply(this.local(callee as AstExpression, at, locals), list, at, locals);
    const name = (callee as { name: string }).name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
    const chosen = this.choice(name, list, at, locals);
    if (chosen) return chosen;
    const custom = this.model.functions.get(name);
    const values = () => list.map((each) => this.argument(each, at, locals));
    if (custom) {
      const given = list.map((each) => (each ? cellsOf(this.argument(each, at, locals)) : undefined));
      return { cells: custom(...given), fromCells: true };
    }
    if (Object.hasOwn(LIFTED_FUNCTIONS, name)) return lift(values(), (cells) => lifted(name, cells));
    if (Object.hasOwn(LOOKING_FUNCTIONS, name)) return lift(values(), ([cell]) => LOOKING_FUNCTIONS[name]!(cell!));
    if (Object.hasOwn(SHEET_FUNCTIONS, name)) {
      const result = SHEET_FUNCTIONS[name]!(...values());
      return Array.isArray(result) ? { cells: result as Value[][], fromCells: true } : one(result as Value);
    }
    const own = locals.get(name.toLowerCase()) ?? this.named((callee as { name: string }).name, at);
    if (!own) throw new NotFollowed(name, "function");
    return this.apply(own, list, at, locals);
  }

  private named(name: string, at: Place): Argument | Lambda | undefined {
    const meaning = this.model.book.name(name, at.sheet);
    return typeof meaning === "string" ? this.local(treeOf(meaning), at, NO_LOCALS) : undefined;
  }

  private apply(call: Argument | Lambda, list: readonly (AstExpression | null)[], at: Place, locals: Locals): Argument {
    if (!isLambda(call)) throw new CellError("#REF!");
    if (list.length !== call.parameters.length) throw new NotFollowed("a LAMBDA with other arguments");
    const inner = new Map(call.locals);
    call.parameters.forEach((name, i) => inner.set(name, list[i] ? this.local(list[i], at, locals) : one(null)));
    return this.argument(call.body, at, inner);
  }

  /** Functions that leave arguments unread. */
  private choice(
    name: string,
    list: readonly (AstExpression | null)[],
    at: Place,
    locals: Locals,
  ): Argument | undefined {
    const value = (i: number): Argument => this.argument(list[i] ?? null, at, locals);
    if (name === "IF") {
      const test = value(0);
      const pick = (truth: boolean) => (truth ? value(1) : list.length > 2 ? value(2) : one(false));
      if (test.cells.length === 1 && test.cells[0]!.length === 1) return pick(truthOf(test.cells[0]![0]!));
      return lift([test, pick(true), pick(false)], ([truth, then, otherwise]) =>
        truthOf(truth!) ? then! : otherwise!,
      );
    }
    if (name === "IFERROR" || name === "IFNA")
      return lift([value(0), value(1)], ([each, otherwise]) => {
        const failed = name === "IFNA" ? each === "#N/A" : LOOKING_FUNCTIONS["ISERROR"]!(each!);
        return failed ? otherwise! : each!;
      });
    if (name === "IFS") {
      for (let i = 0; i + 1 < list.length; i += 2) if (truthOf(this.scalar(list[i]!, at, locals))) return value(i + 1);
      throw new CellError("#N/A");
    }
    if (name === "CHOOSE") {
      const which = Math.trunc(numberOf(this.scalar(list[0]!, at, locals)));
      if (which < 1 || which >= list.length) throw new CellError("#VALUE!");
      return value(which);
    }
    return undefined;
  }
}

/** A text as it is: the apostrophe before one that looks like a formula is no part of it. */
const plain = (content: Content): Content => (typeof content === "string" ? content.replace(/^'(?==)/, "") : content);

const cellsOf = ({ cells }: Argument): Content[][] => cells.map((row) => row.map((cell) => cell ?? ""));

/** Each element of matrices that stretch over each other, as Excel's arithmetic does it. */
function lift(list: readonly Argument[], body: (values: Value[]) => Value): Argument {
  for (const { cells, area } of list)
    if (area && !isOneCell(area) && cells.length < area.bottom - area.top + 1)
      throw new NotFollowed("arithmetic over a whole row or column");
  const rows = Math.max(1, ...list.map(({ cells }) => cells.length));
  const columns = Math.max(1, ...list.map(({ cells }) => cells[0]!.length));
  const element = (row: number, column: number): Value => {
    const values = list.map(({ cells }) => {
      const line = cells.length === 1 ? cells[0] : cells[row];
      return line === undefined ? undefined : line.length === 1 ? line[0] : line[column];
    });
    if (values.includes(undefined)) return "#N/A";
    try {
      return body(values as Value[]);
    } catch (error) {
      if (error instanceof CellError) return error.code;
      throw error;
    }
  };
  const cells = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => element(r, c)));
  return { cells, fromCells: rows * columns > 1 };
}
