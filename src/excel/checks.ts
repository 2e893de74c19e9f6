import { placeText } from "../cells/address";
import { CHECK_RESULTS_NAME } from "../template/names";
import { run } from "./failure";
import { namedRange } from "./own-cells";

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
    const results = namedRange(context, CHECK_RESULTS_NAME);
    results.load({ values: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
    // To the left of each result: the sheet that it is of, and what it checks.
    const [sheets, labels] = [results.getOffsetRange(0, -2), results.getOffsetRange(0, -1)];
    sheets.load({ values: true });
    labels.load({ values: true });
    await context.sync();
    if (results.isNullObject) return undefined;
    const { worksheet, rowIndex, columnIndex } = results;
    const failing = results.values.flatMap(([holds], i) => {
      const at = placeText(worksheet.name, rowIndex + i, columnIndex);
      return holds === true ? [] : [{ sheet: String(sheets.values[i]![0]), says: String(labels.values[i]![0]), at }];
    });
    return { count: results.values.length, failing };
  });
}
