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
