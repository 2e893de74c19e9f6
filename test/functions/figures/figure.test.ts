import { column, notAvailable, seenAll } from "../../support/functions";
import { FIGURE } from "../../../src/functions/figures/figure";

test("a figure by its id, in any case", () => {
  expect(FIGURE(column("coreweave.pb", " MICROSOFT.PB "))).toEqual(column(24.09, 11.38));
});

test("of a range the middle, and its ends", () => {
  expect(FIGURE([["coreweave.revenue.guidance.2025"]], [["VALUE", "low", "HIGH"]])).toEqual([[5.25, 5.15, 5.35]]);
});

test("all that is known of it", () => {
  const parts = [["UNIT", "COMPANY", "METRIC", "PERIOD", "QUALIFIER", "KIND", "SOURCE"]];
  expect(FIGURE([["coreweave.contract.meta.total"]], parts)).toEqual([
    [
      "USD billion",
      "CoreWeave",
      "Meta Platforms contract: value",
      "through December 2031",
      "up to",
      "Documented",
      expect.stringContaining("worth up to $14.2 billion through December 2031"),
    ],
  ]);
});

test("an unknown id is #N/A and names the nearest", () => {
  expect(seenAll(FIGURE([["coreweave.bp"]]))).toEqual([
    ['#N/A: id is "coreweave.bp", which is no figure\'s: the nearest is coreweave.pb'],
  ]);
});

test("an unknown part names the choices; blanks stay clean; errors pass", () => {
  expect(seenAll(FIGURE([["coreweave.pb"]], [["PRICE"]]))[0]![0]).toMatch(
    /^#VALUE!: part is "PRICE": it must be VALUE, LOW/,
  );
  expect(seenAll(FIGURE(column(null, notAvailable())))).toEqual(column("", "#N/A"));
});
