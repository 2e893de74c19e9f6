import { contractOf } from "../../../src/finance/backlog/contract";
import { schedule } from "../../../src/finance/backlog/schedule";
import { SHAPES, type Shape } from "../../../src/finance/backlog/shape";
import { timelineOf } from "../../../src/finance/backlog/timeline";

const JANUARY_2026 = 46023;
const DECEMBER_2031 = 48213;

function parts(shape: Shape, delay = 0, haircut = 0, count = 10): number[] {
  // Meta Platforms: up to 14.2 billion dollars through December 2031.
  const contract = contractOf(14.2, JANUARY_2026, DECEMBER_2031, shape, delay, haircut);
  const bounds = timelineOf(JANUARY_2026, count, "YEAR");
  if ("refused" in contract || "refused" in bounds) throw new Error("refused");
  return schedule(contract, bounds);
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test.each(Object.keys(SHAPES) as Shape[])("%s recognizes the whole value over the years of the contract", (shape) => {
  expect(sum(parts(shape))).toBeCloseTo(14.2, 12);
  expect(parts(shape).slice(6)).toEqual([0, 0, 0, 0]);
});

test("straight recognition goes by days: a year of 365 of the contract's 2,191", () => {
  expect(parts("STRAIGHT")[0]).toBeCloseTo((14.2 * 365) / 2191, 12);
});

test("front-loaded contracts recognize more at first, back-loaded ones at last, an S-curve in the middle", () => {
  const [front, back, curve] = [parts("FRONT"), parts("BACK"), parts("SCURVE")];
  expect(front[0]!).toBeGreaterThan(back[0]!);
  expect(front[5]!).toBeLessThan(back[5]!);
  expect(curve[2]!).toBeGreaterThan(curve[0]!);
});

test("a delay of a year moves all of it a year", () => {
  expect(parts("STRAIGHT", 12)[0]).toBe(0);
  expect(sum(parts("STRAIGHT", 12))).toBeCloseTo(14.2, 12);
});

test("a haircut takes its fraction away for good", () => {
  expect(sum(parts("STRAIGHT", 0, 0.25))).toBeCloseTo(14.2 * 0.75, 12);
});

test.each([
  ["end", { end: JANUARY_2026 - 1 }],
  ["delay", { delay: 1.5 }],
  ["delay", { delay: -1 }],
  ["haircut", { haircut: 1.1 }],
])("a contract with an impossible %s is refused, and the sentence names it", (argument, wrong) => {
  const { end, delay, haircut } = { end: DECEMBER_2031, delay: 0, haircut: 0, ...wrong };
  const contract = contractOf(1, JANUARY_2026, end, "STRAIGHT", delay, haircut);
  expect(contract).toMatchObject({ refused: "value", sentence: expect.stringMatching(`^${argument} is`) });
});
