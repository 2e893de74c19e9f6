import type { Content } from "../model/content";
import { run } from "./batch/run";
import { oneByOne } from "./batch/one-by-one";
import { callsIn } from "../workbook/our-calls";
import { readRemarks } from "./write/remarks";
import { asLines } from "../workbook/source-mark";
import { mustHave, has } from "./batch/requirements";
import { type FoundFormula, formulasWhere } from "./batch/scan";
import { placeText } from "../cells/address";
import { commentOf, MOST_VALUES, nextName, readShared, SHARED, type SharedFormula } from "../workbook/shared-formulas";
import { asEntered } from "../workbook/as-entered";

export { restoreFormulas, sharedCount } from "./restore";

/** Why a formula was left as it is. */
export type WhyLeft = "comment" | "note" | "protected" | "computing" | "unknown name" | "refused";

export interface Shared {
  /** Formulas that stand as values now. */
  readonly count: number;
  /** Formulas that were left. */
  readonly left: number;
  readonly stayed: readonly { readonly at: string; readonly why: WhyLeft; readonly error?: Error }[];
  /** The user's own names that call a function of ours. */
  readonly names: readonly string[];
}

interface Cell extends FoundFormula {
  readonly at: string;
  readonly values: Content[][];
}

/** As many formulas as one batch turns into values. */
const A_BATCH = 200;
const BUSY_WAIT_MS = 2_500;

/** Puts values in place of our formulas; each formula is kept in the workbook, and shown in a comment of its cell. */
export async function prepareToShare(): Promise<Shared> {
  mustHave("comments");
  const { cells, names, stayed, records } = await run(look);
  let kept = records;
  const share = (batch: readonly Cell[]) =>
    oneByOne(
      batch,
      async (context, some) => {
        const next = some.reduce((all, cell) => [...all, recordOf(cell, nextName(all))], kept);
        queueValues(context, some, next);
        await context.sync();
        kept = next;
      },
      (context, some) => putFormulasBack(context, some, kept),
    );
  const refused: Shared["stayed"][number][] = [];
  let count = 0;
  for (let from = 0; from < cells.length; from += A_BATCH) {
    const outcome = await share(cells.slice(from, from + A_BATCH));
    count += outcome.done.length;
    for (const { item, error } of outcome.refused) refused.push({ at: item.at, why: "refused", error });
  }
  const all = [...stayed, ...refused];
  return { count, left: all.length, stayed: all, names };
}

const recordOf = ({ at, formula, values }: Cell, name: string): SharedFormula => ({
  name,
  at,
  formula,
  ...(values.length * values[0]!.length <= MOST_VALUES && { values }),
});

/** The names of the workbook whose formulas call a function of ours, or such a name. */
function ourNames(items: readonly { readonly name: string; readonly formula: unknown }[]): string[] {
  const found = new Set<string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { name, formula } of items)
      if (typeof formula === "string" && (callsIn(formula).length > 0 || usesName(formula, found))) found.add(name);
  }
  return [...found];
}

/** Whether a formula uses one of the names, outside its texts and quoted sheets. */
function usesName(formula: string, names: ReadonlySet<string>): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, " ").toLowerCase();
  const words = new Set(bare.match(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu));
  return [...names].some((name) => words.has(name.toLowerCase()));
}

interface Looked {
  readonly cells: readonly Cell[];
  readonly names: readonly string[];
  readonly stayed: Shared["stayed"];
  readonly records: readonly SharedFormula[];
}

/** All that is read before anything is written. */
async function look(context: Excel.RequestContext): Promise<Looked> {
  const { names, settings, worksheets } = context.workbook;
  names.load({ name: true, formula: true });
  const stored = settings.getItemOrNullObject(SHARED);
  stored.load({ value: true });
  await context.sync();
  const ours = ourNames(names.items);
  const called = new Set(ours);
  const found = await settledFormulas(context, (formula) => callsIn(formula).length > 0 || usesName(formula, called));
  const sheets = new Map(found.map(({ sheet }) => [sheet, worksheets.getItem(sheet).protection]));
  for (const protection of sheets.values()) protection.load({ protected: true });
  const remarks = new Map((await readRemarks(context)).map(({ at, kind }) => [at, kind]));
  const cells = await withSpills(context, found);
  const why = (cell: Cell): WhyLeft | undefined => {
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
    names: ours,
    records: stored.isNullObject ? [] : readShared(stored.value),
  };
}

