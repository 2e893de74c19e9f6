import { run } from "./batch/run";

/** Calls back when the selection or what cells show has changed; gives the way to stop. */
export async function watch(changed: (what: "selection" | "values") => void): Promise<() => void> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const selection = () => Promise.resolve(changed("selection"));
    const values = () => Promise.resolve(changed("values"));
    const results = [
      worksheets.onSelectionChanged.add(selection),
      worksheets.onChanged.add(values),
      worksheets.onCalculated.add(values),
    ];
    await context.sync();
    return () => {
      void run(async () => {
        results.forEach((result) => result.remove());
        await results[0]!.context.sync();
      });
    };
  });
}
