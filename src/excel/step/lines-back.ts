import type { Content } from "../../scenarios/merge";
import { holds, type Patch } from "../../workbook/patches";
import type { LinesPutIn, TakenBack } from "../../workbook/step";
import { once } from "../batch/ranges";
import { run } from "../batch/run";
import { linesOf, openGaps } from "../write/gaps";
import { printOf } from "./print";

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, formulas }: Patch): Excel.Range =>
  once(context.workbook.worksheets.getItemOrNullObject(sheet).getRangeByIndexes(row, column, 1, formulas.length));

/** Queues what cells had before, for those that still hold what was written. */
function putBack(range: Excel.Range, { before, formats }: Patch, isOurs: readonly boolean[]): void {
  const isFormatted = formats.some((format, i) => format !== before.formats[i]);
  if (isOurs.every(Boolean)) {
    if (isFormatted) range.numberFormat = [before.formats];
    range.formulas = [before.formulas];
    return;
  }
  isOurs.forEach((ours, i) => {
    if (!ours) return;
    const cell = range.getCell(0, i);
    if (isFormatted) cell.numberFormat = [[before.formats[i]!]];
    cell.formulas = [[before.formulas[i]!]];
  });
}

/** What was set: a formula, or a literal with the apostrophe that keeps it text. */
const meant = (entered: Content): { formula: string } | { literal: Content } =>
  typeof entered === "string" && entered.startsWith("=")
    ? { formula: entered }
    : { literal: typeof entered === "string" ? entered.replace(/^'/, "") : entered };

/** How lines and cells are taken back. */
export interface LinesBack {
  /** Nothing of the user's stands on the lines that were put in: else nothing is to be taken back. */
  readonly whole: boolean;
  readonly taken: TakenBack;
  /** Queues that cells get what they had, and lines that were put in go. */
  readonly queue: () => void;
}

/** Reads whether the user has changed what was written, or put anything on lines that were put in. */
export async function readLinesBack(context: Excel.RequestContext, { patches, gaps }: LinesPutIn): Promise<LinesBack> {
  const patched = patches.map((patch) => {
    const range = rangeOf(context, patch);
    range.load({ formulas: true, values: true });
    return { patch, range };
  });
  const lines = gaps.map((gap) => {
    const used = linesOf(context, gap).getUsedRangeOrNullObject(true);
    used.load({ formulas: true, address: true });
    return { gap, used };
  });
  await context.sync();
  const isMine = ({ gap, used }: (typeof lines)[number]): boolean =>
    gap.print === undefined || used.isNullObject || printOf(used) === gap.print;
  const changed = lines.filter((line) => !isMine(line)).length;
  if (changed > 0) return { whole: false, taken: { restored: 0, kept: changed, already: 0 }, queue: () => undefined };
  const compared = patched
    .filter(({ range }) => !range.isNullObject)
    .map(({ patch, range }) => ({
      patch,
      isOurs: patch.formulas.map((entered, i) =>
        holds(meant(entered), range.formulas[0]![i] as Content, range.values[0]![i] as Content),
      ),
    }));
  const all = compared.flatMap(({ isOurs }) => isOurs);
  return {
    whole: true,
    taken: {
      restored: all.filter(Boolean).length + gaps.length,
      kept: all.filter((ours) => !ours).length,
      already: 0,
    },
    queue: () => {
      for (const { patch, isOurs } of compared) putBack(rangeOf(context, patch), patch, isOurs);
      openGaps(context, gaps);
    },
  };
}

/** Marks of what stands on the lines that were put in tell whether the user has put anything there since. */
export async function marked(gaps: LinesPutIn["gaps"]): Promise<LinesPutIn["gaps"]> {
  return run(async (context) => {
    const all = gaps.map((gap) => {
      const used = linesOf(context, gap).getUsedRangeOrNullObject(true);
      used.load({ address: true, formulas: true });
      return { gap, used };
    });
    await context.sync();
    return all.map(({ gap, used }) => ({ ...gap, ...(!used.isNullObject && { print: printOf(used) }) }));
  });
}
