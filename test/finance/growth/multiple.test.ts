import { multiple } from "../../../src/finance/growth/multiple";

test("GROWTH.MULTIPLE of 60.23, 499.33: 499.33 / 60.23", () => {
  expect(multiple(60.23, 499.33)).toBeCloseTo(8.290386850406774, 10);
});

test.each([["0, 1", multiple(0, 1), { refused: "divide" }]])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
