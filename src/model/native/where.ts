import { type Argument, flat, size } from "../argument";
import { CellError, sound, type Value } from "../content";
import { meets } from "../criteria";

/** The places where all ranges meet their criteria. */
function places(pairs: readonly Argument[]): number[] {
  let found: number[] | undefined;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (size(pairs[0]!).join() !== size(pairs[i]!).join()) throw new CellError("#VALUE!");
    const cells = flat(pairs[i]!);
    const test = meets(pairs[i + 1]!.cells[0]![0]!);
    const met: number[] = [];
    if (found) {
      for (const at of found) if (test(cells[at] ?? null)) met.push(at);
    } else for (let at = 0; at < cells.length; at++) if (test(cells[at]!)) met.push(at);
    found = met;
  }
  return found ?? [];
}

/** The cells of `target` at the places where all ranges meet their criteria. */
export function where(target: Argument, pairs: readonly Argument[]): Value[] {
  const cells = flat(target);
  return places(pairs).map((at) => cells[at] ?? null);
}

/** The same where the target must be of the size of the ranges. */
export function alike(target: Argument, pairs: readonly Argument[]): Value[] {
  if (size(target).join() !== size(pairs[0]!).join()) throw new CellError("#VALUE!");
  return where(target, pairs);
}

export const numbersAmong = (cells: readonly Value[]): number[] =>
  cells.flatMap((cell) => (typeof sound(cell) === "number" ? [cell as number] : []));
