import { placeText } from "../../cells/address";
import type { Content } from "../../model/content";
import { type DefinedName, OurNames } from "../../workbook/our-names";
import { readShared, SHARED, type SharedFormula } from "../../workbook/shared-formulas";
import { readRemarks } from "./remarks";
import { has } from "../batch/requirements";
import { type FoundFormula, formulasWhere } from "../batch/scan";
import { type Rule, rulesThat } from "./rules";

/** Why a formula was left as it is. */
export type WhyLeft = "comment" | "note" | "protected" | "computing" | "unknown name" | "refused";

/** A formula that was left as it is. */
export interface Stayed {
  readonly at: string;
  readonly why: WhyLeft;
  readonly error?: Error;
}

/** A cell whose formula calls us, with all that it shows. */
export interface OurCell extends FoundFormula {
  readonly at: string;
  readonly values: Content[][];
}

const BUSY_WAIT_MS = 2_500;

export interface Looked {
  readonly cells: readonly OurCell[];
  readonly names: readonly string[];
  readonly rules: readonly Rule[];
  readonly stayed: readonly Stayed[];
  readonly records: readonly SharedFormula[];
}

/** All that is read before anything is written. */
export async function lookForOurFormulas(context: Excel.RequestContext): Promise<Looked> {
  const { names, settings, worksheets } = context.workbook;
  names.load({ name: true, formula: true, scope: true });
  worksheets.load({ name: true });
  const stored = settings.getItemOrNullObject(SHARED);
  stored.load({ value: true });
  await context.sync();
  const sheetNames = worksheets.items.map(({ name }) => name);
  const local = sheetNames.map((sheet) => ({ sheet, own: worksheets.getItem(sheet).names }));
  for (const { own } of local) own.load({ name: true, formula: true });
  await context.sync();
  const ofSheets = local.flatMap(({ sheet, own }) =>
    own.items.map(({ name, formula }): DefinedName => ({ name, sheet, formula })),
  );
  // Excel may list a name of a sheet's among those of the workbook as well.
  const ofWorkbook = names.items.filter(({ scope }) => scope === "Workbook");
  const ours = new OurNames([...ofWorkbook, ...ofSheets]);
  const found = await settledFormulas(context, (formula, sheet) => ours.calls(formula, sheet));
  const sheets = new Map(found.map(({ sheet }) => [sheet, worksheets.getItem(sheet).protection]));
  for (const protection of sheets.values()) protection.load({ protected: true });
  const remarks = new Map((await readRemarks(context)).map(({ at, kind }) => [at, kind]));
  const cells = await withSpills(context, found);
  const why = (cell: OurCell): WhyLeft | undefined => {
    const errors = cell.values.flat();
    if (sheets.get(cell.sheet)!.protected) return "protected";
    if (errors.includes("#BUSY!")) return "computing";
    return cell.shows === "#NAME?" ? "unknown name" : remarks.get(cell.at);
  };
  return {
    cells: cells.filter((cell) => why(cell) === undefined),
    stayed: cells.flatMap((cell) => {
      const reason = why(cell);
      return reason ? [{ at: cell.at, why: reason }] : [];
    }),
    names: ours.written(),
    rules: await rulesThat(context, sheetNames, (formula, sheet) => ours.calls(formula, sheet)),
    records: stored.isNullObject ? [] : readShared(stored.value),
  };
}

/** The formulas that are wanted, once they are computed, or long enough was waited. */
async function settledFormulas(
  context: Excel.RequestContext,
  wanted: (formula: string, sheet: string) => boolean,
): Promise<FoundFormula[]> {
  const until = Date.now() + BUSY_WAIT_MS;
  for (;;) {
    const found = await formulasWhere(context, (formula, _, sheet) => wanted(formula, sheet));
    if (Date.now() >= until || !found.some(({ shows }) => shows === "#BUSY!")) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The cells with all that their formulas show; a cell that another's formula spills into is left out. Syncs. */
async function withSpills(context: Excel.RequestContext, found: readonly FoundFormula[]): Promise<OurCell[]> {
  const spills = found.map(({ sheet, row, column }) => {
    if (!has("spills")) return undefined;
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load({ values: true });
    return spill;
  });
  await context.sync();
  const covered = new Set<string>();
  return found.flatMap((cell, i): OurCell[] => {
    const { sheet, row, column, shows } = cell;
    const at = placeText(sheet, row, column);
    if (covered.has(at)) return [];
    const spill = spills[i];
    const values = spill && !spill.isNullObject ? (spill.values as Content[][]) : [[shows]];
    values.forEach((line, r) => line.forEach((_, c) => covered.add(placeText(sheet, row + r, column + c))));
    return [{ ...cell, at, values }];
  });
}
