import type { BaseFunction } from "@univerjs/engine-formula";
import { pattern } from "./criteria";
import { type Cell, elementwise, Fault, numberOf, ofMatrices, valueError } from "./native";

function textOf(cell: Cell | undefined): string {
  if (cell instanceof Fault) throw cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null || cell === undefined ? "" : String(cell);
}

function search(sought?: Cell, text?: Cell, from?: Cell): number {
  const [looked, whole] = [textOf(sought), textOf(text)];
  const start = from === undefined ? 1 : Math.trunc(numberOf(from));
  if (start < 1 || start > whole.length + 1) throw valueError();
  const begins = pattern(`${looked}*`);
  for (let at = start - 1; at <= whole.length; at++) if (begins.test(whole.slice(at))) return at + 1;
  throw valueError();
}

/** A number in parentheses is negative, as in accounts. */
function value(cell?: Cell): number {
  const inner = typeof cell === "string" ? /^\s*\((.+)\)\s*$/.exec(cell)?.[1] : undefined;
  if (inner !== undefined) return -numberOf(inner);
  if (typeof cell === "boolean" || (typeof cell === "string" && cell.trim() === "")) throw valueError();
  return numberOf(typeof cell === "string" ? cell.replace(/^\s*\$/, "") : cell);
}

/** Rows that differ; texts without regard to case. */
function unique(cells: readonly (readonly Cell[])[], byColumn: boolean, once: boolean): readonly (readonly Cell[])[] {
  const turn = (all: readonly (readonly Cell[])[]) => all[0]!.map((_, column) => all.map((row) => row[column]!));
  const lines = byColumn ? turn(cells) : cells;
  const key = (line: readonly Cell[]) =>
    JSON.stringify(line.map((cell) => (typeof cell === "string" ? cell.toLowerCase() : cell)));
  const times = new Map<string, number>();
  for (const line of lines) times.set(key(line), (times.get(key(line)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = lines.filter((line) => {
    const first = !seen.has(key(line));
    seen.add(key(line));
    return once ? times.get(key(line)) === 1 : first;
  });
  if (kept.length === 0) throw new Fault("#CALC!");
  return byColumn ? turn(kept) : kept;
}

export const TEXTS: readonly BaseFunction[] = [
  elementwise("SEARCH", [2, 3], search),
  elementwise("VALUE", [1, 1], value),
  ofMatrices("UNIQUE", [1, 3], (array, byColumn, once) =>
    unique(array!.cells, !!numberOf(byColumn?.cells[0]![0]), !!numberOf(once?.cells[0]![0])),
  ),
];
