import { excessYears } from "../../../src/finance/pb/excess-years";

test("PB.EXCESSYEARS of 24.09, 0.4, 0.13: ln(24.09) / ln(1.4 / 1.13)", () => {
  expect(excessYears(24.09, 0.4, 0.13)).toBeCloseTo(14.85054117276717, 10);
});

test.each([
  ["0, 0.2, 0.1", excessYears(0, 0.2, 0.1), { refused: "value", sentence: "multiple is 0: it must be greater than 0" }],
  [
    "2, 0.1, 0.1",
    excessYears(2, 0.1, 0.1),
    { refused: "value", sentence: "roe is 0.1: it must be other than cost_of_equity (0.1)" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
