import { run } from "./batch/run";
import { forget, keep, selected } from "../workbook/kept-sheets";

/** Calls back when the selection or what cells show has changed; gives the way to stop. */
export async function watch(changed: (what: "selection" | "values") => void): Promise<() => void> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const selection = ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) => {
      selected({ sheetId: worksheetId, address });
      return Promise.resolve(changed("selection"));
    };
    const values = () => {
      forget();
      return Promise.resolve(changed("values"));
    };
    // Which cell is active on another sheet is told only once the selection changes there.
    const activated = () => Promise.resolve(selected(undefined));
    const results = [
      worksheets.onActivated.add(activated),
      worksheets.onSelectionChanged.add(selection),
      worksheets.onChanged.add(values),
      worksheets.onCalculated.add(values),
    ];
    await context.sync();
    const release = keep();
    return () => {
      release();
      void run(async () => {
        results.forEach((result) => result.remove());
        await results[0]!.context.sync();
      });
    };
  });
}
