import fc from "fast-check";
import { ARTICLE } from "../../src/figures/article";
import type { Role } from "../../src/figures/document";
import { companyLine } from "../../src/template/ids";
import { randomInputs } from "./random-inputs";
import { computed } from "./workbook";

/*
 * The signs of signs.test.ts, on the formulas of the sheets: of random inputs within their ranges, one driver is moved
 * from its lowest to its highest value. The inputs are the same in each run, since the exception that signs.test.ts bounds
 * is not bounded here.
 */
const RUNS = { numRuns: 15, seed: 2_034 };

/** As far as sums in floating point go. */
const atMost = (one: number, other: number) => one <= other + 1e-9 * Math.max(1, Math.abs(other));

const DOWN: readonly [company: string, role: Role][] = [
  ["coreweave", "delay"],
  ["coreweave", "haircut"],
  ["coreweave", "capital intensity"],
  ["coreweave", "cost of equity"],
  ["coreweave", "interest rate"],
  ["coreweave", "issue discount"],
  ["microsoft", "cost of equity"],
];
const UP: readonly [company: string, role: Role][] = [
  ["coreweave", "utilization"],
  ["coreweave", "cash margin"],
  ["coreweave", "base growth"],
  ["coreweave", "relet share"],
  ["microsoft", "return on equity"],
  ["microsoft", "margin change"],
];

test.each([...DOWN.map((one) => [...one, "raises"] as const), ...UP.map((one) => [...one, "lowers"] as const)])(
  "%s: on the sheets, more %s never %s value per share",
  (company, role, wrong) => {
    const { id, range } = ARTICLE.drivers.find((one) => one.company === company && one.role === role)!;
    const value = companyLine(company, "base", "value per share", "constant");
    fc.assert(
      fc.property(randomInputs(ARTICLE, company, ["base"]), (inputs) => {
        const [low, high] = [range.low, range.high].map((each) =>
          Number(computed(ARTICLE, { ...inputs, [`${id}.base`]: each }).at(value)),
        ) as [number, number];
        return wrong === "raises" ? atMost(high, low) : atMost(low, high);
      }),
      RUNS,
    );
  },
);
