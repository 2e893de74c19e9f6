import { bookToBill } from "../../../src/finance/backlog/book-to-bill";

test("BACKLOG.BOOKTOBILL of 42.9, 5.25: 42.9 / 5.25", () => {
  expect(bookToBill(42.9, 5.25)).toBeCloseTo(8.17142857142857, 10);
});

test.each([["1, 0", bookToBill(1, 0), { refused: "divide" }]])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
