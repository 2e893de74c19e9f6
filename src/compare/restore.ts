import { parseA1Ref, stringifyA1Ref } from "@borgar/fx";
import { LAST_COLUMN, LAST_ROW } from "../cells/address";
import type { Content } from "../model/content";
import { isSealed, partsOf } from "../model/formula";
import { type Axis, runs } from "./axis";
import type { CellChange } from "./changes";
import type { Pairing } from "./pairing";
import type { ReadCell } from "./read/sheet";
import type { ReadName, ReadSheet, ReadWorkbook } from "./read/workbook";
import { Grid, type SheetPair } from "./sheet-pair";
import { sameConstant } from "./token";

/** What is put into a cell of the open workbook; null where it is to be blank. */
export interface Put {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: { readonly formula: string } | { readonly literal: Content } | null;
  readonly format: string;
}

const contentOf = ({ formula, value }: ReadCell, written = formula): Put["content"] =>
  written !== undefined ? { formula: written } : value === undefined || value === "" ? null : { literal: value };

/** The lines of a range where they are now; undefined where none of them is left. */
function linesNow(from: number, to: number, now: (line: number) => number | undefined): [number, number] | undefined {
  let [first, last] = [from, to];
  while (first < to && now(first) === undefined) first++;
  while (last > from && now(last) === undefined) last--;
  const [low, high] = [now(first), now(last)];
  return low === undefined || high === undefined ? undefined : [Math.min(low, high), Math.max(low, high)];
}

/** The lines of one axis of a reference; those of whole rows and columns stay. */
function axisNow(axis: Axis, from: Line, to: Line, end: number): readonly Line[] | undefined {
  if (from == null || to == null || (from === 0 && to >= end)) return [from ?? null, to ?? null];
  const { before, after } = axis.ends;
  return linesNow(from, to, (line) => axis.after.get(line) ?? (line >= before ? line - before + after : undefined));
}
type Line = number | null | undefined;

function referenceNow(written: string, own: SheetPair, pairing: Pairing): string | undefined {
  const found = isSealed(written) ? undefined : parseA1Ref(written);
  if (!found || !("range" in found) || !found.range) return written;
  const [context] = found.context ?? [];
  if ((found.context?.length ?? 0) > 1 || context?.includes(":")) return written;
  const pair = context === undefined ? own : pairing.byOldName.get(context.toLowerCase());
  if (!pair) return undefined;
  const { top, left, bottom, right } = found.range;
  const single = top != null && top === bottom && left != null && left === right;
  const place = single ? pair.place({ row: top, column: left }) : undefined;
  const rows = place ? [place.row, place.row] : axisNow(pair.rows, top, bottom, LAST_ROW);
  const columns = place ? [place.column, place.column] : axisNow(pair.columns, left, right, LAST_COLUMN);
  if (!rows || !columns) return undefined;
  const range = { ...found.range, top: rows[0]!, bottom: rows[1]!, left: columns[0]!, right: columns[1]! };
  return stringifyA1Ref({ ...found, ...(context !== undefined && { context: [pair.after.sheet.name] }), range });
}

/** An old formula as it is written where rows, columns and sheets stand now; undefined where it refers to what is gone. */
export function formulaNow(formula: string, own: SheetPair, pairing: Pairing): string | undefined {
  let lost = false;
  const text = partsOf(formula)
    .map(({ written, reference }) => {
      if (!reference) return written;
      const now = referenceNow(written, own, pairing);
      lost ||= now === undefined;
      return now ?? "";
    })
    .join("");
  return lost ? undefined : text;
}

/** What takes one change back; undefined where its row, column or what its formula read is gone. */
export function putBack(change: CellChange, pairing: Pairing): Put | undefined {
  const { pair, old, now } = change;
  const place = now ?? (old && pair.place(old));
  if (!place) return undefined;
  const at = { sheet: pair.after.sheet.name, row: place.row, column: place.column };
  if (!old) return { ...at, content: null, format: now!.style.format };
  const formula = old.formula === undefined ? undefined : formulaNow(old.formula, pair, pairing);
  if (old.formula !== undefined && formula === undefined) return undefined;
  return { ...at, content: contentOf(old, formula), format: old.style.format };
}

