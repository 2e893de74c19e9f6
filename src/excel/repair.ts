import type { Content } from "../model/content";
import { run } from "./failure";
import { type FoundFormula, formulasWhere } from "./scan";

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

/** A function may stand at #BUSY! while it computes; a cell that still does after so long is stuck. */
const STUCK_AFTER_MS = 2_500;

async function brokenCells(context: Excel.RequestContext): Promise<FoundFormula[]> {
  const found = await formulasWhere(context, broken);
  if (!found.some(({ shows }) => shows === "#BUSY!")) return found;
  await new Promise((resolve) => setTimeout(resolve, STUCK_AFTER_MS));
  return formulasWhere(context, broken);
}

/** How many cells name a function of ours and are stuck at an error that entering them anew cures. */
export async function findBroken(): Promise<number> {
  return run(async (context) => (await brokenCells(context)).length);
}

/** Enters those formulas anew, and touches no other cell; gives how many, and how many are stuck all the same. */
export async function repair(names: readonly string[]): Promise<{ readonly mended: number; readonly stuck: number }> {
  return run(async (context) => {
    const found = await brokenCells(context);
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
