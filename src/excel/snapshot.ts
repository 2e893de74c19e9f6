import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../model/content";
import { type Area, Model, type Place } from "../model/model";
import { referencesIn } from "../model/references";
import { catalogueOf } from "../template/catalogue";
import { sheetName } from "../template/plan";
import { namedRange } from "./own-cells";

/** What our sheets hold at one moment, so that the pane can follow a formula without asking Excel again. */
export interface Snapshot {
  readonly model: Model;
  /** The sheets of ours by the names that they bear, and their keys. */
  readonly keys: ReadonlyMap<string, string>;
  /** Every name of ours: the cell that it stands for. */
  readonly names: ReadonlyMap<string, Place>;
  /** What a cell of ours shows; undefined outside our sheets. */
  readonly shows: (place: Place) => Content | undefined;
  readonly formula: (place: Place) => Content | undefined;
}

/** The cells outside our sheets that a formula refers to, as one rectangle a sheet. */
function areasOutside(
  { place, formula }: { readonly place: Place; readonly formula: string },
  own: ReadonlySet<string>,
  names: ReadonlyMap<string, Place>,
): Area[] {
  if (!formula.startsWith("=")) return [];
  const areas = new Map<string, Area>();
  for (const area of referencesIn(formula, place, (name) => names.get(name.toLowerCase()))) {
    if (own.has(area.sheet)) continue;
    const before = areas.get(area.sheet) ?? area;
    areas.set(area.sheet, {
      sheet: area.sheet,
      top: Math.min(before.top, area.top),
      left: Math.min(before.left, area.left),
      bottom: Math.max(before.bottom, area.bottom),
      right: Math.max(before.right, area.right),
    });
  }
  return [...areas.values()].filter(
    ({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1) <= MOST_CELLS,
  );
}

/** More cells of the user's than a formula is followed into. */
const MOST_CELLS = 20_000;

/** Reads our sheets and names, and the cells of the user's that one formula refers to. Syncs twice. */
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
  const places = new Map(
    named
      .filter(({ range }) => !range.isNullObject)
      .map(({ name, range }): [string, Place] => [
        name.toLowerCase(),
        { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex },
      ]),
  );
  const others = also ? areasOutside(also, new Set(sheets.map(({ sheet }) => sheet)), places) : [];
  const outside = others.map(({ sheet, top, left, bottom, right }) => {
    const range = worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    range.load({ values: true });
    return { sheet, top, left, range };
  });
  await context.sync();
  const held = sheets.map(({ sheet, used }) => ({
    sheet,
    top: used.rowIndex,
    left: used.columnIndex,
    formulas: used.formulas as Content[][],
    values: used.values as Content[][],
  }));
  const given = outside.map(({ sheet, top, left, range }) => {
    const values = range.values as Content[][];
    // They are taken as they show; a text that looks like a formula is none.
    const formulas = values.map((row) =>
      row.map((content) => (typeof content === "string" && content.startsWith("=") ? `'${content}` : content)),
    );
    return { sheet, top, left, formulas, values };
  });
  const at = (place: Place, what: "formulas" | "values"): Content | undefined => {
    const sheet = [...held, ...given].find((one) => one.sheet === place.sheet);
    return sheet && (sheet[what][place.row - sheet.top]?.[place.column - sheet.left] ?? "");
  };
  return {
    model: new Model([...held, ...given], places),
    keys: new Map(sheets.map(({ sheet, key }) => [sheet, key])),
    names: places,
    shows: (place) => at(place, "values"),
    formula: (place) => at(place, "formulas"),
  };
}
