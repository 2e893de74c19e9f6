import { sheetName } from "../template/plan";
import { run } from "./failure";
import { namedRange } from "./own-cells";
import { placeText } from "./select";

export interface FailingCheck {
  readonly sheet: string;
  readonly says: string;
  /** The cell of the check, as "Checks!C12". */
  readonly at: string;
}
export interface CheckState {
  readonly count: number;
  readonly failing: readonly FailingCheck[];
}

/** How the checks of the model stand; undefined where the workbook has none. */
export async function readChecks(): Promise<CheckState | undefined> {
  return run(async (context) => {
    const range = namedRange(context, sheetName("checks"));
    range.load({ values: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
    await context.sync();
    if (range.isNullObject) return undefined;
    const head = range.values.findIndex((row) => row[2] === "Holds");
    const checks = range.values.slice(head + 1).map(([sheet, says, holds], i) => ({
      sheet: String(sheet),
      says: String(says),
      holds: holds === true,
      at: placeText(range.worksheet.name, range.rowIndex + head + 1 + i, range.columnIndex + 2),
    }));
    return { count: checks.length, failing: checks.filter(({ holds }) => !holds) };
  });
}
