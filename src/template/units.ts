import type { Unit } from "../figures/document";

/** How a number of each unit stands in a cell. */
export const FORMATS: Readonly<Record<Unit, string>> = {
  "USD billion": "#,##0.00",
  USD: "#,##0.00",
  billion: "0.000",
  index: "#,##0.00",
  multiple: '0.00"x"',
  fraction: "0.0%",
  "fraction per year": "0.0%",
  years: "0.00",
  months: "0",
  month: "mmm yyyy",
  year: "0",
};

/** Excel takes nothing that is entered in such a cell for a number, a date or a formula. */
export const TEXT_FORMAT = "@";

/** The words of the unit column. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  "USD billion": "USD billion",
  USD: "USD",
  billion: "billion",
  index: "index",
  multiple: "x",
  fraction: "%",
  "fraction per year": "% p.a.",
  years: "years",
  months: "months",
  month: "month",
  year: "year",
};
