import { rerate } from "../../../src/finance/pb/rerate";

test("PB.RERATE of 24.09, 11.38, 0.2, 3: 11.38 / 24.09 x 1.2^3 - 1", () => {
  expect(rerate(24.09, 11.38, 0.2, 3)).toBeCloseTo(-0.18370112079701117, 10);
});

test.each([
  ["0, 1, 0, 1", rerate(0, 1, 0, 1), { refused: "divide" }],
  ["1, 1, -1, 1", rerate(1, 1, -1, 1), { refused: "value", sentence: "book_growth is -1: it must be greater than -1" }],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
