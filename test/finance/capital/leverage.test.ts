import { leverage } from "../../../src/finance/capital/leverage";

test("LEVERAGE of 21.5, 5.25: 21.5 / 5.25", () => {
  expect(leverage(21.5, 5.25)).toBeCloseTo(4.095238095238095, 10);
});

test.each([
  [
    "1, 0",
    leverage(1, 0),
    { refused: "missing", sentence: "ebitda is 0: leverage has no meaning unless it is greater than 0" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
