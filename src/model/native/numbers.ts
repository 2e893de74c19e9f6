import type { Argument } from "../argument";
import { CellError, numberOf, sound } from "../content";

/** The numbers among arguments, as SUM counts them. */
export function numbersIn(list: readonly Argument[]): number[] {
  const numbers: number[] = [];
  for (const { cells, fromCells } of list)
    for (const row of cells)
      for (const content of row) {
        if (typeof content === "number") numbers.push(content);
        else if (content !== null) {
          sound(content);
          if (!fromCells) numbers.push(numberOf(content));
        }
      }
  return numbers;
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

export function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new CellError("#DIV/0!");
  return sum(numbers) / numbers.length;
}

export const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
