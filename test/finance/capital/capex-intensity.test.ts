import { capexIntensity } from "../../../src/finance/capital/capex-intensity";

test("CAPEX.INTENSITY of 20, 5.35: 20 / 5.35", () => {
  expect(capexIntensity(20, 5.35)).toBeCloseTo(3.738317757009346, 10);
});

test.each([["1, 0", capexIntensity(1, 0), { refused: "divide" }]])("(%s) is refused", (_, result, refusal) => {
  expect(result).toEqual(refusal);
});
