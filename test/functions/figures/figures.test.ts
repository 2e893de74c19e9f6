import { seenAll } from "../../support/functions";
import { ARTICLE } from "../../../src/figures/article";
import { FIGURES } from "../../../src/functions/figures/figures";

test("a header and a row for every figure", () => {
  const table = FIGURES();
  expect(table).toHaveLength(1 + ARTICLE.figures.length);
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([11]));
});

test("the figures of one company, by id or by name", () => {
  expect(FIGURES([["microsoft"]])).toEqual(FIGURES([["Microsoft"]]));
  expect(
    new Set(
      FIGURES([["Microsoft"]])
        .slice(1)
        .map((row) => row[1]),
    ),
  ).toEqual(new Set(["Microsoft"]));
});

test("a company without figures is #N/A and names those with", () => {
  expect(seenAll(FIGURES([["Oracle"]]))).toEqual([
    ['#N/A: company is "Oracle", which has no figures: it must be market, coreweave or microsoft'],
  ]);
});
