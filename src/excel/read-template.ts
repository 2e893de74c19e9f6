import type { ComparisonDocument } from "../figures/document";
import { catalogueOf } from "../template/catalogue";
import { compile, extent } from "../template/compile";
import { type Plan, sheetName } from "../template/plan";
import { run, TemplateMissing } from "./failure";
import { entered, inputCells } from "./inputs";
import { ownCells } from "./own-cells";

export interface TemplateAsItIs {
  readonly plan: Plan;
  /** What the cells of each sheet show, by its key. */
  readonly values: Readonly<Record<string, (string | number | boolean)[][]>>;
}

/** The template as it stands in the workbook: its plan with the inputs that are there, and what its cells show. */
export async function readTemplate(document: ComparisonDocument): Promise<TemplateAsItIs> {
  return run(async (context) => {
    const { cells } = await ownCells(context);
    const inputs = entered(await inputCells(context, document));
    const sheets = catalogueOf(document).sheets.map(({ key }) => ({ key, own: cells.get(sheetName(key)) }));
    if (sheets.some(({ own }) => own === undefined)) throw new TemplateMissing();
    const sheetNames = Object.fromEntries(sheets.map(({ key, own }) => [key, own!.sheet]));
    const plan = compile(document, { inputs, sheetNames });
    const ranges = plan.sheets.map((sheet) => {
      const { rows, columns } = extent(sheet);
      const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(0, 0, rows, columns);
      range.load({ values: true });
      return [sheet.key, range] as const;
    });
    await context.sync();
    return { plan, values: Object.fromEntries(ranges.map(([key, range]) => [key, range.values as never])) };
  });
}
