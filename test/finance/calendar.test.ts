import { addMonths, dateOf } from "../../src/finance/calendar";

test.each([
  // Serial, months, EDATE as Excel gives it
  [45688, 1, 45716], // 31 January 2025 to 28 February
  [45322, 1, 45351], // 31 January 2024 to 29 February
  [45351, 12, 45716], // 29 February 2024 to 28 February 2025
  [46023, 12, 46388], // 1 January 2026 to 1 January 2027
  [46023, -1, 45992],
  [1, 1, 32], // 1 January 1900 to 1 February 1900
  [31, 1, 60], // 31 January 1900 to the 29 February that Excel counts
  [60, 1, 89], // and from there to 29 March
  [59, 1, 88], // 28 February to 28 March
  [61, -1, 32],
])("%i moved by %i months is %i", (serial, months, expected) => {
  expect(addMonths(serial, months)).toBe(expected);
});

test("the time of day is ignored", () => {
  expect(dateOf("start", 45688.99)).toBe(45688);
});

test.each([0, -1, 2_958_466])("%p is no date", (serial) => {
  expect(dateOf("start", serial)).toMatchObject({ refused: "value" });
});
