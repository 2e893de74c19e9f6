import { type Area, bookOf, cellArea, meaningOf, nameKey, type Place, placeKey } from "../../model/area";
import type { Content } from "../../model/content";
import { referencesIn } from "../../model/references";
import { type Cells, firstCellOf, formulasIn, isFormula, isRead, type Known } from "../../workbook/known";
import { cellAt, once } from "../batch/ranges";
import { has } from "../batch/requirements";

/** So many formulas one behind the other are followed, and so many cells of the user's are read. */
const MOST_ROUNDS = 12;
const MOST_CELLS = 20_000;
/** Of a range larger than this only what its sheet holds is read. */
const LARGE = 2_000;
const MOST_SPILLS = 200;

/** The cells that formulas fill, where they fill more than their own. Syncs where there are any. */
export async function readSpills(context: Excel.RequestContext, places: readonly Place[]): Promise<Area[]> {
  if (places.length === 0 || !has("spills")) return [];
  const ranges = places.slice(0, MOST_SPILLS).map(({ sheet, row, column }) => {
    const range = once(cellAt(context, { sheet, row, column }).getSpillingToRangeOrNullObject());
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { sheet, range };
  });
  await context.sync();
  return ranges.filter(({ range }) => !range.isNullObject).map(({ sheet, range }) => areaOfRange(sheet, range));
}

const areaOfRange = (sheet: string, range: Excel.Range): Area => ({
  sheet,
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/**
 * Reads what a formula refers to outside our sheets, and what that refers to, until all is read or it is too much.
 * `within` is asked for a context only where something is to be read.
 */
export async function followOut(
  within: <T>(read: (context: Excel.RequestContext) => Promise<T>) => Promise<T>,
  start: { readonly place: Place; readonly formula: string },
  known: Known,
): Promise<void> {
  const whole = new Set(known.held.map(({ sheet }) => sheet));
  const seen = new Set<string>();
  let cells = 0;
  let next: { place: Place; formula: string }[] = [start];
  for (let round = 0; round < MOST_ROUNDS && next.length > 0; round++) {
    const book = bookOf(known.sheetNames, known.meanings);
    const found = next.map((one) => ({ one, found: referencesIn(one.formula, one.place, book) }));
    const unknown = found
      .flatMap((each) => each.found.unknown)
      .filter(({ name, sheet }) => !seen.has(`name ${nameKey(name, sheet)}`));
    unknown.forEach(({ name, sheet }) => seen.add(`name ${nameKey(name, sheet)}`));
    if (unknown.length > 0) {
      await within((context) => readNames(context, unknown, known));
      continue; // the same formulas again, now that their names are known
    }
    const areas = found.flatMap((each) => each.found.cells);
    const outside = areas.filter((area) => !whole.has(area.sheet) && !isRead(known.held, area));
    const most = MOST_CELLS - cells;
    if (outside.length > 0) cells += await within((context) => readOutside(context, outside, most, known));
    next = areas
      .flatMap((area) => formulasIn(known, area))
      .filter(({ place }) => {
        const key = placeKey(place);
        return seen.has(key) ? false : seen.add(key);
      });
  }
}

/** Reads areas, and the formulas that spill into them; gives the number of cells. */
async function readOutside(
  context: Excel.RequestContext,
  outside: readonly Area[],
  most: number,
  known: Known,
): Promise<number> {
  const read = await readAreas(context, outside, most);
  known.held.push(...read);
  const spills = await spillsInto(context, read);
  known.spills.push(...spills);
  const sources = spills.map((spill) => cellArea(firstCellOf(spill))).filter((area) => !isRead(known.held, area));
  known.held.push(...(await readAreas(context, sources, sources.length)));
  return read.reduce((sum, { formulas }) => sum + formulas.length * (formulas[0]?.length ?? 0), 0);
}

/** What names of the user's stand for: those of the formula's sheet before those of the workbook. */
async function readNames(
  context: Excel.RequestContext,
  wanted: readonly { readonly name: string; readonly sheet: string }[],
  { meanings, sheetNames }: Known,
): Promise<void> {
  const { names, worksheets } = context.workbook;
  const items = wanted.flatMap(({ name, sheet }) => {
    const global = names.getItemOrNullObject(name);
    const local = sheetNames.includes(sheet) ? worksheets.getItem(sheet).names.getItemOrNullObject(name) : undefined;
    for (const item of [global, local]) item?.load({ formula: true });
    return [{ key: nameKey(name), item: global }, ...(local ? [{ key: nameKey(name, sheet), item: local }] : [])];
  });
  await context.sync();
  for (const { key, item } of items) {
    if (!item.isNullObject && !meanings.has(key)) meanings.set(key, meaningOf(String(item.formula)));
  }
}

/** The cells of areas, as far as their sheets hold any. An area that is too large is left unread. */
async function readAreas(context: Excel.RequestContext, areas: readonly Area[], most: number): Promise<Cells[]> {
  if (areas.length === 0) return [];
  const { worksheets } = context.workbook;
  const asked = areas.map((area) => {
    const { sheet, top, left, bottom, right } = area;
    const worksheet = worksheets.getItem(sheet);
    const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    const large = (bottom - top + 1) * (right - left + 1) > LARGE;
    const filled = large ? worksheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(range) : range;
    filled.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { area, filled };
  });
  await context.sync();
  let left = most;
  const taken = asked.filter(({ filled }) => {
    if (filled.isNullObject) return true;
    const cells = filled.rowCount * filled.columnCount;
    if (cells > left) return false;
    left -= cells;
    filled.load({ formulas: true, values: true });
    return true;
  });
  await context.sync();
  return taken.map(({ area, filled }) => {
    const empty = { sheet: area.sheet, top: area.top, left: area.left, formulas: [], values: [], covers: area };
    if (filled.isNullObject) return empty;
    return {
      sheet: area.sheet,
      top: filled.rowIndex,
      left: filled.columnIndex,
      formulas: filled.formulas as Content[][],
      values: filled.values as Content[][],
      covers: area,
    };
  });
}

/** Where values among cells that were read were spilled by a formula, and how far. */
async function spillsInto(context: Excel.RequestContext, read: readonly Cells[]): Promise<Area[]> {
  if (read.length === 0 || !has("spills")) return [];
  const constants: Place[] = [];
  const formulas: Place[] = [];
  for (const { sheet, top, left, formulas: rows } of read)
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content !== "") (isFormula(content) ? formulas : constants).push({ sheet, row: top + r, column: left + c });
      }),
    );
  const parents = constants.slice(0, MOST_SPILLS).map(({ sheet, row, column }) => {
    const range = once(cellAt(context, { sheet, row, column }).getSpillParentOrNullObject());
    range.load({ rowIndex: true, columnIndex: true });
    return { sheet, range };
  });
  if (parents.length > 0) await context.sync();
  const found = parents.filter(({ range }) => !range.isNullObject);
  const places = new Map(
    [...found.map(({ sheet, range }) => ({ sheet, row: range.rowIndex, column: range.columnIndex })), ...formulas].map(
      (place) => [placeKey(place), place],
    ),
  );
  return readSpills(context, [...places.values()]);
}
