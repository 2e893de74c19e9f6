import fc from "fast-check";
import { ARTICLE } from "../../src/figures/article";
import { CASES, type Role } from "../../src/figures/document";
import type { Inputs } from "../../src/template/kept-inputs";
import { secondInputs } from "./second-inputs";
import { scheduleOf, secondModel } from "./second-model";
import { randomInputs } from "./random-inputs";

/*
 * What must come out of the model whatever is entered, over thousands of inputs within their ranges. The second model
 * agrees with the workbook (second-model.test.ts) and is quick enough for it.
 */
const RUNS = { numRuns: 1_000 };
const COMPANIES = ARTICLE.companies.map(({ id }) => id);

/** Inputs for a company, and another value of one driver, from the lower to the higher. */
const moved = (company: string, role: Role) => {
  const driver = ARTICLE.drivers.find((one) => one.company === company && one.role === role)!;
  const id = `${driver.id}.base`;
  const part =
    driver.unit === "months"
      ? fc.integer({ min: driver.range.low, max: driver.range.high })
      : fc.integer({ min: 0, max: 1_000 });
  const value = (at: number) =>
    driver.unit === "months" ? at : driver.range.low + ((driver.range.high - driver.range.low) * at) / 1_000;
  return fc
    .tuple(randomInputs(ARTICLE, company, ["base"]), part, part)
    .map(([inputs, one, other]): [Inputs, Inputs] => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      return [
        { ...inputs, [id]: value(low) },
        { ...inputs, [id]: value(high) },
      ];
    });
};

interface Valued {
  readonly value: number;
  /** New shares over all years, at their value before the discount. */
  readonly raised: number;
}
const valued = (company: string, inputs: Inputs): Valued => {
  const given = secondInputs(ARTICLE, company, "base", inputs);
  const { value, lines } = secondModel(given);
  const raised = lines["issued equity"]!.reduce((sum, each) => sum + each, 0);
  return { value: value["equity"]!, raised: raised / (1 - (given.driver["issue discount"] ?? 0)) };
};

/** As far as sums in floating point go. */
const atMost = (one: number, other: number) => one <= other + 1e-9 * Math.max(1, Math.abs(other));

/*
 * New shares that earn less than the cost of equity after the horizon lower value. What needs fewer of them can so outweigh
 * a trace of what it costs; it never does by more than the shares that it saves.
 */
const isWorse = (worse: Valued, better: Valued) =>
  atMost(worse.value, better.value + Math.max(0, better.raised - worse.raised));

test.each<[string, Role]>([
  ["coreweave", "delay"],
  ["coreweave", "haircut"],
  ["coreweave", "capital intensity"],
  ["coreweave", "cost of equity"],
  ["coreweave", "interest rate"],
  ["coreweave", "issue discount"],
  ["microsoft", "cost of equity"],
])("%s: more %s never raises value but by the new shares that it saves", (company, role) => {
  fc.assert(
    fc.property(moved(company, role), ([less, more]) => isWorse(valued(company, more), valued(company, less))),
    RUNS,
  );
});

test.each<[string, Role]>([
  ["coreweave", "utilization"],
  ["coreweave", "cash margin"],
  ["coreweave", "base growth"],
  ["coreweave", "relet share"],
  ["microsoft", "return on equity"],
  ["microsoft", "margin change"],
])("%s: more %s never lowers value but by the new shares that it needs", (company, role) => {
  fc.assert(
    fc.property(moved(company, role), ([less, more]) => isWorse(valued(company, less), valued(company, more))),
    RUNS,
  );
});

test("no revenue is counted twice or lost: a contract's parts are its value after haircut, and none is negative", () => {
  fc.assert(
    fc.property(randomInputs(ARTICLE, undefined, ["base"]), fc.constantFrom(...COMPANIES), (inputs, company) => {
      const given = secondInputs(ARTICLE, company, "base", inputs);
      return given.contracts.every((contract) => {
        const { converts, years, before, beyond, lost } = scheduleOf(contract, given);
        const parts = years.reduce((sum, each) => sum + each, before + beyond + lost);
        return (
          Math.abs(parts - converts) < 1e-9 &&
          lost > -1e-9 &&
          (contract.extends ? lost < 1e-9 : true) &&
          Math.min(...years, before, beyond) >= 0 &&
          converts <= contract.value + 1e-9
        );
      });
    }),
    RUNS,
  );
});

test("revenue of the guidance year is the guidance where nothing is delayed or haircut, and never more", () => {
  fc.assert(
    fc.property(randomInputs(ARTICLE, "coreweave", ["base"]), (inputs) => {
      const given = secondInputs(ARTICLE, "coreweave", "base", inputs);
      const first = secondModel(given).lines["revenue"]![0]!;
      const plain = secondModel({ ...given, driver: { ...given.driver, delay: 0, haircut: 0, "haircut OpenAI": 0 } });
      return atMost(first, given.revenue!) && Math.abs(plain.lines["revenue"]![0]! - given.revenue!) < 1e-9;
    }),
    RUNS,
  );
});

test("what flows in flows out: assets equal debt and equity, and the need is met in full", () => {
  fc.assert(
    fc.property(randomInputs(ARTICLE, "coreweave", ["base"]), (inputs) => {
      const { lines } = secondModel(secondInputs(ARTICLE, "coreweave", "base", inputs));
      const scale = Math.max(1, ...lines["debt"]!, ...lines["cash"]!);
      return lines["gap"]!.every((gap) => Math.abs(gap) < 1e-9 * scale) && lines["need"]!.every((need) => need >= 0);
    }),
    RUNS,
  );
});

test("every result is finite at every corner of the ranges", () => {
  fc.assert(
    fc.property(randomInputs(ARTICLE, undefined, ["base"]), fc.constantFrom(...COMPANIES), (inputs, company) => {
      const { lines, value } = secondModel(secondInputs(ARTICLE, company, "base", inputs));
      return [...Object.values(lines).flat(), ...Object.values(value)].every(Number.isFinite);
    }),
    RUNS,
  );
});

test("bear is at most base, and base at most bull, in the built-in set", () => {
  const models = (company: string) => CASES.map((which) => secondModel(secondInputs(ARTICLE, company, which)));
  for (const company of COMPANIES) {
    const found = models(company);
    for (const output of ["value per share", "value over price", "return", "exit justified"])
      expect([company, output, found.map(({ value }) => value[output]!)]).toEqual([
        company,
        output,
        found.map(({ value }) => value[output]!).sort((one, other) => one - other),
      ]);
  }
  const revenue = models("coreweave").map(({ lines }) => lines["revenue"]!);
  revenue[0]!.forEach((_, year) => {
    const byCase = revenue.map((each) => each[year]!);
    expect([year, byCase]).toEqual([year, [...byCase].sort((one, other) => one - other)]);
  });
});
