import { addMonths } from "../../src/cells/serial";
import { cagr } from "../../src/finance/growth/cagr";
import { cagrDates } from "../../src/finance/growth/cagr-dates";
import { periods } from "../../src/finance/growth/periods";
import { value } from "../../src/finance/growth/value";
import kept from "./cases.json";

/** What another program gives for the same arguments; made by `npm run independent`. */
const OURS: Readonly<Record<string, (...values: number[]) => unknown>> = {
  CAGR: cagr as never,
  "GROWTH.PERIODS": periods as never,
  "GROWTH.VALUE": value as never,
  EDATE: addMonths as never,
  "CAGR.DATES": cagrDates as never,
};
const cases = kept.cases as [string, number[], number][];

test.each(Object.keys(OURS))(`%s agrees with ${kept.from} on random rows`, (name) => {
  const rows = cases.filter(([kind]) => kind === name);
  expect(rows.length).toBeGreaterThan(150);
  for (const [, values, expected] of rows) {
    const ours = OURS[name]!(...values) as number;
    // It prints 15 digits, and its XIRR stops when it is near enough.
    const near = (name === "CAGR.DATES" ? 1e-7 : 1e-11) * Math.max(1, Math.abs(expected));
    expect([values, Math.abs(ours - expected) <= near]).toEqual([values, true]);
  }
});
