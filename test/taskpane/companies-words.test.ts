import { MEASURES } from "../../src/filings/resolve/concepts";
import { COMPANIES, inWords } from "../../src/taskpane/companies-words";

test("every measure that the readers give has a label", () => {
  expect(MEASURES.filter((measure) => !(measure in COMPANIES.measures))).toEqual([]);
});

test.each([
  [
    "Acme: dilutedEps of periods to 2020-04-26 is as before the 4-for-1 split.",
    "Acme: diluted earnings per share of periods to 2020-04-26 is as before the 4-for-1 split.",
  ],
  ["Which concept is capex of Acme?", "Which concept is CapEx of Acme?"],
  [
    "the quarters of netIncome add up to 5; cash and debt stay",
    "the quarters of net income add up to 5; cash and debt stay",
  ],
  ["us-gaap:Revenues of __proto__ constructor", "us-gaap:Revenues of __proto__ constructor"],
])("%s is said in the view's words", (sentence, words) => expect(inWords(sentence)).toBe(words));
