import { ARTICLE } from "../../src/figures/article";
import { type Case, CASES } from "../../src/figures/document";
import type { Content } from "../../src/model/content";
import { catalogueOf } from "../../src/template/catalogue";
import { type CellId, checkCell, companyLine, remainingTotal } from "../../src/template/ids";
import type { Inputs } from "../../src/template/kept-inputs";
import { type Computed, computed } from "./workbook";

/*
 * What a reviewer tries on the inputs, on the sheets themselves: either the outputs move the right way, or the check that
 * is meant for it fails. In the built-in set these checks pass.
 */
const builtIn = computed(ARTICLE);
const base = (line: string, at: number | "constant" = "constant") => companyLine("coreweave", "base", line, at);
const last = ARTICLE.timeline.years - 1;
const [VALUE, REVENUES] = [base("value per share"), base("revenues", last)];

/** One input at several values, on the sheets. */
const flexed = (input: string, values: readonly number[]): Computed[] =>
  values.map((value) => computed(ARTICLE, { [input]: value }));
const shown = (books: readonly Computed[], id: CellId) => books.map((book) => Number(book.at(id)));
const falling = (values: readonly number[]) => [...values].sort((one, other) => other - one);
/** As far as sums in floating point go. */
const isEqual = (one: number, other: number) => Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(other));

test.each<[what: string, input: string, values: readonly number[]]>([
  ["haircut of 0 to 100%", "coreweave.haircut.base", [0, 0.5, 1]],
  ["haircut of one customer of 0 to 100%", "coreweave.haircut.openai.base", [0, 0.5, 1]],
  ["delay of 0 to 36 months", "coreweave.delay.base", [0, 1, 6, 12, 18, 36]],
])("%s lowers revenue and value per share together", (_, input, values) => {
  const books = flexed(input, values);
  for (const id of [REVENUES, VALUE]) {
    const found = shown(books, id);
    expect(found).toEqual(falling(found));
    expect(found.at(-1)!).toBeLessThan(found[0]!);
  }
});

test("utilization of 0 to 100% raises value at each step; what the backstop covers is shown as it falls unused", () => {
  const books = flexed("coreweave.utilization.base", [0, 0.4, 0.6, 0.8, 1]);
  const values = shown(books, VALUE);
  expect(values).toEqual(falling(values).reverse());
  expect(new Set(values).size).toBe(values.length);
  const unused = shown(books, base("unused", 1));
  expect(unused[0]).toBe(0);
  expect(unused.at(-1)!).toBeGreaterThan(0.5);
});

/** The drivers of one case with the values of another. */
const built = (company: string, from: Case, to: Case): Inputs =>
  Object.fromEntries(
    ARTICLE.drivers.filter((one) => one.company === company).map((one) => [`${one.id}.${to}`, one[from]]),
  );

const everyCase = (input: string, value: number | string) =>
  Object.fromEntries(CASES.map((which) => [`${input}.${which}`, value]));