/** A change of what a workbook consists of, in the order in which it is taken back. */
export type Part =
  | { readonly do: "rename"; readonly sheet: string; readonly to: string }
  | { readonly do: "add sheet"; readonly sheet: string }
  | { readonly do: "show" | "hide"; readonly sheet: string }
  | {
      readonly do: "delete" | "insert";
      readonly of: "row" | "column";
      readonly sheet: string;
      readonly from: number;
      readonly count: number;
    };

const low = (name: string): string => name.toLowerCase();

/** What brings sheets, rows and columns back to how they were. Sheets that were added since stay. */
export function partsBack({ pairs, removed, added }: Pairing): Part[] {
  const lower = new Set([...pairs.map(({ before }) => before.sheet.name), ...removed.map(({ name }) => name)].map(low));
  const inTheWay = added.filter(({ name }) => lower.has(low(name)));
  const renamed = pairs.filter(({ before, after }) => before.sheet.name !== after.sheet.name);
  return [
    ...inTheWay.map(({ name }): Part => ({ do: "rename", sheet: name, to: `${name.slice(0, 27)} (2)` })),
    // By way of names that are free: two sheets may have changed theirs with each other.
    ...renamed.map(({ after }, i): Part => ({ do: "rename", sheet: after.sheet.name, to: `~${i + 1}` })),
    ...renamed.map(({ before }, i): Part => ({ do: "rename", sheet: `~${i + 1}`, to: before.sheet.name })),
    ...pairs.flatMap(linesBack),
    ...removed.map(({ name }): Part => ({ do: "add sheet", sheet: name })),
    ...pairs.flatMap(({ before: { sheet }, after }): Part[] =>
      sheet.isHidden === after.sheet.isHidden ? [] : [{ do: sheet.isHidden ? "hide" : "show", sheet: sheet.name }],
    ),
  ];
}

function linesBack({ before: { sheet }, rows, columns }: SheetPair): Part[] {
  return (["row", "column"] as const).flatMap((of) => {
    const axis = of === "row" ? rows : columns;
    const part = (what: "delete" | "insert", [from, to]: readonly [number, number]): Part => ({
      do: what,
      of,
      sheet: sheet.name,
      from,
      count: to - from + 1,
    });
    return [
      ...runs([...axis.inserted].sort((a, b) => a - b))
        .reverse()
        .map((run) => part("delete", run)),
      ...runs([...axis.deleted].sort((a, b) => a - b)).map((run) => part("insert", run)),
    ];
  });
}

const sameSheet = (old: ReadSheet, sheets: readonly ReadSheet[]): ReadSheet | undefined =>
  sheets.find(({ id }) => id !== undefined && id === old.id) ??
  sheets.find(({ name }) => name.toLowerCase() === old.name.toLowerCase());

/** The cells that hold something else than a workbook had in the same places. */
export function putsTo(target: ReadWorkbook, current: ReadWorkbook): Put[] {
  return target.sheets.flatMap((old) => {
    const now = sameSheet(old, current.sheets);
    if (!now) return [];
    const [was, is] = [new Grid(old), new Grid(now)];
    const keys = new Set([...was.cells.keys(), ...is.cells.keys()]);
    return [...keys].flatMap((key): Put[] => {
      const [cell, held] = [was.cells.get(key), is.cells.get(key)];
      if (cell && held && isSame(cell, held)) return [];
      const { row, column } = (cell ?? held)!;
      const content = cell ? contentOf(cell) : null;
      return [{ sheet: now.name, row, column, content, format: (cell ?? held)!.style.format }];
    });
  });
}

const isSame = (one: ReadCell, other: ReadCell): boolean =>
  one.style.format === other.style.format &&
  one.formula === other.formula &&
  (one.formula !== undefined || sameConstant(one.value, other.value));

/** The names that are gone, or stand for something else. Names that were added since stay. */
export function namesTo(target: ReadWorkbook, current: ReadWorkbook): ReadName[] {
  const key = ({ name, sheet }: ReadName) => `${(sheet ?? "").toLowerCase()}!${name.toLowerCase()}`;
  const now = new Map(current.names.map((name) => [key(name), name.formula]));
  return target.names.filter((name) => now.get(key(name)) !== name.formula);
}
