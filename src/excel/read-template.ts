import type { ComparisonDocument } from "../figures/document";
import { catalogueOf } from "../template/catalogue";
import { compile } from "../template/compile";
import type { Plan } from "../template/plan";
import { loadCalculation, refuseUncalculated } from "./batch/calculation";
import { SheetRearranged, StillCalculating, TemplateMissing } from "./batch/failure";
import { run } from "./batch/run";
import { alignedTo, readTemplateState } from "./read/template-state";
import { inputsOf, type TemplateState } from "../workbook/state";

export interface TemplateAsItIs {
  readonly plan: Plan;
  /** What the cells of each sheet show, by its key. */
  readonly values: Readonly<Record<string, (string | number | boolean)[][]>>;
}

/** How often, and for how long, results that Excel still computes are waited for. */
const EVERY = 250; // milliseconds
const LOOKS = 40;

/**
 * The template as it stands in the workbook: its plan with the inputs that are there, and what its cells show. Rows and
 * columns of the user's among ours are left out; results that are under way are waited for.
 */
export async function readTemplate(document: ComparisonDocument): Promise<TemplateAsItIs> {
  return run(async (context) => {
    const calculation = loadCalculation(context);
    await context.sync();
    refuseUncalculated(calculation());
    for (let looks = 0; looks < LOOKS; looks++) {
      const read = asItIs(document, await readTemplateState(context, document));
      if (!Object.values(read.values).some((rows) => rows.flat().includes("#BUSY!"))) return read;
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
    throw new StillCalculating();
  });
}

function asItIs(document: ComparisonDocument, state: TemplateState): TemplateAsItIs {
  const built = catalogueOf(document).plan;
  const inputs = inputsOf(document, built, state);
  const { blocks } = state;
  const missing = built.sheets.some(({ key }) => !blocks.has(key));
  if (missing) throw new TemplateMissing();
  const sheetNames = Object.fromEntries([...blocks].map(([key, { sheet }]) => [key, sheet]));
  const plan = compile(document, { inputs, sheetNames });
  const { lines, gaps } = alignedTo(plan, state);
  if (gaps.length > 0) throw new SheetRearranged(gaps[0]!.sheet);
  const values = plan.sheets.map(({ key }) => {
    const block = blocks.get(key)!;
    const { rows, columns } = lines[key]!;
    return [
      key,
      rows.map((row) => columns.map((column) => block.values[row - block.row]?.[column - block.column] ?? "")),
    ] as const;
  });
  return { plan, values: Object.fromEntries(values) };
}
