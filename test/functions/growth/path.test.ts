import { seenAll } from "../../support/functions";
import { GROWTH_PATH } from "../../../src/functions/growth/path";

test("ten values from 2025 to 2034, a row each, from the value of 2025 on", () => {
  const path = GROWTH_PATH([[60.23]], [[0.266]], [[9]]);
  expect(path).toHaveLength(10);
  expect(path[0]).toEqual([60.23]);
  expect(path[9]![0]).toBeCloseTo(60.23 * 1.266 ** 9, 10);
});

test("no periods give the beginning alone", () => {
  expect(GROWTH_PATH([[5]], [[0.1]], [[0]])).toEqual([[5]]);
});

test.each([
  [[[1, 2]], [[0.1]], [[1]], "begin is a range: it must be one value"],
  [[[1]], [[-1]], [[1]], "rate is -1: it must be greater than -1"],
  [[[1]], [[0.1]], [[1.5]], "periods is 1.5: it must be a whole number from 0 to 10000"],
  [[[1]], [[0.1]], [[10_001]], "periods is 10001: it must be a whole number from 0 to 10000"],
])("%j at %j over %j is one error", (begin, rate, periods, sentence) => {
  expect(seenAll(GROWTH_PATH(begin, rate, periods))).toEqual([[`#VALUE!: ${sentence}`]]);
});
