import { CASE_SELECTOR, OWN_NAMES } from "../template/inputs";
import { sheetName } from "../template/names";
import { caseList, type CaseList } from "../workbook/cases";
import { namedRange } from "./batch/ranges";
import { glance } from "./batch/run";

/** The cases of the workbook; undefined where it has no template. */
export async function readCases(): Promise<CaseList | undefined> {
  return glance(async (context) => {
    const cover = namedRange(context, sheetName("cover"));
    cover.load({ rowIndex: true });
    const [selector, ...names] = [CASE_SELECTOR, ...OWN_NAMES].map(({ name }) => {
      const range = namedRange(context, name);
      range.load({ values: true });
      return range;
    });
    await context.sync();
    // Without the hidden name of its sheet, a name like ours is one that the user gave.
    if (cover.isNullObject || selector!.isNullObject) return undefined;
    const shown = (range: Excel.Range) => (range.isNullObject ? "" : String(range.values[0]![0]));
    const own = Object.fromEntries(OWN_NAMES.map(({ slot }, i) => [slot, shown(names[i]!)]).filter(([, name]) => name));
    return caseList(own, shown(selector!));
  });
}
