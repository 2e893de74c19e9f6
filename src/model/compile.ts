import type { AstExpression } from "@borgar/fx";
import { type Area, areaOf, around, cellArea, isOneCell, type Place } from "./area";
import type { Argument } from "./argument";
import { callOf, CHOOSING, PLACING } from "./calls";
import { CellError, NotFollowed, numberOf, type Value } from "./content";
import { parsed } from "./formula";
import { type Cell, isFormula } from "./graph";
import { argumentOf, type Given, lift, only } from "./lift";

import { operate, QUICK } from "./operators";
import type { Reader } from "./sheet-cells";
import { inLine, isLambda, type Lambda, type Locals, type Placed, shared, type Step, type Surroundings } from "./steps";

const NO_NAMES: ReadonlySet<string> = new Set();
const DEEPEST_NAME = 16;
export class Compiler {
  /** How many names deep it is: there a reference must not move with the cell. */
  private depth = 0;
  /** Whether the call that comes next gives cells to a function that tells them from values. */
  private keepsCells = false;

  constructor(
    private readonly surroundings: Surroundings,
    readonly at: Place,
    private readonly owner: Reader | undefined,
  ) {}

  /** What gives the value of an expression; what can't be followed is said only where it is run. */
  value(node: AstExpression | null, names: ReadonlySet<string>): Step {
    if (!node) return () => null;
    try {
      return this.step(node, names);
    } catch (error) {
      if (error instanceof NotFollowed)
        return () => {
          throw error;
        };
      if (error instanceof CellError) return () => error.code;
      throw error;
    }
  }

  /** The same as functions over whole arguments take it: of a reference they know that it is one. */
  argument(node: AstExpression | null, names: ReadonlySet<string>): (locals: Locals) => Argument {
    const cell = node && this.cellOf(node, names);
    if (cell) {
      const area = cellArea(cell.place);
      const { graph } = this.surroundings;
      return () => ({ cells: [[graph.read(cell)]], fromCells: true, area });
    }
    this.keepsCells =
      node?.type === "CallExpression" && "name" in node.callee && CHOOSING.has(String(node.callee.name));
    const step = this.value(node, names);
    this.keepsCells = false;
    return (locals) => argumentOf(step(locals));
  }

  /** What IF and its like choose among. */
  branch(node: AstExpression | null, names: ReadonlySet<string>, keepsCells: boolean): Step {
    return keepsCells ? this.argument(node, names) : this.value(node, names);
  }

  /** What a name of LET or an argument of a LAMBDA stands for. */
  local(node: AstExpression | null, names: ReadonlySet<string>): (locals: Locals) => Given | Lambda {
    if (node?.type !== "LambdaExpression") {
      // A cell stays one: functions do not count a text in it.
      return node && this.cellOf(node, names) ? this.argument(node, names) : this.value(node, names);
    }
    const parameters = node.params.map(({ name }) => name.toLowerCase());
    const body = this.value(node.body, new Set([...names, ...parameters]));
    return (locals) => ({ parameters, body, locals });
  }

  /** The cells that a reference stands for; thrown where it is none, or known only when it is computed. */
  area(node: AstExpression | null, names: ReadonlySet<string>): Area {
    if (node?.type === "BinaryExpression" && (node.operator === ":" || node.operator === " ")) {
      const [left, right] = node.arguments.map((each) => this.area(each, names)) as [Area, Area];
      return node.operator === ":" ? this.between(left, right) : shared(left, right);
    }
    if (node?.type !== "ReferenceIdentifier" || names.has(node.value.toLowerCase()))
      throw new NotFollowed("a computed reference", "cells");
    const meaning = this.meaning(node.value);
    if (typeof meaning === "string") return this.named(meaning, (tree) => this.area(tree, NO_NAMES));
    return meaning;
  }

  /** The rectangle between two references. A sheet that stands before the first cell holds for the second, too. */
  between(left: Area, right: Area): Area {
    const both = around(left, { ...right, sheet: right.sheet === this.at.sheet ? left.sheet : right.sheet });
    if (!both) throw new CellError("#VALUE!");
    return both;
  }

  /** Reads an area, and tells the graph that the formula does. */
  reader(area: Area): () => Argument {
    const { graph } = this.surroundings;
    const range = graph.range(area);
    if (this.owner) range.readers.add(this.owner);
    return () => graph.readRange(range);
  }

