import { annualize } from "../../../src/finance/growth/annualize";

test("GROWTH.ANNUALIZE of 1.957, 6: 2.957 squared, less 1", () => {
  expect(annualize(1.957, 6)).toBeCloseTo(7.743848999999999, 10);
});

test.each([
  ["-1.1, 6", annualize(-1.1, 6), { refused: "value", sentence: "total_return is -1.1: it must be -1 or more" }],
  ["0.1, 0", annualize(0.1, 0), { refused: "value", sentence: "months is 0: it must be greater than 0" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
