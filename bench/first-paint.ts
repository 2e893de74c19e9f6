import { openWorkbench } from "../test/support/workbench";

/* From the pane's start to its first paint, over the time that its scripts take to arrive: what is left is our own. */
jest.setTimeout(120_000);

test("first paint", async () => {
  const ratios: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { page, pane } = await openWorkbench();
    ratios.push(
      await pane.evaluate(() => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        const scripts = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
        return paint!.startTime / Math.max(...scripts.map(({ responseEnd }) => responseEnd));
      }),
    );
    // For good: a page that is left for the next would have its scripts compiled.
    await page.context().close();
  }
  const [, middle] = ratios.sort((a, b) => a - b);
  process.stdout.write(`\nfirst paint of the pane over the arrival of its scripts:  ${middle!.toFixed(1)}x\n`);
});
