import { impliedRoe } from "../../../src/finance/pb/implied-roe";

test("PB.IMPLIEDROE of 24.09, 0.1, 0.05: 0.05 + 24.09 x 0.05", () => {
  expect(impliedRoe(24.09, 0.1, 0.05)).toBeCloseTo(1.2545000000000002, 10);
});

test.each([
  [
    "1, 0.05, 0.06",
    impliedRoe(1, 0.05, 0.06),
    { refused: "value", sentence: "cost_of_equity is 0.05: it must be greater than growth (0.06)" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
