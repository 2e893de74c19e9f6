import { type Area, areaText, cellText, type Fixed } from "../cells/address";
import type { Formula, Ref } from "./formula";
import type { CellId } from "./ids";
import { chartPrefix, inputName } from "./names";
import type { Unit } from "../figures/document";
import { indented } from "./indent";
import { printPlan } from "./print";
import {
  type ChartPlan,
  type Highlight,
  type Look,
  type NamePlan,
  type Output,
  type Plan,
  type PlanCell,
  type PlanInput,
  type Place,
  type SheetPlan,
  type Validation,
} from "./plan";

/** A cell as a sheet declares it: by id, not by address. */
export interface Draft {
  readonly id?: CellId;
  readonly value?: string | number | boolean;
  readonly formula?: Formula;
  readonly look: Look;
  readonly format?: string;
  /** The name by which a user refers to the cell, and what it is. */
  readonly name?: { readonly name: string; readonly comment: string };
  readonly validation?: Omit<Validation, "address">;
  readonly input?: string;
  /** What the input is, where the title of its validation is too short to say it elsewhere. */
  readonly says?: string;
  /** A headline output: what it is, and its unit. The cell must have a name. */
  readonly output?: { readonly label: string; readonly unit: Unit };
  /** The key of the sheet that the cell leads to. */
  readonly link?: string;
  /** A formula elsewhere fills the cell by spilling; only its look is ours. */
  readonly spilled?: true;
  /** The text says which placeholders this cell rests on. */
  readonly rests?: CellId;
}

/** A rule over the cells from one id to another; its formula is written for the first of them. */
export interface DraftHighlight {
  readonly from: CellId;
  readonly to: CellId;
  readonly formula: Formula;
  readonly fill: string;
}