  /** What a text that is a reference stands for, as INDIRECT reads it. */
  areaOfText(text: string): Area {
    const meaning = areaOf(text, this.at.sheet, this.surroundings.book);
    if (typeof meaning === "string") throw new NotFollowed(text, "cells");
    if (!("why" in meaning)) return meaning;
    if (meaning.why === "name" || meaning.why === "sheet") throw new CellError("#REF!");
    throw new NotFollowed(text, "cells");
  }

  private step(node: AstExpression, names: ReadonlySet<string>): Step {
    switch (node.type) {
      case "Literal":
      case "ErrorLiteral": {
        const { value } = node;
        return () => value;
      }
      case "ArrayExpression":
        return this.array(node.elements, names);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0]!, names);
      case "BinaryExpression":
        return this.binary(node, names);
      case "ReferenceIdentifier":
        return this.identifier(node.value, names);
      case "CallExpression":
        return this.call(node, names);
      case "LetExpression": {
        const inner = new Set(names);
        const inits = node.declarations.map(({ id, init }): [string, (locals: Locals) => Given | Lambda] => {
          const given = this.local(init, new Set(inner));
          inner.add(id.name.toLowerCase());
          return [id.name.toLowerCase(), given];
        });
        const body = this.value(node.body, inner);
        return (locals) => {
          const held = new Map(locals);
          for (const [name, init] of inits) held.set(name, init(held));
          return body(held);
        };
      }
      default:
        throw new NotFollowed(node.type);
    }
  }

  private array(elements: readonly (readonly AstExpression[])[], names: ReadonlySet<string>): Step {
    const steps = elements.map((row) => row.map((each) => this.value(each, names)));
    return (locals) => ({ cells: steps.map((row) => row.map((step) => only(step(locals)))), fromCells: true });
  }

  private unary(operator: string, node: AstExpression, names: ReadonlySet<string>): Step {
    const { graph } = this.surroundings;
    if (operator === "#") {
      const { sheet, top, left } = this.area(node, names);
      const anchor = this.watched({ sheet, row: top, column: left });
      return () => {
        graph.read(anchor); // throws where the sheet is not at hand
        return isFormula(anchor.content) ? graph.readWhole(anchor) : "#REF!";
      };
    }
    if (operator === "@") {
      const area = inLine(this.area(node, names), this.at);
      const cell = this.watched({ sheet: area.sheet, row: area.top, column: area.left });
      return () => graph.read(cell);
    }
    const step = this.value(node, names);
    if (operator === "+") return step;
    const body = operator === "-" ? (value: Value) => -numberOf(value) + 0 : (value: Value) => numberOf(value) / 100;
    if (operator !== "-" && operator !== "%") throw new NotFollowed(`the operator ${operator}`);
    return (locals) => lift([step(locals)], ([value]) => body(value!));
  }

  private binary(node: AstExpression & { type: "BinaryExpression" }, names: ReadonlySet<string>): Step {
    const { operator } = node;
    if (operator === ":" && node.arguments.some((each) => each.type === "CallExpression"))
      return this.upTo(node, names);
    if (operator === ":" || operator === " " || operator === ",") return this.reader(this.area(node, names));
    const [one, other] = node.arguments as [AstExpression, AstExpression];
    const [leftCell, rightCell] = [this.cellOf(one, names), this.cellOf(other, names)];
    const [left, right] = [this.value(one, names), this.value(other, names)];
    const { graph } = this.surroundings;
    const quick = QUICK[operator];
    return (locals) => {
      // Most operands are cells: they are read without a call in between.
      const a = leftCell ? graph.read(leftCell) : left(locals);
      const b = rightCell ? graph.read(rightCell) : right(locals);
      if (quick && typeof a === "number" && typeof b === "number") {
        const result = quick(a, b);
        if (result !== undefined) return result;
      }
      return lift([a, b], ([x, y]) => operate(operator, x!, y!));
    };
  }

  /** A range whose end is computed: A1:INDEX(…). */
  private upTo(node: AstExpression & { type: "BinaryExpression" }, names: ReadonlySet<string>): Step {
    const [left, right] = node.arguments.map((each) => this.place(each, names)) as [Placed, Placed];
    return (locals) => this.reader(this.between(left(locals), right(locals)))();
  }

  /** The cells of a reference that may be computed. */
  place(node: AstExpression | null, names: ReadonlySet<string>): Placed {
    if (node?.type === "CallExpression" && "name" in node.callee) {
      const name = String(node.callee.name).toUpperCase();
      if (Object.hasOwn(PLACING, name)) return PLACING[name]!(this, node.arguments, names);
    }
    const area = this.area(node, names);
    return () => area;
  }

  private identifier(written: string, names: ReadonlySet<string>): Step {
    const key = written.toLowerCase();
    if (names.has(key))
      return (locals) => {
        const local = locals.get(key)!;
        return isLambda(local) ? "#CALC!" : local;
      };
    const meaning = this.meaning(written);
    if (typeof meaning === "string") return this.named(meaning, (tree) => this.value(tree, NO_NAMES));
    if (!isOneCell(meaning)) return this.reader(meaning);
    const { graph } = this.surroundings;
    const cell = this.watched({ sheet: meaning.sheet, row: meaning.top, column: meaning.left });
    return () => graph.read(cell);
  }

  private meaning(written: string): Area | string {
    const meaning = areaOf(written, this.at.sheet, this.surroundings.book, this.depth > 0);
    if (typeof meaning === "object" && "why" in meaning) throw new NotFollowed(written, "cells");
    return meaning;
  }

  private named<T>(formula: string, compile: (tree: AstExpression) => T): T {
    if (this.depth >= DEEPEST_NAME) throw new NotFollowed(formula, "cells");
    this.depth++;
    try {
      return compile(parsed(formula.startsWith("=") ? formula : `=${formula}`).tree);
    } finally {
      this.depth--;
    }
  }

  /** The one cell that a reference stands for. */
  private cellOf(node: AstExpression, names: ReadonlySet<string>): Cell | undefined {
    if (node.type !== "ReferenceIdentifier" || names.has(node.value.toLowerCase())) return undefined;
    const meaning = areaOf(node.value, this.at.sheet, this.surroundings.book, this.depth > 0);
    if (typeof meaning === "string" || "why" in meaning || !isOneCell(meaning)) return undefined;
    return this.watched({ sheet: meaning.sheet, row: meaning.top, column: meaning.left });
  }

  private watched(place: Place): Cell {
    const cell = this.surroundings.graph.cell(place);
    if (this.owner) cell.readers.add(this.owner);
    return cell;
  }

  private call(node: AstExpression & { type: "CallExpression" }, names: ReadonlySet<string>): Step {
    const list = node.arguments;
    const { keepsCells } = this;
    this.keepsCells = false;
    const callee = node.callee as AstExpression | { type: "Identifier"; name: string };
    if (callee.type !== "Identifier") return this.apply(this.local(callee as AstExpression, names), list, names);
    const written = (callee as { name: string }).name;
    const name = written.toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
    const custom = this.surroundings.functions.get(name);
    if (custom) {
      const given = list.map((each) => (each ? this.argument(each, names) : undefined));
      return (locals) => ({ cells: custom(...given.map((each) => each && contents(each(locals)))), fromCells: true });
    }
    const known = callOf(name);
    if (known) return known(this, list, names, keepsCells);
    if (names.has(written.toLowerCase()))
      return this.apply((locals) => locals.get(written.toLowerCase())!, list, names);
    const meaning = this.surroundings.book.name(written, this.at.sheet);
    if (typeof meaning !== "string") throw new NotFollowed(name, "function");
    return this.named(meaning, (tree) => this.apply(this.local(tree, NO_NAMES), list, names));
  }

  private apply(
    called: (locals: Locals) => Given | Lambda,
    list: readonly (AstExpression | null)[],
    names: ReadonlySet<string>,
  ): Step {
    const given = list.map((each) => this.local(each, names));
    return (locals) => {
      const lambda = called(locals);
      if (!isLambda(lambda)) return "#REF!";
      if (given.length !== lambda.parameters.length) throw new NotFollowed("a LAMBDA with other arguments");
      const inner = new Map(lambda.locals);
      lambda.parameters.forEach((name, i) => inner.set(name, given[i]!(locals)));
      return lambda.body(inner);
    };
  }
}

const contents = ({ cells }: Argument) => cells.map((row) => row.map((cell) => cell ?? ""));
