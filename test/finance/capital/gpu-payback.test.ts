import { gpuPayback } from "../../../src/finance/capital/gpu-payback";

test("GPU.PAYBACK of 50000, 3, 0.8, 0.6, 8760: 50,000 / (8,760 x 1.8)", () => {
  expect(gpuPayback(50000, 3, 0.8, 0.6, 8760)).toBeCloseTo(3.170979198376459, 10);
});

test.each([
  [
    "1, 1, 2, 0, 1",
    gpuPayback(1, 1, 2, 0, 1),
    { refused: "value", sentence: "utilization is 2: it must be from 0 to 1" },
  ],
  [
    "1, 1, 0.5, 0.5, 1",
    gpuPayback(1, 1, 0.5, 0.5, 1),
    { refused: "missing", sentence: "the margin an hour is 0: a GPU that earns no margin never pays back" },
  ],
  ["1, 1, 1, 0, 0", gpuPayback(1, 1, 1, 0, 0), { refused: "value", sentence: "hours is 0: it must be greater than 0" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
