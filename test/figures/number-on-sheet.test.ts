import { numberOnSheet } from "../../src/figures/number-on-sheet";

test.each([
  [22.4, { number: 22.4 }],
  [-22.4, { number: -22.4 }],
  ["22.4", { number: 22.4 }],
  ["22,4", { number: 22.4 }],
  ["1,234.5", { number: 1234.5 }],
  ["1'234", { number: 1234 }],
  ["(22.4)", { number: -22.4 }],
  ["−22.4", { number: -22.4 }],
  ["$-22.4", { number: -22.4, unit: "dollars" }],
  ["$22.4 billion", { number: 22.4, unit: "dollars", scaled: 1 }],
  ["USD 22.4bn", { number: 22.4, unit: "dollars", scaled: 1 }],
  ["($22,400 million)", { number: -22.4, unit: "dollars", scaled: 1 }],
  ["26.6%", { number: 26.6, unit: "percent", scaled: 100 }],
  ["24.09x", { number: 24.09, unit: "times" }],
  ["~5.3 USD", { number: 5.3, unit: "dollars" }],
])("%p is read as a number with its unit", (content, read) => expect(numberOnSheet(content)).toEqual(read));

test.each([0, "", "x", "24.09 as text", "Q4 2025", "2025-12-31", "12/31/2025", "1,23,4", "(22.4", true, "v1.2.3"])(
  "%p is no number of a figure",
  (content) => expect(numberOnSheet(content)).toBeUndefined(),
);
