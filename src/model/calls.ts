import type { AstExpression } from "@borgar/fx";
import { type Area, isOneCell } from "./area";
import { type Argument, guarded, isMatrix, optional } from "./argument";
import type { Compiler } from "./compile";
import { CellError, compare, NotFollowed, numberOf, textOf, truthOf, type Value } from "./content";
import { type Given, isArgument, lift, only } from "./lift";
import { lifted, LIFTED_FUNCTIONS, LOOKING_FUNCTIONS } from "./native/lifted";
import { SHEET_FUNCTIONS } from "./native/whole";
import type { Locals, Placed, Step } from "./steps";

type List = readonly (AstExpression | null)[];
/** What makes a call of a function ready to run; `keepsCells` where its result goes to one that tells cells from values. */
type CallCompiler = (compiler: Compiler, list: List, names: ReadonlySet<string>, keepsCells: boolean) => Step;

/** A test that gives one value; undefined where it gives several. */
function oneOf(given: Given): Value | undefined {
  if (!isArgument(given)) return given;
  return given.cells.length === 1 && given.cells[0]!.length === 1 ? given.cells[0]![0] : undefined;
}

const branches = (compiler: Compiler, list: List, names: ReadonlySet<string>, keepsCells: boolean): Step[] =>
  list.map((each) => compiler.branch(each, names, keepsCells));

const chooseIf: CallCompiler = (compiler, list, names, keepsCells) => {
  const test = compiler.value(list[0] ?? null, names);
  const [then, otherwise] = branches(compiler, list.slice(1), names, keepsCells);
  const give = (truth: boolean, locals: Locals): Given =>
    truth ? (then?.(locals) ?? null) : otherwise ? otherwise(locals) : false;
  return (locals) => {
    const tested = test(locals);
    const truth = oneOf(tested);
    if (truth === undefined)
      return lift([tested, give(true, locals), give(false, locals)], ([each, yes, no]) =>
        truthOf(each!) ? yes! : no!,
      );
    const decided = typeof truth === "boolean" ? truth : guarded(() => truthOf(truth));
    return typeof decided === "string" ? decided : give(decided, locals);
  };
};

const rescue =
  (fails: (value: Value) => boolean): CallCompiler =>
  (compiler, list, names) => {
    const [step, otherwise] = [compiler.value(list[0] ?? null, names), compiler.value(list[1] ?? null, names)];
    return (locals) => {
      const given = step(locals);
      const value = oneOf(given);
      // A blank cell, or one left out, is empty text here.
      if (value !== undefined) return fails(value) ? (otherwise(locals) ?? "") : (value ?? "");
      return lift([given, otherwise(locals)], ([each, instead]) => (fails(each!) ? instead! : each!));
    };
  };

const chooseIfs: CallCompiler = (compiler, list, names, keepsCells) => {
  const steps = list.map((each, i) => (i % 2 ? compiler.branch(each, names, keepsCells) : compiler.value(each, names)));
  return (locals) => {
    for (let i = 0; i + 1 < steps.length; i += 2) {
      const truth = guarded(() => truthOf(only(steps[i]!(locals))));
      if (typeof truth === "string") return truth;
      if (truth) return steps[i + 1]!(locals);
    }
    return "#N/A";
  };
};

const chooseSwitch: CallCompiler = (compiler, list, names, keepsCells) => {
  const [wanted, ...steps] = branches(compiler, list, names, keepsCells);
  return (locals) => {
    const value = only(wanted!(locals));
    for (let i = 0; i + 1 < steps.length; i += 2) {
      const other = only(steps[i]!(locals));
      const same = guarded(() => typeof (value ?? 0) === typeof (other ?? 0) && compare(value, other) === 0);
      if (typeof same === "string") return same;
      if (same) return steps[i + 1]!(locals);
    }
    return steps.length % 2 ? steps.at(-1)!(locals) : "#N/A";
  };
};

const choose: CallCompiler = (compiler, list, names, keepsCells) => {
  const which = compiler.value(list[0] ?? null, names);
  const steps = branches(compiler, list.slice(1), names, keepsCells);
  return (locals) => {
    const at = guarded(() => Math.trunc(numberOf(only(which(locals)))));
    if (typeof at === "string") return at;
    return at < 1 || at > steps.length ? "#VALUE!" : steps[at - 1]!(locals);
  };
};

/** ROW and COLUMN: of a reference, or of the cell itself. */
const positionOf =
  (edge: "row" | "column"): CallCompiler =>
  (compiler, list, names) => {
    const { at } = compiler;
    if (!list[0]) {
      if (at.sheet === "") throw new NotFollowed(edge.toUpperCase(), "function");
      return () => at[edge] + 1;
    }
    const { top, left, bottom, right } = compiler.area(list[0], names);
    const [from, to] = edge === "row" ? [top, bottom] : [left, right];
    if (from === to) return () => from + 1;
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i + 1);
    return () => ({ cells: edge === "row" ? numbers.map((n) => [n]) : [numbers], fromCells: true });
  };

const whole = (step: (locals: Locals) => Argument, locals: Locals, otherwise: number): number =>
  Math.trunc(optional(step(locals), otherwise));

