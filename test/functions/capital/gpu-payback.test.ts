import { column, seenAll } from "../../support/functions";
import { GPU_PAYBACK } from "../../../src/functions/capital/gpu-payback";

test("a column in, a column out: 50,000 / (8,760 x 1.8)", () => {
  const cell = expect.closeTo(3.170979198376459, 9);
  expect(GPU_PAYBACK(column(50000, 50000), [[3]], [[0.8]], [[0.6]], [[8760]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(
    seenAll(GPU_PAYBACK(column(1, null), column(1, null), column(2, null), column(0, null), column(1, null))),
  ).toEqual(column("#VALUE!: utilization is 2: it must be from 0 to 1", ""));
});
