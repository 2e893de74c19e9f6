import { column, seenAll } from "../../support/functions";
import { CONCENTRATION_TOP } from "../../../src/functions/concentration/top";

const CUSTOMERS = column(14.2, 22.4, 6.3);

test("OpenAI alone is 52.2 % of the named contracts", () => {
  expect(CONCENTRATION_TOP(CUSTOMERS)[0]![0]).toBeCloseTo(0.522, 3);
});

test("a row of numbers gives a row of shares, up to all of it", () => {
  const [[one, two, three, ten]] = CONCENTRATION_TOP(CUSTOMERS, [[1, 2, 3, 10]]) as [number[]];
  expect([one, two, three, ten]).toEqual([expect.closeTo(0.5221, 4), expect.closeTo(0.8531, 4), 1, 1]);
});

test("half a customer is refused", () => {
  expect(seenAll(CONCENTRATION_TOP(CUSTOMERS, [[0.5]]))).toEqual([
    ["#VALUE!: n is 0.5: it must be a whole number, 1 or more"],
  ]);
});
