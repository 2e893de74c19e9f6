import { areaText, placeText } from "../cells/address";
import { type Area, type Meaning, meaningOf, nameKey, placeKey } from "../model/area";
import type { Content } from "../model/content";
import { type CustomFunctions, Model } from "../model/model";
import { runs } from "./axis";
import { type Cause, whatOf } from "./causes";
import type { CellChange, Differences } from "./changes";
import { commonFormula } from "./common-formula";
import type { Pairing } from "./pairing";
import type { ReadCell } from "./read/sheet";
import type { ReadSheet, ReadWorkbook } from "./read/workbook";
import type { SheetPair } from "./sheet-pair";
import { modelContent, rowsOf } from "./workbook-model";

type Side = "before" | "after";

/** A cell of the common order. */
export interface Slot {
  readonly pair: SheetPair | undefined;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  old?: ReadCell;
  now?: ReadCell;
  was: Content;
  is: Content;
}

/** Formulas that are written otherwise and say the same: a bridge names them only where they had an effect. */
export const REST = "References that were moved";

/** Names that stand for something else now, so that each side's formulas call their own. */
const sideName = (name: string, side: Side): string => `${name}.${side === "before" ? "was" : "is"}`;

/**
 * Both workbooks as one, in the order of rows and columns that they share: each cell can hold what it held and what it
 * holds, so that some of the changes can be in force and others not.
 */
export class CommonModel {
  readonly slots = new Map<string, Slot>();
  readonly causes: readonly Cause[];
  readonly model: Model;
  private readonly spills: Area[] = [];
  private readonly changedNames: ReadonlySet<string>;

  constructor(
    before: ReadWorkbook,
    after: ReadWorkbook,
    private readonly pairing: Pairing,
    differences: Differences,
    functions: CustomFunctions,
  ) {
    this.changedNames = new Set(
      differences.changes.flatMap(({ kind, cell }) => (kind.startsWith("name ") ? [cell!.toLowerCase()] : [])),
    );
    for (const pair of pairing.pairs) this.addPair(pair);
    for (const sheet of pairing.removed) this.addSheet(sheet, "before");
    for (const sheet of pairing.added) this.addSheet(sheet, "after");
    this.causes = this.causesOf(differences);
    const bySheet = new Map<string, Slot[]>();
    for (const slot of this.slots.values()) bySheet.set(slot.sheet, [...(bySheet.get(slot.sheet) ?? []), slot]);
    const names = [
      ...pairing.pairs.map(({ key }) => key),
      ...pairing.removed.map(nameOf),
      ...pairing.added.map(nameOf),
    ];
    this.model = new Model(
      names.map((name) =>
        rowsOf(
          name,
          (bySheet.get(name) ?? []).map(({ row, column, was }) => [row, column, was]),
        ),
      ),
      new Map([...this.names(before, "before"), ...this.names(after, "after")]),
      functions,
      this.spills,
    );
  }

  /** The place of a new cell in the common order. */
  placeOf(sheet: string, row: number, column: number): { sheet: string; row: number; column: number } {
    const pair = this.pairing.byNewName.get(sheet.toLowerCase());
    if (!pair) return { sheet, row, column };
    return { sheet: pair.key, row: pair.rows.ofAfter(row), column: pair.columns.ofAfter(column) };
  }

  /** A cell of the common order as it is called in the new workbook, or in the old one where it is no more. */
  nameOf({ pair, sheet, row, column, now, old }: Slot): string {
    const name = now || !pair ? (pair?.after.sheet.name ?? sheet) : pair.before.sheet.name;
    const cell = now ?? old ?? { row, column };
    return placeText(name, cell.row, cell.column);
  }

  private addPair(pair: SheetPair): void {
    for (const side of ["before", "after"] as const)
      for (const cell of pair[side].cells.values()) {
        const { row, column } = cell;
        const area = pair.common({ top: row, bottom: row, left: column, right: column }, side);
        this.put(cell, side, pair, pair.key, area.top, area.left);
        if (cell.fills) this.spill({ ...pair.common(cell.fills, side), sheet: pair.key });
      }
  }

  private addSheet(sheet: ReadSheet, side: Side): void {
    for (const cell of sheet.cells) this.put(cell, side, undefined, sheet.name, cell.row, cell.column);
  }

  private spill(area: Area): void {
    const isNew = !this.spills.some((one) => one.sheet === area.sheet && areaText(one) === areaText(area));
    if (isNew && (area.top < area.bottom || area.left < area.right)) this.spills.push(area);
  }

  private put(
    cell: ReadCell,
    side: Side,
    pair: SheetPair | undefined,
    sheet: string,
    row: number,
    column: number,
  ): void {
    const key = placeKey({ sheet, row, column });
    const slot = this.slots.get(key) ?? { pair, sheet, row, column, was: "", is: "" };
    this.slots.set(key, slot);
    const content = this.content(cell, side, pair);
    if (side === "before") [slot.old, slot.was] = [cell, content];
    else [slot.now, slot.is] = [cell, content];
  }

  private content(cell: ReadCell, side: Side, pair: SheetPair | undefined): Content {
    if (cell.formula === undefined) return modelContent(cell);
    const rename = (name: string) => (this.changedNames.has(name.toLowerCase()) ? sideName(name, side) : name);
    return commonFormula(cell.plain ?? cell.formula, pair, side, this.pairing, rename);
  }

