import type { BaseFunction } from "@univerjs/engine-formula";
import { order } from "./criteria";
import { type Cell, elementwise, Fault } from "./native";

type Value = number | string | boolean;
/** Any number comes before any text, and any text before a truth. */
const KINDS = ["number", "string", "boolean"];

/** A blank is what it is compared with: zero, empty text or FALSE. */
function filled(cell: Cell, beside: Cell): Value {
  if (cell instanceof Fault) throw cell;
  if (cell !== null) return cell;
  return typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0;
}

/** Numbers that agree in fifteen digits are equal, as 0.1+0.2 and 0.3 are. */
const rounded = (value: Value): Value => (typeof value === "number" ? Number(value.toPrecision(15)) : value);

function difference(one: Cell, other: Cell): number {
  const [left, right] = [rounded(filled(one, other)), rounded(filled(other, one))];
  return order(left, right) ?? KINDS.indexOf(typeof left) - KINDS.indexOf(typeof right);
}

const SIGNS: Readonly<Record<string, (difference: number) => boolean>> = {
  "=": (by) => by === 0,
  "<>": (by) => by !== 0,
  "<": (by) => by < 0,
  "<=": (by) => by <= 0,
  ">": (by) => by > 0,
  ">=": (by) => by >= 0,
};

/** The operators that compare. In Excel they take * and ? for what they are; the component looks for a pattern. */
function comparison(): BaseFunction {
  let sign = "=";
  const operator = elementwise("COMPARE", [2, 2], (one, other) => SIGNS[sign]!(difference(one!, other!)));
  // The component tells the sign before each use.
  return Object.assign(operator, { setCompareType: (token: string) => void (sign = token) });
}

export const COMPARISON: readonly BaseFunction[] = [comparison()];
