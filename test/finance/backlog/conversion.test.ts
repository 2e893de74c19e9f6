import { conversion } from "../../../src/finance/backlog/conversion";

test("BACKLOG.CONVERSION of 5.25, 42.9: 5.25 / 42.9", () => {
  expect(conversion(5.25, 42.9)).toBeCloseTo(0.12237762237762238, 10);
});

test.each([["1, 0", conversion(1, 0), { refused: "divide" }]])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