/** The formulas that are wanted, once they are computed, or long enough was waited. */
async function settledFormulas(
  context: Excel.RequestContext,
  wanted: (formula: string) => boolean,
): Promise<FoundFormula[]> {
  const until = Date.now() + BUSY_WAIT_MS;
  for (;;) {
    const found = await formulasWhere(context, wanted);
    if (Date.now() >= until || !found.some(({ shows }) => shows === "#BUSY!")) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The cells with all that their formulas show; a cell that another's formula spills into is left out. Syncs. */
async function withSpills(context: Excel.RequestContext, found: readonly FoundFormula[]): Promise<Cell[]> {
  const spills = found.map(({ sheet, row, column }) => {
    if (!has("spills")) return undefined;
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    const spill = cell.getSpillingToRangeOrNullObject();
    spill.load({ values: true });
    return spill;
  });
  await context.sync();
  const covered = new Set<string>();
  return found.flatMap((cell, i): Cell[] => {
    const { sheet, row, column, shows } = cell;
    const at = placeText(sheet, row, column);
    if (covered.has(at)) return [];
    const spill = spills[i];
    const values = spill && !spill.isNullObject ? (spill.values as Content[][]) : [[shows]];
    values.forEach((line, r) => line.forEach((_, c) => covered.add(placeText(sheet, row + r, column + c))));
    return [{ ...cell, at, values }];
  });
}

const ERROR = /^#(N\/A|DIV\/0!|[A-Z]+[!?])$/;

/** A value as it is entered so that the cell holds just that: an error stays an error, a text a text. */
const entry = (value: Content): Content =>
  typeof value === "string" && ERROR.test(value) ? value : (asEntered({ literal: value }) as Content);

function areaOf(context: Excel.RequestContext, { sheet, row, column, values }: Cell): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, values.length, values[0]!.length);
}

/** What is kept comes first: where Excel breaks off, no formula is gone that is not kept. */
function queueValues(context: Excel.RequestContext, cells: readonly Cell[], records: readonly SharedFormula[]): void {
  const { comments, names, settings } = context.workbook;
  settings.add(SHARED, JSON.stringify(records));
  const nameAt = new Map(records.slice(-cells.length).map(({ at, name }) => [at, name]));
  for (const cell of cells) {
    const area = areaOf(context, cell);
    names.add(nameAt.get(cell.at)!, area).visible = false;
    comments.add(area.getCell(0, 0), commentOf(cell.formula, cell.values.length, cell.values[0]!.length));
    area.values = cell.values.map((line) => line.map(entry));
  }
}

/** Brings cells of a batch that was broken off to where they were. `records` are those without them. */
async function putFormulasBack(
  context: Excel.RequestContext,
  cells: readonly Cell[],
  records: readonly SharedFormula[],
): Promise<void> {
  const { names, settings } = context.workbook;
  const said = new Map(
    cells.map((cell) => [cell.at, commentOf(cell.formula, cell.values.length, cell.values[0]!.length)]),
  );
  const ours = (await readRemarks(context)).filter(
    ({ at, kind, content }) => kind === "comment" && content === asLines(said.get(at) ?? "-"),
  );
  const anchors = cells.map((cell) => ({ cell, area: areaOf(context, cell) }));
  for (const { area } of anchors) area.load({ formulas: true });
  await context.sync();
  for (const { item } of ours) item.delete();
  for (const { cell, area } of anchors) {
    if (area.formulas[0]![0] === cell.formula) continue;
    if (cell.values.flat().length > 1) area.clear("Contents" as Excel.ClearApplyTo);
    area.getCell(0, 0).formulas = [[cell.formula]];
  }
  cells.reduce<readonly SharedFormula[]>((all, cell) => {
    const name = nextName(all);
    names.getItemOrNullObject(name).delete();
    return [...all, recordOf(cell, name)];
  }, records);
  settings.add(SHARED, JSON.stringify(records));
  await context.sync();
}