/** A chart as a sheet declares it: its data by ids, its place by row and column (from 0) and size in cells. */
export interface DraftChart {
  readonly type: ChartPlan["type"];
  readonly title: string;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly categories: { readonly from: CellId; readonly to: CellId };
  readonly series: readonly {
    readonly name: string;
    readonly from: CellId;
    readonly to: CellId;
    readonly hidden?: true;
  }[];
  readonly overlapped?: true;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface DraftSheet {
  readonly key: string;
  readonly title: string;
  /** What the sheet is for, as the cover says it. */
  readonly purpose: string;
  readonly tab: string;
  readonly rows: readonly (readonly (Draft | null)[])[];
  readonly widths: readonly number[];
  readonly hidden?: readonly number[];
  /** Names for ranges, hidden from the user. */
  readonly ranges?: readonly { readonly name: string; readonly from: CellId; readonly to: CellId }[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly highlights?: readonly DraftHighlight[];
  readonly charts?: readonly DraftChart[];
  readonly titleRows: number;
}

const areaFrom = (from: Place, to: Place): Area => ({
  top: Math.min(from.row, to.row),
  left: Math.min(from.column, to.column),
  bottom: Math.max(from.row, to.row),
  right: Math.max(from.column, to.column),
});

/**
 * Where the rows and the columns of a sheet's draft stand (from 0), where the user has put others above, between or
 * beside them.
 */
export interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The line on which one of a draft stands; those beyond its last follow on. */
function lineAt(lines: readonly number[] | undefined, index: number): number {
  if (!lines || lines.length === 0) return index;
  return lines[index] ?? lines.at(-1)! + index - lines.length + 1;
}

function inputOf({ value = "", validation, says }: Draft, id: string, name: string): PlanInput {
  const rule = validation?.rule;
  return {
    id,
    name,
    label: says ?? validation?.title ?? id,
    value,
    ...(rule && rule.kind !== "list" && { range: { low: rule.low, high: rule.high } }),
  };
}

/**
 * Assigns addresses: draft sheets in, plan sheets and names out. `names` gives each sheet's name by its key, and `lines`
 * where its rows and columns stand, where that is not from A1 on.
 */
export function layOut(
  drafts: readonly DraftSheet[],
  names: Readonly<Record<string, string>>,
  lines: Readonly<Record<string, Lines>> = {},
): Plan {
  const standing = (sheet: string, row: number, column: number): Place => ({
    sheet,
    row: lineAt(lines[sheet]?.rows, row),
    column: lineAt(lines[sheet]?.columns, column),
  });
  const textAt = (sheet: string, row: number, column: number, fixed: Fixed = ""): string => {
    const place = standing(sheet, row, column);
    return cellText(place.row, place.column, fixed);
  };
  const places = new Map<CellId, Place>();
  for (const draft of drafts) {
    draft.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.id === undefined) return;
        if (places.has(cell.id)) throw new Error(`two cells are called ${cell.id}`);
        places.set(cell.id, standing(draft.key, row, column));
      }),
    );
  }
  const placeOf = (id: CellId): Place => {
    const place = places.get(id);
    if (!place) throw new Error(`no cell is called ${id}`);
    return place;
  };
  const refText = (ref: Ref, own: string): string => {
    const from = placeOf(ref.from);
    const sheet = from.sheet === own ? undefined : names[from.sheet]!;
    return areaText(areaFrom(from, ref.to === undefined ? from : placeOf(ref.to)), ref.fixed, sheet);
  };
  const formulaText = (formula: Formula, own: string): string =>
    formula.map((part) => (typeof part === "string" ? part : refText(part, own))).join("");
  const areaBetween = (from: CellId, to: CellId, fixed: Fixed = ""): string =>
    areaText(areaFrom(placeOf(from), placeOf(to)), fixed);

  const planCell = (cell: Draft, own: string): PlanCell => ({
    content: cell.spilled
      ? "spilled"
      : cell.formula
        ? { formula: formulaText(cell.formula, own) }
        : { literal: cell.value ?? "" },
    look: cell.look,
    ...(cell.link !== undefined && { link: names[cell.link]! }),
    ...(cell.format !== undefined && { format: cell.format }),
    ...(cell.input !== undefined && { input: cell.input }),
  });

  const planNames: NamePlan[] = [];
  const inputs: PlanInput[] = [];
  const outputs: Output[] = [];
  const sheets = drafts.map((draft): SheetPlan => {
    const validations: Validation[] = [];
    draft.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const address = textAt(draft.key, row, column);
        const named =
          cell?.name ??
          (cell?.input === undefined ? undefined : { name: inputName(cell.input), comment: `Input: ${cell.input}.` });
        if (named)
          planNames.push({
            ...named,
            sheet: draft.key,
            address: textAt(draft.key, row, column, "both"),
            hidden: false,
          });
        if (cell?.input !== undefined && named) inputs.push(inputOf(cell, cell.input, named.name));
        if (cell?.output && named) outputs.push({ name: named.name, ...cell.output });
        if (cell?.validation) validations.push({ ...cell.validation, address });
      }),
    );
    for (const { name, from, to } of draft.ranges ?? []) {
      const address = areaBetween(from, to, "both");
      planNames.push({
        name,
        sheet: draft.key,
        address,
        comment: "Where AICOMP finds these cells again.",
        hidden: true,
      });
    }
    return {
      key: draft.key,
      name: names[draft.key]!,
      tab: draft.tab,
      rows: spread(
        indented(draft.rows.map((cells) => cells.map((cell) => (cell ? planCell(cell, draft.key) : null)))),
        lines[draft.key],
      ),
      widths: draft.widths,
      hidden: (draft.hidden ?? []).map((column) => standing(draft.key, 0, column).column),
      heights: draft.heights ?? {},
      frozen: draft.frozen,
      validations,
      highlights: (draft.highlights ?? []).map(({ from, to, formula, fill }): Highlight => ({
        address: areaBetween(from, to),
        formula: formulaText(formula, draft.key),
        fill,
      })),
      charts: (draft.charts ?? []).map((chart, i): ChartPlan => {
        const { categories, series, top, left, rows, columns, ...words } = chart;
        const rangeOf = ({ from, to }: { from: CellId; to: CellId }) => ({
          sheet: placeOf(from).sheet,
          address: areaBetween(from, to),
        });
        return {
          ...words,
          name: `${chartPrefix(draft.key)}${i + 1}`,
          categories: rangeOf(categories),
          series: series.map(({ name, hidden, ...cells }) => ({
            name,
            values: rangeOf(cells),
            ...(hidden && { hidden }),
          })),
          from: textAt(draft.key, top, left),
          to: textAt(draft.key, top + rows, left + columns),
        };
      }),
      print: printPlan({
        widths: draft.widths,
        hidden: draft.hidden ?? [],
        frozen: draft.frozen,
        titles: [standing(draft.key, 0, 0).row, standing(draft.key, draft.titleRows - 1, 0).row],
      }),
    };
  });
  return { sheets, names: planNames, places, inputs, outputs };
}

/** The cells of a draft on the lines on which they stand; whatever stands between them is left alone. */
function spread(rows: readonly (readonly (PlanCell | null)[])[], lines: Lines | undefined): (PlanCell | null)[][] {
  if (!lines) return rows.map((cells) => [...cells]);
  const all: (PlanCell | null)[][] = [];
  rows.forEach((cells, row) => {
    const at = lineAt(lines.rows, row);
    while (all.length <= at) all.push([]);
    cells.forEach((cell, column) => {
      const to = lineAt(lines.columns, column);
      while (all[at]!.length <= to) all[at]!.push(null);
      all[at]![to] = cell;
    });
  });
  return all;
}
