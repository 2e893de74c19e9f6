import { asLines } from "../workbook/source-mark";
import { shownAgain } from "../workbook/as-entered";
import { commentOf, MOST_VALUES, nextName, SHARED, type SharedFormula } from "../workbook/shared-formulas";
import { oneByOne } from "./batch/one-by-one";
import { mustHave } from "./batch/requirements";
import { run } from "./batch/run";
import { lookForOurFormulas, type OurCell, type Stayed } from "./read/our-formulas";
import { readRemarks } from "./read/remarks";
import type { Rule } from "./read/rules";

export interface Shared {
  /** Formulas that stand as values now. */
  readonly count: number;
  /** Formulas that were left. */
  readonly left: number;
  readonly stayed: readonly Stayed[];
  /** The user's own names that call a function of ours. */
  readonly names: readonly string[];
  /** Conditional formats and data validations that call one; they are left as they are. */
  readonly rules: readonly Rule[];
}

/** As many formulas as one batch turns into values. */
const A_BATCH = 200;

/** Puts values in place of our formulas; each formula is kept in the workbook, and shown in a comment of its cell. */
export async function prepareToShare(): Promise<Shared> {
  mustHave("comments");
  const { cells, names, rules, stayed, records } = await run(lookForOurFormulas);
  let kept = records;
  const share = (batch: readonly OurCell[]) =>
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
  const refused: Stayed[] = [];
  let count = 0;
  for (let from = 0; from < cells.length; from += A_BATCH) {
    const outcome = await share(cells.slice(from, from + A_BATCH));
    count += outcome.done.length;
    for (const { item, error } of outcome.refused) refused.push({ at: item.at, why: "refused", error });
  }
  const all = [...stayed, ...refused];
  return { count, left: all.length, stayed: all, names, rules };
}

const recordOf = ({ at, formula, values }: OurCell, name: string): SharedFormula => ({
  name,
  at,
  formula,
  ...(values.length * values[0]!.length <= MOST_VALUES && { values }),
});

function areaOf(context: Excel.RequestContext, { sheet, row, column, values }: OurCell): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, values.length, values[0]!.length);
}

/** What is kept comes first: where Excel breaks off, no formula is gone that is not kept. */
function queueValues(
  context: Excel.RequestContext,
  cells: readonly OurCell[],
  records: readonly SharedFormula[],
): void {
  const { comments, names, settings } = context.workbook;
  settings.add(SHARED, JSON.stringify(records));
  const nameAt = new Map(records.slice(-cells.length).map(({ at, name }) => [at, name]));
  for (const cell of cells) {
    const area = areaOf(context, cell);
    names.add(nameAt.get(cell.at)!, area).visible = false;
    comments.add(area.getCell(0, 0), commentOf(cell.formula, cell.values.length, cell.values[0]!.length));
    area.values = cell.values.map((line) => line.map(shownAgain));
  }
}

/** Brings cells of a batch that was broken off to where they were. `records` are those without them. */
async function putFormulasBack(
  context: Excel.RequestContext,
  cells: readonly OurCell[],
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
