import { type Area, type Book, bookOf, cellArea, intersection, type Place } from "../model/area";
import type { Content } from "../model/content";
import { Model, type SheetFormulas } from "../model/model";
import { anchorOf, type Cells, type Known, type OurSheets } from "./known";

/** What our sheets hold at one moment, so that the pane can follow a formula without asking Excel again. */
export interface Snapshot {
  readonly model: Model;
  /** The sheets and names of the workbook. */
  readonly book: Book;
  /** The sheets of ours by the names that they bear, and their keys. */
  readonly keys: ReadonlyMap<string, string>;
  /** Every name of ours: the cell that it stands for. */
  readonly names: ReadonlyMap<string, Place>;
  /** What a cell shows; undefined where it was not read. */
  readonly shows: (place: Place) => Content | undefined;
  readonly formula: (place: Place) => Content | undefined;
  /** The cell whose formula spills into this one, where it is another one. */
  readonly anchor: (place: Place) => Place | undefined;
  /** The part of an area that holds anything; undefined where not all of it was read. */
  readonly filled: (area: Area) => Area | undefined;
}

export function snapshotOf({ keys, names }: OurSheets, { held, meanings, spills, sheetNames }: Known): Snapshot {
  const holding = (area: Area) =>
    held.filter(
      ({ sheet, covers }) => sheet === area.sheet && (!covers || sameArea(intersection(covers, area), area)),
    )[0];
  const at = (place: Place, what: "formulas" | "values"): Content | undefined => {
    const piece = holding(cellArea(place));
    return piece && (piece[what][place.row - piece.top]?.[place.column - piece.left] ?? "");
  };
  const model = new Model(held.map(asModelled), meanings, new Map(), spills);
  return {
    model,
    book: bookOf(sheetNames, meanings),
    keys,
    names,
    shows: (place) => at(place, "values"),
    formula: (place) => at(place, "formulas"),
    anchor: (place) => anchorOf(spills, place),
    filled: (area) => {
      const piece = holding(area);
      if (!piece) return undefined;
      const { sheet, top, left, formulas } = piece;
      const all = { sheet, top, left, bottom: top + formulas.length - 1, right: left + (formulas[0]?.length ?? 0) - 1 };
      return intersection(area, all) ?? { ...area, bottom: area.top - 1 };
    },
  };
}

const sameArea = (one: Area | undefined, other: Area): boolean =>
  one !== undefined &&
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

/** A text that looks like a formula shows itself; the model must not take it for one. */
function asModelled({ formulas, values, ...cells }: Cells): SheetFormulas {
  const modelled = formulas.map((row, r) =>
    row.map((content, c) =>
      typeof content === "string" && content.startsWith("=") && content === values[r]![c] ? `'${content}` : content,
    ),
  );
  return { ...cells, formulas: modelled };
}
