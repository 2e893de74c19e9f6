import { cagrDates } from "../../../src/finance/growth/cagr-dates";

test("CAGR.DATES of 60.23, 499.33, 46022, 49309: LibreOffice: =XIRR({-60.23;499.33};{46022;49309})", () => {
  expect(cagrDates(60.23, 499.33, 46022, 49309)).toBeCloseTo(0.264741486647617, 10);
});

test.each([
  [
    "1, 2, 46022, 46022",
    cagrDates(1, 2, 46022, 46022),
    { refused: "value", sentence: "end_date is 46022: it must be after start_date (46022)" },
  ],
  [
    "0, 2, 46022, 46387",
    cagrDates(0, 2, 46022, 46387),
    { refused: "value", sentence: "begin is 0: it must be greater than 0" },
  ],
  [
    "1, 2, 0, 46387",
    cagrDates(1, 2, 0, 46387),
    { refused: "value", sentence: "start_date is 0: it must be a date from 1 January 1900 to 31 December 9999" },
  ],
])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
