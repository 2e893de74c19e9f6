import { serialOfMoment } from "../cells/serial";
import type { Content } from "../scenarios/merge";
import { sheetName } from "../template/plan";
import { LOG_FORMATS } from "../template/sheets/log";
import { asEntered } from "./write-plan";
import { namedRange } from "./own-cells";

/** A change as the Log shows it; `format` is the number format of both values. */
export interface LogEntry {
  readonly driver: string;
  readonly case: string;
  readonly from: Content;
  readonly to: Content;
  readonly format: string;
  readonly source: string;
}

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
export function writeLog(sheet: Excel.Worksheet, row: number, entries: readonly LogEntry[], when: Date): Content[][] {
  const rows = entries.map((entry) => [
    serialOfMoment(when),
    entry.driver,
    entry.case,
    entry.from,
    entry.to,
    entry.source,
  ]);
  const range = sheet.getRangeByIndexes(row, 0, rows.length, LOG_FORMATS.length);
  range.numberFormat = entries.map(({ format }) => LOG_FORMATS.map((own, i) => (i === 3 || i === 4 ? format : own)));
  range.values = rows.map((cells) => cells.map((literal) => asEntered({ literal }))) as Content[][];
  range.format.verticalAlignment = "Top";
  return rows;
}

/** A row of the Log as it was read. */
export interface LogRow extends Omit<LogEntry, "format"> {
  readonly when: number;
}

/** The rows of the Log, the oldest first. Syncs twice where there is one. */
export async function readLog(context: Excel.RequestContext): Promise<LogRow[]> {
  const place = await nextLogRow(context);
  if (!place || place.row === 0) return [];
  const range = place.sheet.getRangeByIndexes(0, 0, place.row, LOG_FORMATS.length);
  range.load({ values: true });
  await context.sync();
  return (range.values as Content[][]).flatMap(([when, driver, which, from, to, source]) =>
    typeof when === "number"
      ? [{ when, driver: String(driver), case: String(which), from: from!, to: to!, source: String(source) }]
      : [],
  );
}
