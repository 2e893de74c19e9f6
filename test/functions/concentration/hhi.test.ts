import { column, notAvailable, seenAll } from "../../support/functions";
import { CONCENTRATION_HHI } from "../../../src/functions/concentration/hhi";

test("OpenAI 22.4, Meta 14.2 and NVIDIA 6.3 give 0.404", () => {
  expect(CONCENTRATION_HHI(column(22.4, 14.2, 6.3))[0]![0]).toBeCloseTo(0.404, 3);
});

test("a single customer gives 1, two equal ones 0.5; blanks are left out", () => {
  expect(CONCENTRATION_HHI([[7]])).toEqual([[1]]);
  expect(
    CONCENTRATION_HHI([
      [7, null],
      ["", 7],
    ]),
  ).toEqual([[0.5]]);
});

test("nothing but blanks gives empty text", () => {
  expect(CONCENTRATION_HHI([[null, ""]])).toEqual([[""]]);
});

test.each([
  [[[1, -1]], "#VALUE!: values is -1: it must be 0 or more"],
  [[[0, 0]], "#VALUE!: values is 0: it must be greater than 0 for one at least"],
  [[[1, "x"]], '#VALUE!: values is "x": it must be a number'],
])("%j is refused", (values, seen) => {
  expect(seenAll(CONCENTRATION_HHI(values))).toEqual([[seen]]);
});

test("an error among the values comes out as itself", () => {
  expect(seenAll(CONCENTRATION_HHI([[1, notAvailable()]]))).toEqual([["#N/A"]]);
});

test("values as large as a cell can hold have shares all the same", () => {
  expect(CONCENTRATION_HHI([[1e308, 1e308]])).toEqual([[0.5]]);
});
