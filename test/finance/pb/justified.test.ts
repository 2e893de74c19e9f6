import { justified } from "../../../src/finance/pb/justified";

test("PB.JUSTIFIED of 0.4, 0.09, 0.06: 0.34 / 0.03", () => {
  expect(justified(0.4, 0.09, 0.06)).toBeCloseTo(11.333333333333334, 10);
});

test.each([
  [
    "0.4, 0.06, 0.06",
    justified(0.4, 0.06, 0.06),
    { refused: "value", sentence: "cost_of_equity is 0.06: it must be greater than growth (0.06)" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
