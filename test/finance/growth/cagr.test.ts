import { cagr } from "../../../src/finance/growth/cagr";

test("the market grows by 26.49 % a year from 60.23 in 2025 to 499.33 in 2034", () => {
  // LibreOffice: =RRI(9;60.23;499.33)
  expect(cagr(60.23, 499.33, 9)).toBeCloseTo(0.264922350098, 11);
});

test("a value that falls to nothing loses all of itself", () => {
  expect(cagr(5, 0, 3)).toBe(-1);
});

test.each([
  [0, 1, 1, "begin is 0: it must be greater than 0"],
  [-2, 1, 1, "begin is -2: it must be greater than 0"],
  [1, -1, 1, "end is -1: it must be 0 or more"],
  [1, 1, 0, "periods is 0: it must be greater than 0"],
])("%p to %p over %p periods is refused", (begin, end, periods, sentence) => {
  expect(cagr(begin, end, periods)).toEqual({ refused: "value", sentence });
});
