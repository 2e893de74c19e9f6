import { coverage } from "../../../src/finance/backlog/coverage";

test("BACKLOG.COVERAGE of 42.9, 5.25: 42.9 / 5.25", () => {
  expect(coverage(42.9, 5.25)).toBeCloseTo(8.17142857142857, 10);
});

test.each([["1, 0", coverage(1, 0), { refused: "divide" }]])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
