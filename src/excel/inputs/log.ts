import type { Content } from "../../scenarios/merge";
import { sheetName } from "../../template/plan";
import { LOG_FORMATS } from "../../template/sheets/log";
import { asEntered } from "../../workbook/as-entered";
import { type LogEntry, logCells, type LogRow, logRows, sameRows } from "../../workbook/log";
import type { InputsStep } from "../../workbook/step";
import { namedRange, once } from "../batch/ranges";

/** Rows of the Log, and where they stand. */
export type Logged = NonNullable<InputsStep["log"]>;

/** A row of the Log; it counts from 0. */
export interface LogPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Queues the looking for where the next row of the Log goes; undefined where the sheet was deleted. */
export function loadNextLogRow(context: Excel.RequestContext): () => LogPlace | undefined {
  const head = namedRange(context, sheetName("log"));
  head.load({ rowIndex: true, rowCount: true, worksheet: { name: true } });
  const used = once(head.worksheet.getUsedRange(true));
  used.load({ rowIndex: true, rowCount: true });
  return () => {
    if (head.isNullObject) return undefined;
    const row = Math.max(head.rowIndex + head.rowCount, used.rowIndex + used.rowCount);
    return { sheet: head.worksheet.name, row };
  };
}

/** Queues the rows and gives them as they will stand in the sheet. */
export function writeLog(
  context: Excel.RequestContext,
  { sheet, row }: LogPlace,
  entries: readonly LogEntry[],
  when: Date,
): Logged {
  const rows = entries.map((entry) => logCells(entry, when));
  const target = context.workbook.worksheets.getItem(sheet);
  const range = once(target.getRangeByIndexes(row, 0, rows.length, LOG_FORMATS.length));
  range.numberFormat = entries.map(({ format }) => LOG_FORMATS.map((own, i) => (i === 3 || i === 4 ? format : own)));
  range.values = rows.map((cells) => cells.map((literal) => asEntered({ literal }))) as Content[][];
  range.format.verticalAlignment = "Top";
  return { row, rows };
}

/** Queues the reading of rows of the Log; the answer queues taking them out, where they are still as they were written. */
export function loadLogged(context: Excel.RequestContext, { row, rows }: Logged): () => void {
  const rowsOf = () => {
    const { worksheet } = namedRange(context, sheetName("log"));
    return once(worksheet.getRangeByIndexes(row, 0, rows.length, rows[0]!.length));
  };
  const range = rowsOf();
  range.load({ values: true });
  return () => {
    if (!range.isNullObject && sameRows(range.values as Content[][], rows)) rowsOf().clear();
  };
}

/** The rows of the Log, the oldest first. Syncs twice where there is one. */
export async function readLog(context: Excel.RequestContext): Promise<LogRow[]> {
  const next = loadNextLogRow(context);
  await context.sync();
  const place = next();
  if (!place || place.row === 0) return [];
  const target = context.workbook.worksheets.getItem(place.sheet);
  const range = once(target.getRangeByIndexes(0, 0, place.row, LOG_FORMATS.length));
  range.load({ values: true });
  await context.sync();
  return logRows(range.values as Content[][]);
}