test.each<[what: string, inputs: Inputs, check: string]>([
  ["a delay of two and a half months", { "coreweave.delay.base": 2.5 }, "drivers.coreweave"],
  ["a delay beyond its range", { "coreweave.delay.base": 60 }, "drivers.coreweave"],
  ["a delay below zero", { "coreweave.delay.base": -6 }, "drivers.coreweave"],
  ["a haircut of 150%", { "coreweave.haircut.base": 1.5 }, "drivers.coreweave"],
  ["a utilization of 120%", { "coreweave.utilization.base": 1.2 }, "drivers.coreweave"],
  ["text in a driver of months", { "coreweave.delay.base": "late" }, "drivers.coreweave"],
  ["text in a driver of percent", { "coreweave.haircut.base": "high" }, "drivers.coreweave"],
  ["a driver that is blank", { "coreweave.cash.margin.base": "" }, "drivers.coreweave"],
  [
    "a cost of equity that is the growth after the horizon",
    { "coreweave.cost.of.equity.base": 0.04, "coreweave.terminal.growth.base": 0.04 },
    "coreweave.growth.base",
  ],
  [
    "a cost of equity below the growth after the horizon",
    { "coreweave.cost.of.equity.base": 0.03, "coreweave.terminal.growth.base": 0.04 },
    "coreweave.growth.base",
  ],
  [
    "growth above that of the economy, a tenth of a point below the cost of equity",
    { "microsoft.cost.of.equity.base": 0.08, "microsoft.terminal.growth.base": 0.079 },
    "microsoft.growth.base",
  ],
  ["a contract that starts after its end", { "coreweave.meta.start": 49_000 }, "contract.coreweave.meta.dates"],
  ["an exit at 30 times book in the bear case", { "coreweave.exit.pb.bear": 30 }, "coreweave.exit.bear"],
  ["an exit at 5 times book in the bull case", { "coreweave.exit.pb.bull": 5 }, "coreweave.exit.bull"],
  ["a bear case above the base case", built("coreweave", "bull", "bear"), "coreweave.order.value_per_share"],
  ["a valuation date in 2031", { "as.of": 48_000 }, "asof"],
  ["a timeline from 2026", { "timeline.start": 46_023 }, "asof"],
  ["a timeline from 1 April 2025", { "timeline.start": 45_748 }, "asof"],
  ["a multiple below zero", { "figure.coreweave.pb": -5 }, "valuation.coreweave.returns.base"],
  [
    "a capital intensity twice what guidance implies",
    everyCase("coreweave.capital.intensity", 8),
    "coreweave.intensity.base",
  ],
  ["a name that is no case", { case: "Bsae" }, "case"],
])("%s: the check for it fails", (_, inputs, check) => {
  const id = checkCell(check);
  expect(builtIn.at(id)).toBe(true);
  expect(computed(ARTICLE, inputs).at(id)).toBe(false);
});

test.each<[what: string, inputs: Inputs]>([
  [
    "guidance of nothing",
    { "figure.coreweave.revenue.guidance.2025.low": 0, "figure.coreweave.revenue.guidance.2025.high": 0 },
  ],
  [
    "a cost of equity at its lowest and growth at its highest",
    { "coreweave.cost.of.equity.base": 0.08, "coreweave.terminal.growth.base": 0.045 },
  ],
  [
    "growth close to the cost of equity",
    { "microsoft.cost.of.equity.base": 0.08, "microsoft.terminal.growth.base": 0.079 },
  ],
  ["a whole backlog that is lost", everyCase("coreweave.haircut", 1)],
])("%s: value is still a number", (_, inputs) => {
  const book = computed(ARTICLE, inputs);
  const found: (Content | undefined)[] = ["coreweave", "microsoft"].flatMap((company) =>
    book.all(["value per share", "over price"].map((line) => companyLine(company, "base", line, "constant"))),
  );
  expect(found.every((value) => typeof value === "number" && Number.isFinite(value))).toBe(true);
});

test("a later valuation date leaves less of the backlog", () => {
  const left = shown(flexed("as.of", [45_658, 45_961, 46_022]), remainingTotal("coreweave", "firm", "remaining"));
  expect(left).toEqual(falling(left));
  expect(new Set(left).size).toBe(left.length);
});

test.each([
  ["holding", 0],
  ["sensitivity.exit.coreweave.across.start", 0.01],
  ["sensitivity.justified.microsoft.down.start", 0.01],
  ["coreweave.useful.life", 1],
])("the cell of %s does not take %d", (input, value) => {
  const { range } = catalogueOf(ARTICLE).plan.inputs.find(({ id }) => id === input)!;
  expect(value < range!.low || value > range!.high).toBe(true);
});

test("a haircut at one company leaves the value of the other as it is", () => {
  const [other] = flexed("coreweave.haircut.base", [1]);
  const id = companyLine("microsoft", "base", "value per share", "constant");
  expect(isEqual(Number(other!.at(id)), Number(builtIn.at(id)))).toBe(true);
});