  private names(workbook: ReadWorkbook, side: Side): [string, Meaning][] {
    return workbook.names.map(({ name, sheet, formula }) => {
      const byName = side === "before" ? this.pairing.byOldName : this.pairing.byNewName;
      const scope = sheet === undefined ? undefined : (byName.get(sheet.toLowerCase())?.key ?? sheet);
      const own = this.changedNames.has(name.toLowerCase()) ? sideName(name, side) : name;
      const meaning = meaningOf(formula);
      if (typeof meaning === "string")
        return [nameKey(own, scope), commonFormula(meaning, undefined, side, this.pairing)];
      const pair = byName.get(meaning.sheet.toLowerCase());
      return [nameKey(own, scope), pair ? { ...pair.common(meaning, side), sheet: pair.key } : meaning];
    });
  }

  private causesOf({ cells, changes }: Differences): Cause[] {
    const causes: Cause[] = [];
    const byCell = new Map<ReadCell, Cause>();
    for (const change of cells) {
      const cause = causeOf(change);
      causes.push(cause);
      if (change.now) byCell.set(change.now, cause);
      if (change.old) byCell.set(change.old, cause);
    }
    const lines = new LineCauses(this.pairing.pairs);
    const names = changes.flatMap(({ kind, cell }): [string, Cause][] =>
      kind.startsWith("name ") ? [[cell!.toLowerCase(), { what: `The name ${cell!}`, cells: [] }]] : [],
    );
    const byName = new Map(names);
    const sheets = new Map<string, Cause>(
      [...this.pairing.removed, ...this.pairing.added].map(({ name }) => [
        name,
        { what: `The sheet ${name}`, cells: [] },
      ]),
    );
    const rest: Cause = { what: REST, cells: [] };
    for (const slot of this.slots.values()) {
      if (slot.was === slot.is) continue;
      const cause =
        (slot.now && byCell.get(slot.now)) ??
        (slot.old && byCell.get(slot.old)) ??
        sheets.get(slot.sheet) ??
        lines.at(slot) ??
        this.named(slot, byName) ??
        lines.near(slot) ??
        rest;
      cause.cells.push(slot);
    }
    return [...causes, ...lines.all, ...byName.values(), ...sheets.values(), rest].filter(
      ({ cells }) => cells.length > 0,
    );
  }

  private named(slot: Slot, byName: ReadonlyMap<string, Cause>): Cause | undefined {
    const text = `${String(slot.was)} ${String(slot.is)}`.toLowerCase();
    for (const [name, cause] of byName) if (text.includes(`${name}.was`) || text.includes(`${name}.is`)) return cause;
    return undefined;
  }
}

const nameOf = ({ name }: ReadSheet): string => name;

function causeOf(change: CellChange): Cause {
  const { kind, pair, now, old } = change;
  const row = kind === "input changed" ? `${pair.key} ${(now ?? old)!.row}` : undefined;
  return { what: whatOf(change), cells: [], ...(row !== undefined && { row }) };
}

/** The rows and columns that were inserted or deleted, each run a cause. */
class LineCauses {
  readonly all: Cause[] = [];
  private readonly byLine = new Map<string, Cause>();
  private readonly bySheet = new Map<string, Cause>();

  constructor(pairs: readonly SheetPair[]) {
    for (const pair of pairs)
      for (const line of ["row", "column"] as const) {
        const axis = line === "row" ? pair.rows : pair.columns;
        this.add(pair, line, "inserted", [...axis.inserted, ...axis.appended], (one) => axis.ofAfter(one));
        this.add(pair, line, "deleted", [...axis.deleted, ...axis.cutOff], (one) => axis.ofBefore(one));
      }
  }

  private add(
    pair: SheetPair,
    of: "row" | "column",
    done: string,
    lines: readonly number[],
    place: (line: number) => number,
  ): void {
    for (const [from, to] of runs([...lines].sort((one, other) => one - other))) {
      const count = to - from + 1;
      const what = `${pair.after.sheet.name}: ${of} ${lineText(of, from)}${count > 1 ? ` to ${lineText(of, to)}` : ""} ${done}`;
      const cause: Cause = { what: what.replace(/: (row|column)(?= \S+ to )/, ": $1s"), cells: [] };
      this.all.push(cause);
      for (let line = from; line <= to; line++) this.byLine.set(`${pair.key} ${of} ${place(line)}`, cause);
      this.bySheet.set(pair.key, cause);
    }
  }

  at({ sheet, row, column }: Slot): Cause | undefined {
    return this.byLine.get(`${sheet} row ${row}`) ?? this.byLine.get(`${sheet} column ${column}`);
  }

  /** Where a formula only leads along what was inserted or deleted: on its own sheet, or on one that it refers to. */
  near({ sheet, was, is }: Slot): Cause | undefined {
    const text = `${String(was)} ${String(is)}`;
    const own = this.bySheet.get(sheet);
    if (own) return own;
    for (const [key, cause] of this.bySheet) if (text.includes(key)) return cause;
    return undefined;
  }
}

const lineText = (of: "row" | "column", line: number): string =>
  of === "row" ? String(line + 1) : areaText({ top: 0, bottom: 1_048_575, left: line, right: line }).split(":")[0]!;
