import { areaOf as areaAt, areaText, splitPlace } from "../../cells/address";
import type { ReadCell } from "../../compare/read/sheet";
import { isDateFormat, type Style, usual } from "../../compare/read/styles";
import { placed } from "../../compare/read/placed";
import type { ReadTable } from "../../compare/read/tables";
import type { ReadName, ReadSheet, ReadWorkbook } from "../../compare/read/workbook";
import type { Area, Place } from "../../model/area";
import type { Content } from "../../model/content";
import { readPieces, usedPieces } from "../batch/pieces";
import { usedAreas } from "../batch/scan";
import { readSpills } from "./precedents";
import { readRemarks } from "./remarks";

/** So many formulas are asked at a time whether they fill other cells, and so many in all. */
const SPILLS_AT_A_TIME = 200;
const MOST_SPILLS = 4_000;

/**
 * The open workbook as it stands, like one that was read from a file: formulas, values, number formats, names, tables,
 * comments and hidden sheets. Looks and validations are not read: Excel tells of them cell by cell.
 */
export async function readWholeWorkbook(context: Excel.RequestContext): Promise<ReadWorkbook> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true, id: true, visibility: true });
  await context.sync();
  const sheetNames = worksheets.items.map(({ name }) => name);
  const readNames = loadNames(context, worksheets.items);
  const readTables = loadTables(context);
  const cells = await readCells(context, await usedPieces(context, await usedAreas(context, sheetNames)));
  const names = readNames();
  const tables = await readTables();
  const filled = await withSpills(context, cells);
  const comments = (await readRemarks(context)).map(({ at, content: text }) => {
    const { sheet, address } = splitPlace(at);
    const { top: row, left: column } = areaAt(address)!;
    return { sheet, comment: { row, column, text } };
  });
  const sheets = worksheets.items.map(({ name, id, visibility }): ReadSheet => ({
    name,
    id,
    isHidden: visibility !== "Visible",
    comments: comments.flatMap(({ sheet, comment }) => (sheet === name ? [comment] : [])),
    validations: [],
    cells: filled.get(name) ?? [],
  }));
  return { sheets: sheets.map((sheet) => placed(sheet, tables)), names, tables };
}

/** Queues the names of the workbook and of its sheets; call the answer after the next sync. */
function loadNames(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): () => ReadName[] {
  const { names } = context.workbook;
  names.load({ name: true, formula: true });
  const own = sheets.map((sheet) => {
    const { names: ofSheet } = sheet;
    ofSheet.load({ name: true, formula: true });
    return { sheet: sheet.name, ofSheet };
  });
  return () => [
    ...names.items.flatMap((item) => nameOf(item)),
    ...own.flatMap(({ sheet, ofSheet }) => ofSheet.items.flatMap((item) => nameOf(item, sheet))),
  ];
}

/** Settings of Excel's own, which it lists among the names of a sheet. */
const EXCELS_OWN = /^(_xlnm\.|_FilterDatabase$|Print_Area$|Print_Titles$|_xl)/i;

function nameOf({ name, formula }: Excel.NamedItem, sheet?: string): ReadName[] {
  const own = name.split("!").at(-1)!;
  if (EXCELS_OWN.test(own)) return [];
  return [{ name: own, formula: String(formula), ...(sheet !== undefined && { sheet }) }];
}

/** Queues the list of tables; the answer, after the next sync, syncs once more where there are any. */
function loadTables(context: Excel.RequestContext): () => Promise<ReadTable[]> {
  const { tables } = context.workbook;
  tables.load({ name: true, showHeaders: true, showTotals: true });
  return async () => {
    const asked = tables.items.map((table) => {
      const range = table.getRange();
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { name: true } });
      table.columns.load({ name: true });
      return { table, range };
    });
    if (asked.length > 0) await context.sync();
    return asked.map(({ table, range }) => ({
      name: table.name,
      sheet: range.worksheet.name,
      area: areaOf(range),
      headerRows: table.showHeaders ? 1 : 0,
      totalsRows: table.showTotals ? 1 : 0,
      columns: table.columns.items.map(({ name }) => name),
    }));
  };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range) => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const styles = new Map<string, Style>();
function styleOf(written: string): Style {
  const known = styles.get(written);
  if (known) return known;
  const style = { format: usual(written), look: "", isDate: isDateFormat(written) };
  styles.set(written, style);
  return style;
}

type Cells = Map<string, ReadCell[]>;

async function readCells(
  context: Excel.RequestContext,
  pieces: Awaited<ReturnType<typeof usedPieces>>,
): Promise<Cells> {
  const cells: Cells = new Map();
  await readPieces(context, pieces, { values: true, formulas: true, numberFormat: true }, (piece, range) => {
    const list = cells.get(piece.sheet) ?? [];
    cells.set(piece.sheet, list);
    range.formulas.forEach((line: Content[], r) =>
      line.forEach((entered, c) => {
        const value = range.values[r]![c] as Content;
        // A text that looks like a formula shows itself.
        const isFormula = typeof entered === "string" && entered.startsWith("=") && entered !== value;
        if (!isFormula && value === "") return;
        const style = styleOf(String(range.numberFormat[r]![c]));
        const at = { row: piece.top + r, column: piece.left + c };
        list.push({ ...at, value, style, ...(isFormula && { formula: entered }) });
      }),
    );
  });
  return cells;
}

/** Formulas with the cells that they fill: those that have a value beside or below that no formula has entered. */
async function withSpills(context: Excel.RequestContext, cells: Cells): Promise<Cells> {
  const candidates: Place[] = [];
  for (const [sheet, list] of cells) {
    const constants = new Set(list.flatMap(({ formula, row, column }) => (formula ? [] : [`${row} ${column}`])));
    for (const { formula, row, column } of list)
      if (formula && (constants.has(`${row + 1} ${column}`) || constants.has(`${row} ${column + 1}`)))
        candidates.push({ sheet, row, column });
  }
  const spills: Area[] = [];
  for (let from = 0; from < Math.min(candidates.length, MOST_SPILLS); from += SPILLS_AT_A_TIME)
    spills.push(...(await readSpills(context, candidates.slice(from, from + SPILLS_AT_A_TIME))));
  const fills = new Map(spills.map((area) => [`${area.sheet} ${area.top} ${area.left}`, area]));
  return new Map(
    [...cells].map(([sheet, list]) => [
      sheet,
      list.map((cell) => {
        const area = cell.formula && fills.get(`${sheet} ${cell.row} ${cell.column}`);
        if (!area || areaText(area) === areaText({ ...area, bottom: area.top, right: area.left })) return cell;
        const { top, left, bottom, right } = area;
        return { ...cell, fills: { top, left, bottom, right } };
      }),
    ]),
  );
}
