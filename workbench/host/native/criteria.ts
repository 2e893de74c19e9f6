import type { BaseFunction } from "@univerjs/engine-formula";
import { literalOf } from "../literal";
import { type Argument, type Cell, Fault, isError, ofMatrices, valueError } from "./native";

const ORDER = new Intl.Collator("en", { sensitivity: "accent" });

/** A text as Excel looks for it: * stands for any signs, ? for one, and a tilde makes the sign after it plain. */
export function pattern(text: string): RegExp {
  let written = "";
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === "~" && i + 1 < text.length && "*?~".includes(text[i + 1]!)) written += `\\${text[++i]!}`;
    else if (sign === "~" && i + 1 < text.length) continue;
    else if (sign === "*") written += "[^]*";
    else if (sign === "?") written += "[^]";
    else written += sign.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  }
  return new RegExp(`^${written}$`, "i");
}

/** Less than 0 where one comes before the other; undefined where the two are of different kinds. */
export function order(one: Cell, other: Cell): number | undefined {
  if (typeof one === "string" && typeof other === "string") return ORDER.compare(one, other);
  if (typeof one !== typeof other || one === null || other === null || one instanceof Fault) return undefined;
  return Number(one) - Number(other);
}

const numeric = (cell: Cell): Cell => {
  if (typeof cell !== "string") return cell;
  const { value } = literalOf(cell);
  return typeof value === "number" ? value : cell;
};

/** Whether a cell meets a criterion, as COUNTIF and its kin read it. */
function criterion(given: Cell): (cell: Cell) => boolean {
  const [, sign = "", rest = ""] = typeof given === "string" ? /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(given)! : [];
  const sought: Cell = typeof given === "string" ? (literalOf(rest).value ?? "") : (given ?? 0);
  const equals = (cell: Cell): boolean => {
    // With a sign before it, nothing is a blank cell; alone it is empty text as well.
    if (sought === "") return cell === null || (sign === "" && cell === "");
    if (typeof sought === "string") return typeof cell === "string" && pattern(rest).test(cell);
    return cell === sought || (typeof sought === "number" && typeof cell === "string" && numeric(cell) === sought);
  };
  if (sign === "<>") return (cell) => !equals(cell);
  if (sign === "" || sign === "=") return equals;
  return (cell) => {
    const difference = order(cell, sought);
    if (difference === undefined) return false;
    return (sign.includes("=") && difference === 0) || (sign.startsWith("<") ? difference < 0 : difference > 0);
  };
}

/** Which cells, counted line by line, meet every pair of range and criterion. */
function met(pairs: readonly Argument[]): boolean[] {
  const shape = ({ cells }: Argument) => `${cells.length},${cells[0]?.length ?? 0}`;
  const rows = Array.from({ length: pairs.length / 2 }, (_, i) => {
    const [range, given] = [pairs[2 * i]!, pairs[2 * i + 1]!.cells[0]![0]!];
    if (shape(range) !== shape(pairs[0]!)) throw valueError();
    return range.cells.flat().map(criterion(given));
  });
  return rows[0]!.map((_, i) => rows.every((row) => row[i]));
}

/** The numbers of a range at the cells that meet; the first error among them is the result. */
function chosen(values: readonly (readonly Cell[])[], which: readonly boolean[]): number[] {
  return values.flat().flatMap((cell, i) => {
    if (!which[i]) return [];
    if (cell instanceof Fault) throw cell;
    return typeof cell === "number" ? [cell] : [];
  });
}

function chosenOf([values, ...pairs]: readonly Argument[]): number[] {
  const which = met(pairs);
  if (values!.cells.flat().length !== which.length) throw valueError();
  return chosen(values!.cells, which);
}

/** SUMIF and AVERAGEIF take values of the range's own size, from their first cell on. */
function chosenBeside([range, given, values]: readonly Argument[]): number[] {
  const which = met([range!, given!]);
  const cells = values?.extended(range!.cells.length, range!.cells[0]!.length) ?? range!.cells;
  return chosen(cells, which);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Fault("#DIV/0!");
  return sum(numbers) / numbers.length;
}
const MANY: readonly [number, number] = [2, 255];

export const CRITERIA: readonly BaseFunction[] = [
  ofMatrices("COUNTIF", [2, 2], (range, given) => met([range!, given!]).filter(Boolean).length),
  ofMatrices("COUNTIFS", MANY, (...pairs) => met(pairs).filter(Boolean).length),
  ofMatrices("SUMIFS", [3, 255], (...list) => sum(chosenOf(list))),
  ofMatrices("AVERAGEIFS", [3, 255], (...list) => mean(chosenOf(list))),
  ofMatrices("MINIFS", [3, 255], (...list) => Math.min(...(chosenOf(list).length ? chosenOf(list) : [0]))),
  ofMatrices("MAXIFS", [3, 255], (...list) => Math.max(...(chosenOf(list).length ? chosenOf(list) : [0]))),
  ofMatrices("SUMIF", [2, 3], (...list) => sum(chosenBeside(list))),
  ofMatrices("AVERAGEIF", [2, 3], (...list) => mean(chosenBeside(list))),
  ofMatrices("AVERAGEA", [1, 255], (...list) =>
    mean(
      list.flatMap(({ cells }) =>
        cells.flat().flatMap((cell) => {
          if (cell instanceof Fault) throw cell;
          return cell === null ? [] : [typeof cell === "string" ? 0 : Number(cell)];
        }),
      ),
    ),
  ),
  ofMatrices("MEDIAN", [1, 255], (...list) => {
    const numbers = list.flatMap(({ cells, fromCells }) =>
      cells.flat().flatMap((cell) => {
        if (cell instanceof Fault) throw cell;
        const number = fromCells ? cell : numeric(cell);
        return typeof number === "number" ? [number] : fromCells || isError(cell) ? [] : [Number(cell)];
      }),
    );
    numbers.sort((one, other) => one - other);
    if (numbers.length === 0) throw new Fault("#NUM!");
    const middle = numbers.length >> 1;
    return numbers.length % 2 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2;
  }),
];
