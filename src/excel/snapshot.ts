import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../model/content";
import { type Area, type Book, bookOf, cellArea, intersection, type Meaning, type Place } from "../model/area";
import { Model, type SheetFormulas } from "../model/model";
import { catalogueOf } from "../template/catalogue";
import { sheetName } from "../template/plan";
import { namedRange } from "./own-cells";
import { anchors, type Cells, followOut, ownSpills } from "./precedents";

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

/** Reads our sheets and names, and whatever of the user's a formula refers to, however far it leads. */
export async function readSnapshot(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  also?: { readonly place: Place; readonly formula: string },
): Promise<Snapshot> {
  const plan = catalogueOf(document).plan;
  const { worksheets } = context.workbook;
  const load = (name: string) => {
    const range = namedRange(context, name);
    range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    return range;
  };
  worksheets.load({ name: true });
  const own = plan.sheets.map(({ key }) => ({ key, range: load(sheetName(key)) }));
  const named = plan.names.filter(({ hidden }) => !hidden).map(({ name }) => ({ name, range: load(name) }));
  await context.sync();
  const sheets = own
    .filter(({ range }) => !range.isNullObject)
    .map(({ key, range }) => {
      const used = worksheets.getItem(range.worksheet.name).getUsedRange(true);
      used.load({ formulas: true, values: true, rowIndex: true, columnIndex: true });
      return { key, sheet: range.worksheet.name, used };
    });
  const names = new Map(
    named
      .filter(({ range }) => !range.isNullObject)
      .map(({ name, range }): [string, Place] => [
        name.toLowerCase(),
        { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex },
      ]),
  );
  await context.sync();
  const held: Cells[] = sheets.map(({ sheet, used }) => ({
    sheet,
    top: used.rowIndex,
    left: used.columnIndex,
    formulas: used.formulas as Content[][],
    values: used.values as Content[][],
  }));
  const meanings = new Map<string, Meaning>([...names].map(([name, place]) => [name, cellArea(place)]));
  const spills = await ownSpills(context, held);
  const sheetNames = worksheets.items.map(({ name }) => name);
  if (also?.formula.startsWith("=")) await followOut(context, also, { held, meanings, spills, sheetNames });
  return snapshotOf(held, meanings, spills, sheetNames, new Map(sheets.map(({ sheet, key }) => [sheet, key])), names);
}

function snapshotOf(
  held: readonly Cells[],
  meanings: ReadonlyMap<string, Meaning>,
  spills: readonly Area[],
  sheetNames: readonly string[],
  keys: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, Place>,
): Snapshot {
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
    anchor: (place) => anchors(spills, place),
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
