import { CASES } from "../figures/document";
import { sameName } from "../scenarios/case-name";
import { CASE_LABELS, OWN_CASES, type OwnCase } from "../template/cases";
import { CASE_SELECTOR, OWN_NAMES } from "../template/inputs";
import { sheetName } from "../template/names";
import { glance } from "./failure";
import { namedRange } from "./own-cells";

/** A case that the workbook has: one of the three, or one of the user's own. */
export interface CaseInfo {
  readonly column: (typeof CASES)[number] | OwnCase;
  readonly name: string;
  readonly own: boolean;
}
export interface CaseList {
  readonly cases: readonly CaseInfo[];
  /** The column of the chosen one; undefined where the selector holds something else. */
  readonly chosen: CaseInfo["column"] | undefined;
}

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

/** The cases, of the names of the user's own and what the selector shows. */
export function caseList(own: Partial<Record<OwnCase, string>>, chosen: string): CaseList {
  const cases = [
    ...CASES.map((column): CaseInfo => ({ column, name: CASE_LABELS[column], own: false })),
    ...OWN_CASES.flatMap((column): CaseInfo[] =>
      own[column] === undefined ? [] : [{ column, name: own[column], own: true }],
    ),
  ];
  return { cases, chosen: cases.find(({ name }) => sameName(name, chosen))?.column };
}
