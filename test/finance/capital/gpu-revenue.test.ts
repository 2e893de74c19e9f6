import { gpuRevenue } from "../../../src/finance/capital/gpu-revenue";

test("GPU.REVENUE of 250000, 3, 0.8, 8760: 250,000 x 3 x 0.8 x 8,760", () => {
  expect(gpuRevenue(250000, 3, 0.8, 8760)).toBeCloseTo(5256000000.0, 10);
});

test.each([
  [
    "1, 1, 1.1, 8760",
    gpuRevenue(1, 1, 1.1, 8760),
    { refused: "value", sentence: "utilization is 1.1: it must be from 0 to 1" },
  ],
  ["1, 1, 1, -1", gpuRevenue(1, 1, 1, -1), { refused: "value", sentence: "hours is -1: it must be 0 or more" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
