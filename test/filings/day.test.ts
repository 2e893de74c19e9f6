import fc from "fast-check";
import { isDay } from "../../src/filings/day";

test.each(["2024-02-29", "2000-02-29", "2024-12-31", "1999-01-01"])("%s is a day", (day) =>
  expect(isDay(day)).toBe(true),
);
test.each([
  "2023-02-29",
  "1900-02-29",
  "2024-02-30",
  "2024-13-01",
  "2024-00-10",
  "2024-04-31",
  "2024-1-1",
  "20240101",
  "",
  null,
  5,
])("%s is no day", (day) => expect(isDay(day)).toBe(false));

test("a day is one that the calendar has", () => {
  const part = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), part(14), part(33), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 && month <= 12;
      const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      expect(isDay(text)).toBe(exists);
    }),
  );
});
