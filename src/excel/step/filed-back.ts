import type { FiledRefreshStep, TakenBack } from "../../workbook/step";
import { readLinesBack } from "./lines-back";
import { keepFiled } from "./memory";

/**
 * Takes back an update of filed companies: cells get what they had, and lines that were put in go, where the user has
 * changed neither since.
 */
export async function filedRefreshBack(context: Excel.RequestContext, step: FiledRefreshStep): Promise<TakenBack> {
  const { whole, taken, queue } = await readLinesBack(context, step);
  if (!whole) return taken;
  queue();
  for (const name of step.sheets) context.workbook.worksheets.getItemOrNullObject(name).delete();
  for (const name of step.names) context.workbook.names.getItemOrNullObject(name).delete();
  keepFiled(context, step.kept);
  return taken;
}
