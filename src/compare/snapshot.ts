import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { Content } from "../model/content";
import type { ReadCell } from "./read/sheet";
import type { Style } from "./read/styles";
import type { ReadName, ReadSheet, ReadWorkbook } from "./read/workbook";
import { LIMITS } from "./read/limits";
import { notKept } from "./sentences";

/** What a snapshot is called, and when it was taken. */
export interface SnapshotInfo {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** As in 2026-11-27T15:04:00.000Z. */
  readonly taken: string;
  /** How many signs it takes in the workbook. */
  readonly size: number;
}

/** Excel bears 2 MB of settings in a workbook; other things are kept there, too. */
export const MOST_SIGNS = 700_000;
export const MOST_SIGNS_IN_ALL = 1_400_000;
export const MOST_SNAPSHOTS = 20;
export const LONGEST_NAME = 80;
export const LONGEST_NOTE = 400;

const VERSION = 1;

/** A cell as it is kept: where, what it shows, its style by number, its formula, its formula without tables, what it fills. */
type KeptCell = [number, number, Content | null, number, string?, string?, [number, number, number, number]?];

interface Kept {
  readonly version: number;
  readonly styles: readonly Style[];
  readonly sheets: readonly (Omit<ReadSheet, "cells"> & { readonly cells: readonly KeptCell[] })[];
  readonly names: readonly ReadName[];
  readonly tables: ReadWorkbook["tables"];
}

/** A workbook as a text that the workbook itself can keep. */
export function packWorkbook(workbook: ReadWorkbook): string {
  const styles: Style[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (style: Style): number => {
    const key = JSON.stringify([style.format, style.look]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, styles.length);
    return styles.push(style) - 1;
  };
  const keptCell = ({ row, column, value, formula, plain, fills, style }: ReadCell): KeptCell => {
    const cell: KeptCell = [row, column, value ?? null, numberOf(style)];
    if (formula !== undefined) cell.push(formula);
    if (plain !== undefined) cell[5] = plain;
    if (fills) cell[6] = [fills.top, fills.left, fills.bottom, fills.right];
    return cell;
  };
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(keptCell) }));
  const kept: Kept = { version: VERSION, styles, sheets, names: workbook.names, tables: workbook.tables };
  const packed = btoa(strFromU8(gzipSync(strToU8(JSON.stringify(kept)), { mtime: 0, level: 9 }), true));
  if (packed.length > MOST_SIGNS) throw notKept("large");
  return packed;
}

function cellOf(cell: KeptCell, styles: readonly Style[]): ReadCell {
  const [row, column, value, style, formula, plain, fills] = cell;
  const area = fills && { top: fills[0], left: fills[1], bottom: fills[2], right: fills[3] };
  return {
    row,
    column,
    value: value ?? undefined,
    style: styles[style]!,
    ...(formula != null && { formula }),
    ...(plain != null && { plain }),
    ...(area && { fills: area }),
  };
}

/** The workbook that a text keeps; null where it keeps none that can be read. */
export function unpackWorkbook(packed: unknown): ReadWorkbook | null {
  if (typeof packed !== "string" || packed.length > MOST_SIGNS) return null;
  try {
    const bytes = strToU8(atob(packed), true);
    const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
    if (size > LIMITS.unpacked) return null;
    const kept = JSON.parse(strFromU8(gunzipSync(bytes))) as Kept;
    if (kept.version !== VERSION) return null;
    const sheets = kept.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => cellOf(cell, kept.styles)),
    }));
    return { sheets, names: kept.names, tables: kept.tables };
  } catch {
    return null;
  }
}

/** The snapshots that a workbook lists; what is no snapshot is left out. */
export function readList(stored: unknown): SnapshotInfo[] {
  try {
    const list: unknown = JSON.parse(String(stored));
    if (!Array.isArray(list)) return [];
    return (list as Partial<Record<keyof SnapshotInfo, unknown>>[]).flatMap((one) => {
      const { id, name, note, taken, size } = one ?? {};
      if (typeof id !== "string" || typeof name !== "string" || typeof taken !== "string") return [];
      return [{ id, name, taken, note: typeof note === "string" ? note : "", size: Number(size) || 0 }];
    });
  } catch {
    return [];
  }
}

/** The list with another snapshot; refuses where there is no room for it. */
export function withSnapshot(list: readonly SnapshotInfo[], one: SnapshotInfo): SnapshotInfo[] {
  const size = list.reduce((sum, each) => sum + each.size, one.size);
  if (list.length >= MOST_SNAPSHOTS || size > MOST_SIGNS_IN_ALL) throw notKept("full");
  const [name, note] = [one.name.trim().slice(0, LONGEST_NAME), one.note.trim().slice(0, LONGEST_NOTE)];
  return [...list, { ...one, name: name || one.taken.slice(0, 10), note }];
}
