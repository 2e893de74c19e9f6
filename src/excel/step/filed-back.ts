import type { Content } from "../../scenarios/merge";
import { holds, type Patch } from "../../workbook/patches";
import type { FiledRefreshStep, TakenBack } from "../../workbook/step";
import { once } from "../batch/ranges";
import { linesOf, openGaps } from "../write/gaps";
import { keepFiled } from "./memory";
import { printOf } from "./print";

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, formulas }: Patch): Excel.Range =>
  once(context.workbook.worksheets.getItemOrNullObject(sheet).getRangeByIndexes(row, column, 1, formulas.length));

/** Queues what cells had before, for those that still hold what was written. */
function putBack(range: Excel.Range, { before }: Patch, isOurs: readonly boolean[]): void {
  if (isOurs.every(Boolean)) {
    range.numberFormat = [before.formats];
    range.formulas = [before.formulas];
    return;
  }
  isOurs.forEach((ours, i) => {
    if (!ours) return;
    const cell = range.getCell(0, i);
    cell.numberFormat = [[before.formats[i]!]];
    cell.formulas = [[before.formulas[i]!]];
  });
}

/** What was set: a formula, or a literal with the apostrophe that keeps it text. */
const meant = (entered: Content): { formula: string } | { literal: Content } =>
  typeof entered === "string" && entered.startsWith("=")
    ? { formula: entered }
    : { literal: typeof entered === "string" ? entered.replace(/^'/, "") : entered };

/**
 * Takes back an update of filed companies: cells get what they had, and lines that were put in go, where the user has
 * changed neither since.
 */
export async function filedRefreshBack(context: Excel.RequestContext, step: FiledRefreshStep): Promise<TakenBack> {
  const patched = step.patches.map((patch) => {
    const range = rangeOf(context, patch);
    range.load({ formulas: true, values: true });
    return { patch, range };
  });
  const lines = step.gaps.map((gap) => {
    const used = linesOf(context, gap).getUsedRangeOrNullObject(true);
    used.load({ formulas: true, address: true });
    return { gap, used };
  });
  const added = step.sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  const isMine = ({ gap, used }: (typeof lines)[number]): boolean =>
    gap.print === undefined || used.isNullObject || printOf(used) === gap.print;
  if (!lines.every(isMine)) return { restored: 0, kept: lines.filter((line) => !isMine(line)).length, already: 0 };
  let [restored, kept] = [0, 0];
  for (const { patch, range } of patched) {
    const isOurs = patch.formulas.map((entered, i) =>
      holds(meant(entered), range.formulas[0]![i] as Content, range.values[0]![i] as Content),
    );
    restored += isOurs.filter(Boolean).length;
    kept += isOurs.filter((ours) => !ours).length;
    putBack(rangeOf(context, patch), patch, isOurs);
  }
  openGaps(context, step.gaps);
  for (const sheet of added) sheet.delete();
  for (const name of step.names) context.workbook.names.getItemOrNullObject(name).delete();
  keepFiled(context, step.kept);
  return { restored: restored + step.gaps.length, kept, already: 0 };
}