function inSheet(area: Area): Area {
  if (area.top < 0 || area.left < 0) throw new CellError("#REF!");
  return area;
}

/** The functions that give a reference, known only when they are computed. */
export const PLACING: Readonly<Record<string, (compiler: Compiler, list: List, names: ReadonlySet<string>) => Placed>> =
  {
    OFFSET: (compiler, list, names) => {
      const from = compiler.place(list[0] ?? null, names);
      const [down, across, high, wide] = [1, 2, 3, 4].map((i) => compiler.argument(list[i] ?? null, names));
      return (locals) => {
        const { sheet, top, left, bottom, right } = from(locals);
        const [row, column] = [top + whole(down!, locals, 0), left + whole(across!, locals, 0)];
        const [rows, columns] = [whole(high!, locals, bottom - top + 1), whole(wide!, locals, right - left + 1)];
        if (rows === 0 || columns === 0) throw new CellError("#REF!");
        const [endRow, endColumn] = [row + rows - Math.sign(rows), column + columns - Math.sign(columns)];
        return inSheet({
          sheet,
          top: Math.min(row, endRow),
          left: Math.min(column, endColumn),
          bottom: Math.max(row, endRow),
          right: Math.max(column, endColumn),
        });
      };
    },
    INDIRECT: (compiler, list, names) => {
      if (list.length !== 1) throw new NotFollowed("INDIRECT in R1C1", "function");
      if (compiler.at.sheet === "") throw new NotFollowed("INDIRECT", "cells");
      const text = compiler.value(list[0]!, names);
      return (locals) => compiler.areaOfText(textOf(only(text(locals))));
    },
    INDEX: (compiler, list, names) => {
      const of = compiler.place(list[0] ?? null, names);
      const [down, across] = [1, 2].map((i) => compiler.argument(list[i] ?? null, names));
      return (locals) => {
        const { sheet, top, left, bottom, right } = of(locals);
        const [first, second] = [whole(down!, locals, 0), whole(across!, locals, 0)];
        const [r, c] = list.length < 3 && top === bottom ? [0, first] : [first, second];
        if (r < 0 || c < 0) throw new CellError("#VALUE!");
        if (top + r - 1 > bottom || left + c - 1 > right) throw new CellError("#REF!");
        const [row, column] = [top + r - 1, left + c - 1];
        return {
          sheet,
          top: r === 0 ? top : row,
          bottom: r === 0 ? bottom : row,
          left: c === 0 ? left : column,
          right: c === 0 ? right : column,
        };
      };
    },
  };

const placing =
  (name: string): CallCompiler =>
  (compiler, list, names) => {
    const place = PLACING[name]!(compiler, list, names);
    return (locals) =>
      guarded((): Given => {
        const area = place(locals);
        const read = compiler.reader(area)();
        return isOneCell(area) ? read.cells[0]![0]! : read;
      });
  };

const failed = LOOKING_FUNCTIONS["ISERROR"]!;
const SPECIAL: Readonly<Record<string, CallCompiler>> = {
  IF: chooseIf,
  IFERROR: rescue((value) => failed(value) === true),
  IFNA: rescue((value) => value === "#N/A"),
  IFS: chooseIfs,
  SWITCH: chooseSwitch,
  CHOOSE: choose,
  ROW: positionOf("row"),
  COLUMN: positionOf("column"),
  OFFSET: placing("OFFSET"),
  INDIRECT: placing("INDIRECT"),
};
/** Functions that give on the cells that they choose among. */
export const CHOOSING: ReadonlySet<string> = new Set(["IF", "IFS", "CHOOSE", "SWITCH"]);

const liftedCall =
  (name: string): CallCompiler =>
  (compiler, list, names) => {
    const steps = list.map((each) => compiler.value(each, names));
    return (locals) =>
      lift(
        steps.map((step) => step(locals)),
        (values) => lifted(name, values),
      );
  };

const lookingCall =
  (name: string): CallCompiler =>
  (compiler, list, names) => {
    const step = compiler.value(list[0] ?? null, names);
    const look = LOOKING_FUNCTIONS[name]!;
    return (locals) => lift([step(locals)], ([value]) => look(value!));
  };

const sheetCall =
  (name: string): CallCompiler =>
  (compiler, list, names) => {
    const steps = list.map((each) => compiler.argument(each, names));
    const body = SHEET_FUNCTIONS[name]!;
    return (locals) => {
      try {
        const result = body(...steps.map((step) => step(locals)));
        return isMatrix(result) ? { cells: result, fromCells: true } : result;
      } catch (error) {
        if (error instanceof CellError) return error.code;
        throw error;
      }
    };
  };

/** What makes a call of a function of Excel's ready to run; undefined where the function is not followed. */
export function callOf(name: string): CallCompiler | undefined {
  if (Object.hasOwn(SPECIAL, name)) return SPECIAL[name];
  if (Object.hasOwn(LIFTED_FUNCTIONS, name)) return liftedCall(name);
  if (Object.hasOwn(LOOKING_FUNCTIONS, name)) return lookingCall(name);
  if (Object.hasOwn(SHEET_FUNCTIONS, name)) return sheetCall(name);
  return undefined;
}
