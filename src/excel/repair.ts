import { nearest } from "../figures/lookup";
import type { Content } from "../model/content";
import { run } from "./batch/run";
import { oneByOne } from "./batch/one-by-one";
import { callsIn, mended } from "../workbook/our-calls";
import { type FoundFormula, formulasWhere } from "./batch/scan";
import { placeText } from "../cells/address";
import { loadResults } from "./batch/results";

export { mended };

const STUCK = new Set<Content>(["#NAME?", "#BUSY!"]);

const broken = (formula: string, shows: Content): boolean =>
  callsIn(formula).length > 0 && (STUCK.has(shows) || mended(formula) !== formula);

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

/** What became of the stuck cells; cells are named as in Sheet1!B2. */
export interface Repaired {
  readonly mended: number;
  /** How many show #NAME? all the same. */
  readonly stuck: number;
  readonly stillStuck: readonly string[];
  /** Still #BUSY! after a while. */
  readonly computing: readonly string[];
  /** Cells that call a function that there is not, and the one it may be meant for. */
  readonly unknown: readonly { readonly at: string; readonly name: string; readonly nearest: string }[];
  /** Cells that Excel refused to change. */
  readonly left: readonly { readonly at: string; readonly error: Error }[];
}

const placeOf = ({ sheet, row, column }: FoundFormula): string => placeText(sheet, row, column);
const rangeOf = (context: Excel.RequestContext, { sheet, row, column }: FoundFormula): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);

/** The first function of a formula that is none of ours. */
function unknownIn(formula: string, names: readonly string[]): string | undefined {
  const known = new Set(names.map((name) => name.toUpperCase()));
  return callsIn(mended(formula, names)).find((name) => names.length > 0 && !known.has(name.toUpperCase()));
}

/** Enters the stuck formulas anew, and touches no other cell. `names` are those of our functions. */
export async function repair(names: readonly string[]): Promise<Repaired> {
  const found = await run(brokenCells);
  const unknown = found.flatMap((cell) => {
    const name = unknownIn(cell.formula, names);
    return name === undefined ? [] : [{ cell, at: placeOf(cell), name, nearest: nearest(name.toUpperCase(), names) }];
  });
  const misnamed = new Set(unknown.map(({ cell }) => cell));
  const { done, refused } = await oneByOne(
    found.filter((cell) => !misnamed.has(cell)),
    async (context, cells) => {
      for (const cell of cells) rangeOf(context, cell).formulas = [[mended(cell.formula, names)]];
      await context.sync();
    },
    async (context, cells) => {
      const ranges = cells.map((cell) => ({ cell, range: rangeOf(context, cell) }));
      for (const { range } of ranges) range.load({ formulas: true });
      await context.sync();
      for (const { cell, range } of ranges)
        if (range.formulas[0]![0] !== cell.formula) range.formulas = [[cell.formula]];
      await context.sync();
    },
  );
  const shown = await run(async (context) => {
    const ranges = done.map((cell) => rangeOf(context, cell));
    await loadResults(context, ranges);
    return done.map((cell, i) => ({ at: placeOf(cell), shows: ranges[i]!.values[0]![0] as Content }));
  });
  const at = (error: string) => shown.flatMap((cell) => (cell.shows === error ? [cell.at] : []));
  const [stillStuck, computing] = [at("#NAME?"), at("#BUSY!")];
  return {
    mended: done.length - stillStuck.length - computing.length,
    stuck: stillStuck.length + unknown.length,
    stillStuck,
    computing,
    unknown: unknown.map(({ cell: _, ...one }) => one),
    left: refused.map(({ item, error }) => ({ at: placeOf(item), error })),
  };
}
