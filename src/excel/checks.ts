import { placeText } from "../cells/address";
import { CHECK_LABELS_NAME, CHECK_RESULTS_NAME, CHECK_SHEETS_NAME } from "../template/names";
import { loadCalculation } from "./batch/calculation";
import { glance } from "./batch/run";
import { namedRange } from "./batch/ranges";

export interface FailingCheck {
  readonly sheet: string;
  readonly says: string;
  /** The cell of the check, as "Checks!C12". */
  readonly at: string;
}
export interface CheckState {
  readonly count: number;
  readonly failing: readonly FailingCheck[];
  /** Whether some of them wait for results that Excel still computes. */
  readonly waiting: boolean;
  /** Whether the user calculates by hand, and what is shown may be out of date. */
  readonly manual: boolean;
}

/** What a result shows that is still computed. */
const BUSY = "#BUSY!";

/** How the checks of the model stand; undefined where the workbook has none. */
export async function readChecks(): Promise<CheckState | undefined> {
  return glance(async (context) => {
    const [sheets, labels, results] = [CHECK_SHEETS_NAME, CHECK_LABELS_NAME, CHECK_RESULTS_NAME].map((name) => {
      const range = namedRange(context, name);
      range.load({ values: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
      return range;
    }) as [Excel.Range, Excel.Range, Excel.Range];
    const calculation = loadCalculation(context);
    await context.sync();
    if (sheets.isNullObject || labels.isNullObject || results.isNullObject) return undefined;
    const { worksheet, rowIndex, columnIndex } = results;
    // A row without a label is one that the user put between.
    const checks = results.values.flatMap(([result], i) => {
      const [sheet, says] = [String(sheets.values[i]![0]), String(labels.values[i]![0])];
      const at = placeText(worksheet.name, rowIndex + i, columnIndex);
      return sheet === "" || says === "" ? [] : [{ sheet, says, result: result as unknown, at }];
    });
    return {
      count: checks.length,
      failing: checks.filter(({ result }) => result !== true && result !== BUSY),
      waiting: checks.some(({ result }) => result === BUSY),
      manual: calculation().manual,
    };
  });
}
