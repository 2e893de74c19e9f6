import type { FiledDocument } from "../../figures/filed";
import type { Content } from "../../scenarios/merge";
import { FILED_KEYS } from "../../template/filed/compile";
import { sheetName } from "../../template/plan";
import type { Block } from "../../workbook/state";
import { unpackFiled } from "../../workbook/kept-filed";
import { SETTINGS } from "../../workbook/settings";
import { namedRange } from "../batch/ranges";

/** What a workbook has of a comparison of filed companies. */
export interface FiledState {
  readonly kept: FiledDocument;
  readonly stored: string;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly names: ReadonlySet<string>;
  readonly sheets: readonly string[];
  readonly structureLocked: boolean;
}

/** Reads the comparison that the workbook keeps, and its sheets; null where it has none. Syncs once. */
export async function readFiledState(context: Excel.RequestContext): Promise<FiledState | null> {
  const { worksheets, names, protection, settings } = context.workbook;
  worksheets.load({ name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true });
  protection.load({ protected: true });
  const setting = settings.getItemOrNullObject(SETTINGS.filed);
  setting.load({ value: true });
  const ranges = FILED_KEYS.map((key) => {
    const range = namedRange(context, sheetName(key));
    range.load({
      rowIndex: true,
      columnIndex: true,
      formulas: true,
      values: true,
      numberFormat: true,
      worksheet: { name: true },
    });
    return { key, range };
  });
  await context.sync();
  const stored = setting.isNullObject ? "" : String(setting.value);
  const kept = unpackFiled(stored);
  if (!kept) return null;
  const blocks = ranges.flatMap(({ key, range }): [string, Block][] => {
    if (range.isNullObject) return [];
    const sheet = worksheets.items.find(({ name }) => name === range.worksheet.name);
    return sheet ? [[key, blockOf(range, sheet)]] : [];
  });
  return {
    kept,
    stored,
    blocks: new Map(blocks),
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    sheets: worksheets.items.map(({ name }) => name),
    structureLocked: protection.protected,
  };
}

const blockOf = (range: Excel.Range, sheet: Excel.Worksheet): Block => ({
  sheet: range.worksheet.name,
  row: range.rowIndex,
  column: range.columnIndex,
  formulas: range.formulas as Content[][],
  values: range.values as Content[][],
  numberFormats: range.numberFormat as string[][],
  visible: sheet.visibility === "Visible",
  locked: sheet.protection.protected,
  charts: [],
});
