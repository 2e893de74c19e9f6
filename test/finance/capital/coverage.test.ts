import { interestCoverage } from "../../../src/finance/capital/coverage";

test("COVERAGE of 5.25, 2.15: 5.25 / 2.15", () => {
  expect(interestCoverage(5.25, 2.15)).toBeCloseTo(2.441860465116279, 10);
});

test.each([
  ["1, 0", interestCoverage(1, 0), { refused: "value", sentence: "interest is 0: it must be greater than 0" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
