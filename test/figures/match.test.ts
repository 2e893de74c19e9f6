import { ARTICLE } from "../../src/figures/article";
import { matchNumber } from "../../src/figures/match";

const found = (number: number) => {
  const { matches, near } = matchNumber(ARTICLE, number);
  return { matches: matches.map(({ figure, scale, confidence }) => [figure.id, scale.words, confidence]), near };
};

test.each([
  [24.09, ["coreweave.pb", "as stated", "high"]],
  [499.33, ["market.size.2034", "as stated", "high"]],
  [499_330, ["market.size.2034", "in millions", "high"]],
  [499_330_000_000, ["market.size.2034", "in dollars", "high"]],
])("%p is a figure", (number, match) => {
  expect(found(number).matches).toContainEqual(match);
});

test("both ends of a range are the figure's, and so is its middle", () => {
  for (const number of [5.15, 5.25, 5.35])
    expect(found(number).matches).toContainEqual(["coreweave.revenue.guidance.2025", "as stated", "medium"]);
});

test("a fraction is found in percent, too", () => {
  // The article states it twice.
  expect(found(195.7).matches).toEqual([
    ["coreweave.stock.return", "in percent", "high"],
    ["coreweave.stock.return.restated", "in percent", "high"],
  ]);
});

test("a short number is only possible", () => {
  for (const [, , confidence] of found(4).matches) expect(confidence).toBe("low");
});

test("a number that comes near and differs is listed apart, with what is stated", () => {
  expect(found(24.1)).toMatchObject({ matches: [], near: { figure: { id: "coreweave.pb" }, stated: 24.09 } });
  expect(found(25).near).toBeUndefined();
});

test("a number with the other sign is possible at most, as an outflow", () => {
  const [match] = matchNumber(ARTICLE, -24.09).matches;
  expect(match).toMatchObject({ figure: { id: "coreweave.pb" }, opposite: true, confidence: "low" });
});

test("what is written beside a number says what it can be: 24.09x is a multiple, $24.09 is none", () => {
  expect(matchNumber(ARTICLE, { number: 24.09, unit: "times" }).matches).toHaveLength(1);
  expect(matchNumber(ARTICLE, { number: 24.09, unit: "dollars" }).matches).toEqual([]);
  expect(matchNumber(ARTICLE, { number: 499.33, unit: "dollars", scaled: 1 }).matches).toHaveLength(1);
  expect(matchNumber(ARTICLE, { number: 499.33, unit: "dollars", scaled: 1000 }).matches).toEqual([]);
});

test("the surest match comes first, whatever the order of the figures", () => {
  const [long, short] = [24.09, -24.09].map((value, i) => ({ ...ARTICLE.figures[0]!, id: `figure${i}`, value }));
  const figures = [short!, long!].map((figure) => ({ ...figure, unit: "multiple" as const }));
  const { matches } = matchNumber({ ...ARTICLE, figures }, 24.09);
  expect(matches.map(({ figure, confidence }) => [figure.id, confidence])).toEqual([
    ["figure0", "high"],
    ["figure1", "low"],
  ]);
});
