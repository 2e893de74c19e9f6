import { column, seenAll } from "../../support/functions";
import { GPU_REVENUE } from "../../../src/functions/capital/gpu-revenue";

test("a column in, a column out: 250,000 x 3 x 0.8 x 8,760", () => {
  const cell = expect.closeTo(5256000000.0, 9);
  expect(GPU_REVENUE(column(250000, 250000), [[3]], [[0.8]], [[8760]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(GPU_REVENUE(column(1, null), column(1, null), column(1.1, null), column(8760, null)))).toEqual(
    column("#VALUE!: utilization is 1.1: it must be from 0 to 1", ""),
  );
});
