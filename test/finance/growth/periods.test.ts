import { periods } from "../../../src/finance/growth/periods";

test("GROWTH.PERIODS of 60.23, 499.33, 0.266: LibreOffice: =PDURATION(0.266;60.23;499.33)", () => {
  expect(periods(60.23, 499.33, 0.266)).toBeCloseTo(8.967505277599258, 10);
});

test.each([
  ["1, 2, 0", periods(1, 2, 0), { refused: "value", sentence: "rate is 0: it must be greater than -1 and not 0" }],
  ["0, 2, 1", periods(0, 2, 1), { refused: "value", sentence: "begin is 0: it must be greater than 0" }],
  ["1, 0, 1", periods(1, 0, 1), { refused: "value", sentence: "end is 0: it must be greater than 0" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
