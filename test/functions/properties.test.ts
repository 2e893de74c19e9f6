import fc from "fast-check";
import { column, notAvailable, seenAll, valueError } from "../support/functions";
import { functionHelp } from "../../build/function-help";
import * as functions from "../../src/functions";
import { contractOf, recognized } from "../../src/finance/backlog/contract";
import { schedule } from "../../src/finance/backlog/schedule";
import { SHAPES, type Shape } from "../../src/finance/backlog/shape";
import { timelineOf } from "../../src/finance/backlog/timeline";
import { total } from "../../src/finance/backlog/total";
import { cagr } from "../../src/finance/growth/cagr";
import { value } from "../../src/finance/growth/value";
import { impliedGrowth } from "../../src/finance/pb/implied-growth";
import { impliedRoe } from "../../src/finance/pb/implied-roe";
import { justified } from "../../src/finance/pb/justified";

type Call = (...cells: unknown[][][]) => unknown[][];

const shape = fc.constantFrom(...(Object.keys(SHAPES) as Shape[]));
const day = fc.integer({ min: 36_526, max: 60_000 }); // 2000 to 2064
const contract = fc
  .record({
    value: fc.double({ min: 0, max: 1e12, noNaN: true }),
    start: day,
    length: fc.integer({ min: 0, max: 8_000 }),
    shape,
    delay: fc.integer({ min: 0, max: 48 }),
    haircut: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ value, start, length, shape, delay, haircut }) => {
    const made = contractOf(value, start, start + length, shape, delay, haircut);
    if ("refused" in made) throw new Error(made.refused);
    return made;
  });
const timeline = fc
  .tuple(day, fc.integer({ min: 1, max: 1_200 }), fc.constantFrom("MONTH", "QUARTER", "YEAR" as const))
  .map(([first, count, every]) => {
    const bounds = timelineOf(first, count, every);
    if ("refused" in bounds) throw new Error(bounds.refused);
    return bounds;
  });
const cent = (of: number) => Math.max(0.005, of * 1e-15);

test("what is recognized before, within and after any timeline is the whole of a contract, to the cent", () => {
  fc.assert(
    fc.property(contract, timeline, (one, bounds) => {
      const before = recognized(one, bounds[0]! - 1);
      const within = schedule(one, bounds).reduce((sum, part) => sum + part, 0);
      const after = one.total - recognized(one, bounds.at(-1)! - 1);
      expect(Math.abs(before + within + after - one.total)).toBeLessThanOrEqual(cent(one.total));
    }),
  );
});

test("no period of a contract recognizes less than nothing", () => {
  fc.assert(
    fc.property(contract, timeline, (one, bounds) => {
      for (const part of schedule(one, bounds)) expect(part).toBeGreaterThanOrEqual(-cent(one.total));
    }),
  );
});

test("the total of any contracts is the sum of their schedules, to the cent", () => {
  fc.assert(
    fc.property(fc.array(contract, { minLength: 1, maxLength: 30 }), timeline, (all, bounds) => {
      const schedules = all.map((one) => schedule(one, bounds));
      const whole = all.reduce((sum, one) => sum + one.total, 0);
      total(all, bounds).forEach((part, period) => {
        const sum = schedules.reduce((running, parts) => running + parts[period]!, 0);
        expect(Math.abs(part - sum)).toBeLessThanOrEqual(cent(whole));
      });
    }),
  );
});

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const rate = fc.double({ min: -0.5, max: 2, noNaN: true });
const close = (one: unknown, other: number) =>
  expect(Math.abs((one as number) - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));

test("the growth rate and its path invert each other", () => {
  fc.assert(
    fc.property(positive, rate, fc.double({ min: 0.5, max: 30, noNaN: true }), (begin, at, periods) => {
      close(cagr(begin, value(begin, at, periods) as number, periods), at);
    }),
  );
});

test("justified multiple, implied return and implied growth invert each other", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.double({ min: 0.06, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      (roe, cost, growth) => {
        const multiple = justified(roe, cost, growth) as number;
        close(impliedRoe(multiple, cost, growth), roe);
        fc.pre(Math.abs(multiple - 1) > 0.01);
        close(impliedGrowth(multiple, roe, cost), growth);
      },
    ),
  );
});

/** Cells of every kind that Excel can hand over, and some that it should not. */
const anyCell = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.double(), fc.integer({ min: -5, max: 60_000 }), fc.double({ min: -1, max: 2 })) },
  { weight: 2, arbitrary: fc.constantFrom(null, "", undefined) },
  fc.constantFrom(0, -0, 1, 1e308, -1e308, 5e-324),
  fc.constantFrom("12.5", "50%", "1e999", "x", "=1+1", "STRAIGHT", "year", "coreweave.pb", "__proto__", "constructor"),
  fc.string(),
  fc.boolean(),
  fc.constantFrom("N/A", "VALUE").map((which) => (which === "N/A" ? notAvailable() : valueError())),
  fc.constantFrom({}, { type: "Entity" }, [1]),
);
const anyCells = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

const help = functionHelp();
const callOf = (name: string) => functions[name.replaceAll(".", "_") as keyof typeof functions] as Call;

test.each(help.map(({ name, parameters }) => [name, parameters.length] as const))(
  "no input of any kind makes %s give NaN, Infinity, -0 or throw",
  (name, count) => {
    const inputs = fc.array(fc.oneof(anyCells, fc.constant(null)), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(inputs, (cells) => {
        const result = callOf(name)(...(cells as unknown[][][]));
        expect(result.length).toBeGreaterThan(0);
        for (const cell of result.flat()) {
          const fine =
            typeof cell === "number"
              ? Number.isFinite(cell) && !Object.is(cell, -0)
              : ["string", "boolean"].includes(typeof cell) || cell instanceof CustomFunctions.Error;
          expect([cell, fine]).toEqual([cell, true]);
        }
      }),
      { numRuns: 150 },
    );
  },
);

/** The functions whose result has an element for each element of the arguments. */
const ELEMENTWISE = help.filter(
  ({ returns }) =>
    returns.includes("in the shape of the arguments") || returns.includes("and the shape of the arguments"),
);

test("most functions go element by element", () => {
  expect(ELEMENTWISE.length).toBeGreaterThan(22);
});

test.each(ELEMENTWISE.map(({ name, parameters }) => [name, parameters.length] as const))(
  "%s over ranges equals the calls on the elements, bit for bit",
  (name, count) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const cells = rows.map((row) => row.map((cell) => (cell === undefined ? null : cell)));
          const columns = Array.from({ length: count }, (_, i) => column(...cells.map((row) => row[i])));
          const whole = callOf(name)(...columns);
          const single = cells.map((row) => callOf(name)(...row.map((cell) => [[cell]]))[0]!);
          expect(seenAll(whole)).toEqual(seenAll(single));
          whole.forEach(([cell], i) => {
            if (typeof cell === "number") expect(Object.is(cell, single[i]![0])).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  },
);
