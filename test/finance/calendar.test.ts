import { dateOf } from "../../src/finance/calendar";

test("the time of day is ignored", () => {
  expect(dateOf("start", 45688.99)).toBe(45688);
});

test.each([0, -1, 2_958_466])("%p is no date", (serial) => {
  expect(dateOf("start", serial)).toMatchObject({ refused: "value" });
});
