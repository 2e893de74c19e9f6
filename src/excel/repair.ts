import type { Content } from "../model/content";
import { run } from "./failure";
import { formulasWhere } from "./scan";

const OURS = /AICOMP[._]/i;
const STUCK = new Set<Content>(["#NAME?", "#BUSY!"]);
/** How a saved formula names a custom function, and the path that another add-in glues before it. */
const SAVED = /(?:'[^']*'!|\[[^\]]*\]|[A-Za-z]:\\[^!]*!)?_xldudf_AICOMP_([A-Z0-9_]+)/gi;
const FOREIGN = /(?:'[^']*'|[A-Za-z]:\\[^!'"(),]*)!(?=AICOMP\.)/gi;

const broken = (formula: string, shows: Content): boolean =>
  OURS.test(formula) && (STUCK.has(shows) || mended(formula) !== formula);

/** The formula as it would be typed: no saved name, no foreign path. `names` are the functions' own. */
export function mended(formula: string, names: readonly string[] = []): string {
  const dotted = (saved: string) =>
    names.find((name) => name.replaceAll(".", "_").toLowerCase() === saved.toLowerCase()) ?? saved.replaceAll("_", ".");
  return formula.replace(SAVED, (_, saved: string) => `AICOMP.${dotted(saved)}`).replace(FOREIGN, "");
}

/** How many cells name a function of ours and are stuck at an error that entering them anew cures. */
export async function findBroken(): Promise<number> {
  return run(async (context) => (await formulasWhere(context, broken)).length);
}

/** Enters those formulas anew, and touches no other cell; gives how many, and how many are stuck all the same. */
export async function repair(names: readonly string[]): Promise<{ readonly mended: number; readonly stuck: number }> {
  return run(async (context) => {
    const found = await formulasWhere(context, broken);
    const ranges = found.map(({ sheet, row, column, formula }) => {
      const range = context.workbook.worksheets.getItem(sheet).getCell(row, column);
      range.formulas = [[mended(formula, names)]];
      return range;
    });
    await context.sync();
    ranges.forEach((range) => range.load({ values: true }));
    await context.sync();
    const stuck = ranges.filter(({ values }) => values[0]![0] === "#NAME?").length;
    return { mended: found.length - stuck, stuck };
  });
}
