import type { Area } from "../address";
import { invalidArgument, unsupported } from "../office-error";
import type { Remote } from "../remote";
import type { Range } from "./range";

type Properties = Readonly<Record<string, unknown>>;
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isGroup = (value: unknown): value is Properties => typeof value === "object" && value !== null;

function partOf(remote: Remote, name: string): unknown {
  const member = pascal(name);
  if (!(member in remote)) throw unsupported(`${remote.type}.${member}`);
  return (remote as unknown as Record<string, unknown>)[member];
}

/** Borders are named by their edges there, and by an index here. */
const EDGES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
};

function inner(remote: Remote, name: string): Remote {
  const { type } = remote;
  if (type !== "RangeBorderCollection") return partOf(remote, name) as Remote;
  const edge = EDGES[name];
  if (!edge) throw unsupported(`borders.${name} of cell properties`);
  return (remote as unknown as { GetItem: (index: string) => Remote }).GetItem(edge);
}

function assign(remote: Remote, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (isGroup(value) && name !== "hyperlink") assign(inner(remote, name), value);
    else {
      partOf(remote, name);
      (remote as unknown as Record<string, unknown>)[pascal(name)] = value;
    }
  }
}

function pick(remote: Remote, wanted: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, asked]) => asked === true || isGroup(asked))
      .map(([name, asked]) => [name, isGroup(asked) ? pick(inner(remote, name), asked) : partOf(remote, name)]),
  );
}

/** Each cell, row or column of a range with properties of its own. */
function parts(range: Range, by: "cell" | "row" | "column"): Range[][] {
  const { top, left, bottom, right } = range.area;
  const at = (area: Partial<Area>) => range.at({ ...range.area, ...area });
  const rows = Array.from({ length: bottom - top + 1 }, (_, r) => top + r);
  const columns = Array.from({ length: right - left + 1 }, (_, c) => left + c);
  if (by === "row") return rows.map((row) => [at({ top: row, bottom: row })]);
  if (by === "column") return [columns.map((column) => at({ left: column, right: column }))];
  return rows.map((row) => columns.map((column) => at({ top: row, bottom: row, left: column, right: column })));
}

export function setProperties(
  range: Range,
  by: "cell" | "row" | "column",
  given: readonly (readonly Properties[])[],
): void {
  const all = parts(range, by);
  if (given.length !== all.length || given.some((line, r) => line.length !== all[r]!.length))
    throw invalidArgument(`${by} properties: the array does not fit the range`);
  given.forEach((line, r) => line.forEach((properties, c) => assign(all[r]![c]!, properties)));
}

export const getProperties = (range: Range, by: "cell" | "row" | "column", wanted: Properties): unknown[][] =>
  parts(range, by).map((line) => line.map((part) => pick(part, wanted)));
