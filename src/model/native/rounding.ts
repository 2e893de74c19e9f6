import { CellError, numberOf, type Value } from "../content";
import type { Lifted } from "./lifted";

/** To so many digits as Excel counts them: by the number as it is written, and halves away from zero. */
export function rounded(value: Value, digits: Value, round: (size: number) => number): number {
  const [number, places] = [numberOf(value), Math.trunc(numberOf(digits))];
  const shift = (size: number, by: number) => {
    const [mantissa, exponent = "0"] = String(size).split("e");
    return Number(`${mantissa}e${Number(exponent) + by}`);
  };
  return Math.sign(number) * shift(round(shift(Math.abs(number), places)), -places) + 0;
}

/** A number in multiples of another, as 15 digits show it: 1.5 is fifteen tenths, not a hair less. */
const multiples = (number: number, of: number): number => Number((number / of).toPrecision(15));
const times = (count: number, of: number): number => Number((count * of).toPrecision(15)) + 0;

function toMultiple(value: Value, of: Value, direction: "up" | "down"): number {
  const [number, step] = [numberOf(value), numberOf(of)];
  if (step === 0) {
    if (direction === "down" && number !== 0) throw new CellError("#DIV/0!");
    return 0;
  }
  if (number > 0 && step < 0) throw new CellError("#NUM!");
  const count = multiples(number, step);
  // Of two negatives the count is positive: up is away from zero.
  return times(direction === "up" ? Math.ceil(count) : Math.floor(count), step);
}

function mathematical(value: Value, of: Value | undefined, mode: Value | undefined, direction: "up" | "down"): number {
  const number = numberOf(value);
  const step = of === undefined || of === null ? 1 : Math.abs(numberOf(of));
  if (step === 0) return 0;
  const reversed = number < 0 && mode !== undefined && numberOf(mode) !== 0;
  const count = multiples(number, step);
  return times((direction === "up") !== reversed ? Math.ceil(count) : Math.floor(count), step);
}

function nearest(value: Value, of: Value): number {
  const [number, step] = [numberOf(value), numberOf(of)];
  if (step === 0 || number === 0) return 0;
  if (Math.sign(number) !== Math.sign(step)) throw new CellError("#NUM!");
  return times(Math.round(multiples(number, step)), step);
}

/** To the next even or odd whole number away from zero. */
function parity(value: Value, odd: boolean): number {
  const number = numberOf(value);
  const size = Math.ceil(Math.abs(number));
  const result = (size % 2 === 1) === odd ? size : size + 1;
  return (number < 0 ? -result : result) + 0;
}

export const ROUNDING: Readonly<Record<string, Lifted>> = {
  MROUND: (value, of) => nearest(value!, of!),
  CEILING: (value, of) => toMultiple(value!, of!, "up"),
  FLOOR: (value, of) => toMultiple(value!, of!, "down"),
  "CEILING.MATH": (value, of, mode) => mathematical(value!, of, mode, "up"),
  "FLOOR.MATH": (value, of, mode) => mathematical(value!, of, mode, "down"),
  EVEN: (value) => parity(value!, false),
  ODD: (value) => parity(value!, true),
  QUOTIENT: (value, by) => {
    if (numberOf(by!) === 0) throw new CellError("#DIV/0!");
    return Math.trunc(numberOf(value!) / numberOf(by!)) + 0;
  },
};
