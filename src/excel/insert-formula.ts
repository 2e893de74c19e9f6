import type { Content } from "../model/content";
import { run } from "./batch/run";
import { cellToWrite, findCell } from "./write/cell";
import { enteredAgain } from "../workbook/as-entered";
import { loadResults } from "./batch/results";
import { finishStep } from "./step/finish";

/** The address of the selection, as a formula on any sheet can name it. */
export async function selectedAddress(): Promise<string> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load({ address: true });
    await context.sync();
    return range.address;
  });
}

/** Where a formula was entered, and what it shows there; undefined while it is still being computed. */
export interface Inserted {
  readonly at: string;
  readonly shows: Content | undefined;
}

/** Enters a formula into the cell that a person means by B5, $B$5, 'My sheet'!B5 or a name. */
export async function insertFormula(written: string, formula: string): Promise<Inserted> {
  const at = await run(
    async (context) => {
      const cell = await cellToWrite(context, await findCell(context, written));
      const before = beforeIn(cell.range); // entering changes what the loaded cell holds
      enterFormula(cell.range, formula, cell.format);
      await finishStep(
        context,
        {
          kind: "cell",
          what: { kind: "formula inserted", name: cell.at },
          cell: { at: cell.at, before, after: formula, format: cell.format },
        },
        cell.range,
      );
      return cell.at;
    },
    { oneUndo: true },
  );
  return run(async (context) => {
    const range = await findCell(context, at);
    await loadResults(context, [range]);
    const shows = range.values[0]![0] as Content;
    return { at, shows: shows === "#BUSY!" ? undefined : shows };
  });
}

/** What stands in a loaded cell, as it can be entered again. */
export function beforeIn(range: Excel.Range): Content {
  return enteredAgain({ entered: range.formulas[0]![0] as Content, shows: range.values[0]![0] as Content });
}

/** Queues a formula; in a cell of format Text it would stay text. */
export function enterFormula(range: Excel.Range, formula: string, format: string): void {
  if (format === "@") range.numberFormat = [["General"]];
  range.formulas = [[formula]];
}
