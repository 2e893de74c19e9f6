import type { Content } from "../../scenarios/merge";
import { sheetName } from "../../template/plan";
import { LOG_FORMATS } from "../../template/sheets/log";
import { asEntered } from "../../workbook/as-entered";
import { type LogEntry, logCells, type LogRow, logRows, sameRows } from "../../workbook/log";
import type { InputsStep } from "../../workbook/step";
import { namedRange } from "../batch/ranges";

/** Rows of the Log, and where they stand. */
export type Logged = NonNullable<InputsStep["log"]>;

/** Where the next row of the Log goes; undefined where the sheet was deleted. Syncs once. */
export async function nextLogRow(
  context: Excel.RequestContext,
): Promise<{ readonly sheet: Excel.Worksheet; readonly row: number } | undefined> {
  const head = namedRange(context, sheetName("log"));
  head.load({ rowIndex: true, rowCount: true, worksheet: { name: true } });
  await context.sync();
  if (head.isNullObject) return undefined;
  const sheet = head.worksheet;
  const used = sheet.getUsedRange(true);
  used.load({ rowIndex: true, rowCount: true });
  await context.sync();
  return { sheet, row: Math.max(head.rowIndex + head.rowCount, used.rowIndex + used.rowCount) };
}

/** Queues the rows and gives them as they will stand in the sheet. */
export function writeLog(sheet: Excel.Worksheet, row: number, entries: readonly LogEntry[], when: Date): Logged {
  const rows = entries.map((entry) => logCells(entry, when));
  const range = sheet.getRangeByIndexes(row, 0, rows.length, LOG_FORMATS.length);
  range.numberFormat = entries.map(({ format }) => LOG_FORMATS.map((own, i) => (i === 3 || i === 4 ? format : own)));
  range.values = rows.map((cells) => cells.map((literal) => asEntered({ literal }))) as Content[][];
  range.format.verticalAlignment = "Top";
  return { row, rows };
}

/** The cells of rows of the Log that are still as they were written; undefined where they are not. Syncs. */
export async function stillLogged(
  context: Excel.RequestContext,
  { row, rows }: Logged,
): Promise<Excel.Range | undefined> {
  const place = await nextLogRow(context);
  if (!place) return undefined;
  const range = place.sheet.getRangeByIndexes(row, 0, rows.length, rows[0]!.length);
  range.load({ values: true });
  await context.sync();
  return sameRows(range.values as Content[][], rows) ? range : undefined;
}

/** The rows of the Log, the oldest first. Syncs twice where there is one. */
export async function readLog(context: Excel.RequestContext): Promise<LogRow[]> {
  const place = await nextLogRow(context);
  if (!place || place.row === 0) return [];
  const range = place.sheet.getRangeByIndexes(0, 0, place.row, LOG_FORMATS.length);
  range.load({ values: true });
  await context.sync();
  return logRows(range.values as Content[][]);
}
