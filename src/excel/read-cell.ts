import { areaOf } from "../cells/address";
import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../model/content";
import { catalogueOf } from "../template/catalogue";
import { sheetName } from "../template/plan";
import { type CellReport, cellReport, type SelectedCell } from "../workbook/cell-report";
import { isFormula, knownOf, nothingRead } from "../workbook/known";
import { logRows } from "../workbook/log";
import { snapshotOf } from "../workbook/snapshot";
import { standingInputs } from "../workbook/standing-inputs";
import { namedRange, once } from "./batch/ranges";
import { has } from "./batch/requirements";
import { run } from "./batch/run";
import { beginReading, type Kept, whatIsKept } from "../workbook/kept-sheets";
import { followOut } from "./read/precedents";
import { loadOurSheets } from "./read/snapshot";

type Within = <T>(read: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * Says what the selected cell is. Of what is kept it asks nothing again; else of a cell of the user's that holds no
 * formula the cell alone is read, and of any other our sheets, and what it refers to outside them.
 */
export async function readCell(document: ComparisonDocument): Promise<CellReport> {
  const kept = whatIsKept();
  const cell = kept && keptCell(kept);
  if (kept && cell) return reportOf(run, document, kept, cell);
  return run(async (context) => {
    const within: Within = (read) => read(context);
    const keep = beginReading();
    const { selected, isOurs } = await readSelected(context, document);
    if (!isOurs && !isFormula(selected.formula)) return reportOf(within, document, nothingRead(), selected);
    const ours = kept ?? (await readOurs(context, document));
    if (!kept) keep(ours);
    return reportOf(within, document, ours, selected);
  });
}

async function readOurs(context: Excel.RequestContext, document: ComparisonDocument): Promise<Kept> {
  const load = loadOurSheets(context, document, { texts: true });
  await context.sync();
  const sheets = await load();
  return { sheets, known: knownOf(sheets) };
}

/** The active cell, and whether it is on a sheet of ours. Syncs once. */
async function readSelected(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<{ readonly selected: SelectedCell; readonly isOurs: boolean }> {
  const range = once(context.workbook.getActiveCell());
  range.load({
    rowIndex: true,
    columnIndex: true,
    formulas: true,
    values: true,
    text: true,
    worksheet: { name: true },
  });
  const parent = has("spills") ? once(range.getSpillParentOrNullObject()) : undefined;
  parent?.load({ rowIndex: true, columnIndex: true, formulas: true });
  const own = catalogueOf(document).plan.sheets.map(({ key }) => {
    const block = namedRange(context, sheetName(key));
    block.load({ worksheet: { name: true } });
    return block;
  });
  await context.sync();
  const place = { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
  const source = parent && !parent.isNullObject ? parent : range;
  return {
    selected: {
      place,
      shows: range.values[0]![0] as Content,
      text: range.text[0]![0]!,
      formula: source.formulas[0]![0] as Content,
      at: { ...place, row: source.rowIndex, column: source.columnIndex },
    },
    isOurs: own.some((block) => !block.isNullObject && block.worksheet.name === place.sheet),
  };
}

/** The selected cell, where it is one of our sheets as they are kept. */
function keptCell({ sheets, known, selection }: NonNullable<ReturnType<typeof whatIsKept>>): SelectedCell | undefined {
  const sheet = sheets.sheets.find(({ id }) => id === selection.sheetId)?.name;
  const area = areaOf(selection.address);
  const piece = sheets.held.find((one) => one.sheet === sheet);
  if (!sheet || !area || !piece || area.top !== area.bottom || area.left !== area.right) return undefined;
  const place = { sheet, row: area.top, column: area.left };
  const snapshot = snapshotOf(sheets, known);
  const at = snapshot.anchor(place) ?? place;
  const formula = snapshot.formula(at) ?? "";
  // What a formula of the user's fills on our sheets is not known, and looks like a number that was entered.
  if (formula !== "" && !isFormula(formula) && !sheets.allSpills) return undefined;
  const text = piece.texts?.[place.row - piece.top]?.[place.column - piece.left] ?? "";
  return { place, at, formula, shows: snapshot.shows(place) ?? "", text };
}

async function reportOf(
  within: Within,
  document: ComparisonDocument,
  { sheets, known }: Kept,
  cell: SelectedCell,
): Promise<CellReport> {
  if (isFormula(cell.formula)) await followOut(within, { place: cell.at, formula: cell.formula }, known);
  const snapshot = snapshotOf(sheets, known);
  const log = sheets.held.find(({ sheet }) => sheets.keys.get(sheet) === "log");
  const inputs = standingInputs(document, sheets, snapshot) ?? new Map();
  return cellReport(document, snapshot, cell, inputs, log ? logRows(log.values) : []);
}
