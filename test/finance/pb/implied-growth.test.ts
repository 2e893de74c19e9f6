import { impliedGrowth } from "../../../src/finance/pb/implied-growth";

test("PB.IMPLIEDGROWTH of 11.38, 0.4, 0.09: (11.38 x 0.09 - 0.4) / 10.38", () => {
  expect(impliedGrowth(11.38, 0.4, 0.09)).toBeCloseTo(0.06013487475915221, 10);
});

test.each([
  [
    "1, 0.1, 0.1",
    impliedGrowth(1, 0.1, 0.1),
    {
      refused: "value",
      sentence: "multiple is 1: it must be other than 1, which every growth implies where roe is cost_of_equity",
    },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
