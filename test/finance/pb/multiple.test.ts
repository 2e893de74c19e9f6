import { priceToBook } from "../../../src/finance/pb/multiple";

test("PB.MULTIPLE of 24.09, 2: 24.09 / 2", () => {
  expect(priceToBook(24.09, 2)).toBeCloseTo(12.045, 10);
});

test.each([
  ["1, 0", priceToBook(1, 0), { refused: "divide" }],
  [
    "1, -2",
    priceToBook(1, -2),
    { refused: "missing", sentence: "book is -2: a negative book has no meaningful multiple" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
