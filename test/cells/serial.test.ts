import { addMonths, dayOfSerial, serialOfDay, serialOfMoment, utcOfSerial } from "../../src/cells/serial";

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

test.each([
  [1, { year: 1900, month: 1, day: 1 }],
  [59, { year: 1900, month: 2, day: 28 }],
  [60, { year: 1900, month: 2, day: 29 }],
  [61, { year: 1900, month: 3, day: 1 }],
  [45961, { year: 2025, month: 10, day: 31 }],
  [2_958_465, { year: 9999, month: 12, day: 31 }],
])("%i is a day, and the day is %i again", (serial, day) => {
  expect(dayOfSerial(serial + 0.75)).toEqual(day);
  expect(serialOfDay(day.year, day.month, day.day)).toBe(serial);
});

test("noon of 31 October 2025, in UTC and on the user's own clock", () => {
  expect(utcOfSerial(45961.5).toISOString()).toBe("2025-10-31T12:00:00.000Z");
  expect(serialOfMoment(new Date(2025, 9, 31, 12))).toBe(45961.5);
});
