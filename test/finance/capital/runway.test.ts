import { runway } from "../../../src/finance/capital/runway";

test("RUNWAY of 6.3, 1.05: 6.3 / 1.05", () => {
  expect(runway(6.3, 1.05)).toBeCloseTo(6, 10);
});

test.each([
  [
    "1, 0",
    runway(1, 0),
    { refused: "missing", sentence: "burn_per_month is 0: a company that is not burning cash has no runway" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
