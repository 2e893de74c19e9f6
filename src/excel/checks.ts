import { placeText } from "../cells/address";
import { CHECK_NAMES, REVIEW_NAMES } from "../template/names";
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
  /** How many checks of integrity there are. */
  readonly count: number;
  /** Those of them that fail. */
  readonly failing: readonly FailingCheck[];
  /** The checks of reasonableness that do not hold. */
  readonly review: readonly FailingCheck[];
  /** Whether some of them wait for results that Excel still computes. */
  readonly waiting: boolean;
  /** Whether the user calculates by hand, and what is shown may be out of date. */
  readonly manual: boolean;
}

interface Check extends FailingCheck {
  readonly result: unknown;
}

/** What a result shows that is still computed. */
const BUSY = "#BUSY!";
const fails = ({ result }: Check): boolean => result !== true && result !== BUSY;

/** How the checks of the model stand; undefined where the workbook has none. */
export async function readChecks(): Promise<CheckState | undefined> {
  return glance(async (context) => {
    const [integrity, review] = [loadColumns(context, CHECK_NAMES), loadColumns(context, REVIEW_NAMES)];
    const calculation = loadCalculation(context);
    await context.sync();
    const checks = integrity();
    // A workbook of an earlier version names no checks to review.
    const worth = review() ?? [];
    if (!checks) return undefined;
    return {
      count: checks.length,
      failing: checks.filter(fails),
      review: worth.filter(fails),
      waiting: [...checks, ...worth].some(({ result }) => result === BUSY),
      manual: calculation().manual,
    };
  });
}

function loadColumns(context: Excel.RequestContext, names: typeof CHECK_NAMES): () => Check[] | undefined {
  const [sheets, labels, results] = [names.sheet, names.says, names.result].map((name) => {
    const range = namedRange(context, name);
    range.load({ values: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
    return range;
  }) as [Excel.Range, Excel.Range, Excel.Range];
  return () => {
    if (sheets.isNullObject || labels.isNullObject || results.isNullObject) return undefined;
    const { worksheet, rowIndex, columnIndex } = results;
    // A row without a label is one that the user put between.
    return results.values.flatMap(([result], i) => {
      const [sheet, says] = [String(sheets.values[i]![0]), String(labels.values[i]![0])];
      const at = placeText(worksheet.name, rowIndex + i, columnIndex);
      return sheet === "" || says === "" ? [] : [{ sheet, says, result: result as unknown, at }];
    });
  };
}
