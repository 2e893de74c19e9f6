import { guaranteeRevenue } from "../../../src/finance/capital/guarantee-revenue";

test("GUARANTEE.REVENUE of 10, 0.65, 2: 6.5 used, and 2 of the 3.5 unused", () => {
  expect(guaranteeRevenue(10, 0.65, 2)).toBeCloseTo(8.5, 10);
});

test.each([
  ["1, 2, 0", guaranteeRevenue(1, 2, 0), { refused: "value", sentence: "utilization is 2: it must be from 0 to 1" }],
  ["1, 1, -1", guaranteeRevenue(1, 1, -1), { refused: "value", sentence: "guarantee is -1: it must be 0 or more" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
