import fc from "fast-check";
import { MOST_EXACT, shares } from "../../src/compare/shapley";

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
/** A result that hangs on which causes are in force, in no simple way. */
const made = (weights: readonly number[]) => (inForce: readonly boolean[]) =>
  inForce.reduce((value, on, i) => (on ? value * (1 + weights[i]! / 10) + weights[i]! : value), 100);

test("the shares add up to the whole, exact and sampled", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 16 }), (weights) => {
      const outcome = made(weights);
      const { effects, sampled } = shares(weights.length, outcome);
      const whole = outcome(weights.map(() => true)) - outcome(weights.map(() => false));
      expect(Math.abs(total(effects) - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
      expect(sampled).toBe(weights.length > MOST_EXACT);
    }),
    { numRuns: 40 },
  );
});

test("a cause that never adds anything gets nothing, and two that always add the same get the same", () => {
  const { effects } = shares(4, ([a, b, c]) => (a ? 3 : 0) + (b && c ? 10 : 0));
  expect(effects).toEqual([3, 5, 5, 0].map((each) => expect.closeTo(each, 12)));
});

test("the order of the causes does not matter", () => {
  const weights = [3, -2, 7, 1, 5];
  const { effects } = shares(5, made(weights));
  // A product of sums is not symmetric in how it is written, but in which causes are in force.
  const outcome = made(weights);
  const turned = shares(5, (inForce) => outcome([...inForce].reverse())).effects;
  [...turned].reverse().forEach((each, i) => expect(each).toBeCloseTo(effects[i]!, 9));
});
