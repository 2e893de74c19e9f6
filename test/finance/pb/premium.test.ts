import { premium } from "../../../src/finance/pb/premium";

test("PB.PREMIUM of 24.09, 11.38: 24.09 / 11.38 - 1", () => {
  expect(premium(24.09, 11.38)).toBeCloseTo(1.1168717047451668, 10);
});

test.each([["1, 0", premium(1, 0), { refused: "value", sentence: "peer is 0: it must be greater than 0" }]])(
  "(%s) is refused",
  (_, result, refusal) => {
    expect(result).toEqual(refusal);
  },
);
