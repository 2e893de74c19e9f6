/**
 * The speed of the functions as they ship (dist/functions.js), as ratios within one run:
 * CAGR over a million rows against a bare loop over the same arrays and against @formulajs/formulajs;
 * BACKLOG.TOTAL against that loop, and for growing numbers of contracts and of periods.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { Bench } from "tinybench";

const require = createRequire(import.meta.url);
const { RRI } = require("@formulajs/formulajs");

const functions = {};
class CellError extends Error {}
globalThis.CustomFunctions = {
  associate: (name, call) => (functions[name] = call),
  Error: CellError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" },
};
globalThis.Office = { context: { platform: "PC" }, PlatformType: { OfficeOnline: "OfficeOnline" } };
require("../dist/functions.js");

function median({ name, result }) {
  if (result.error) throw new Error(`${name} failed`, { cause: result.error });
  return result.latency.p50;
}
async function medians(tasks, time = 1_500) {
  const bench = new Bench({ time, warmupTime: 300, iterations: 5 });
  for (const [name, run] of Object.entries(tasks)) bench.add(name, run);
  await bench.run();
  return Object.fromEntries(bench.tasks.map((task) => [task.name, median(task)]));
}

const ROWS = 1_000_000;
const column = (read) => Array.from({ length: ROWS }, (_, i) => [read(i)]);
// Integers and fractions mixed, as in a sheet.
const begin = column((i) => (i % 2 ? 60 : 60.23) + (i % 97));
const end = column((i) => (i % 3 ? 499 : 499.33) + (i % 89));
const periods = column((i) => 1 + (i % 30));

function bareLoop() {
  const out = new Array(ROWS);
  for (let i = 0; i < ROWS; i++) out[i] = [Math.pow(end[i][0] / begin[i][0], 1 / periods[i][0]) - 1];
  return out;
}
function formulajs() {
  const out = new Array(ROWS);
  for (let i = 0; i < ROWS; i++) out[i] = [RRI(periods[i][0], begin[i][0], end[i][0])];
  return out;
}

const calls = { bareLoop, formulajs, cagr: () => functions.CAGR(begin, end, periods) };

const timeOf = (call) => {
  const began = performance.now();
  call();
  return performance.now() - began;
};
// The first call of a fresh process, timed by itself.
const [, , first] = process.argv;
if (first) {
  console.log(timeOf(calls[first]));
  process.exit();
}
/** The best of some rounds, the calls in turn, so that what else the machine does falls on all of them alike. */
function bests(calls, rounds, time = (name) => timeOf(calls[name])) {
  const names = Object.keys(calls);
  const all = Array.from({ length: rounds }, () => names.map(time));
  return Object.fromEntries(names.map((name, i) => [name, Math.min(...all.map((round) => round[i]))]));
}
const cold = bests(calls, 7, (name) => Number(execFileSync(process.execPath, [process.argv[1], name])));
const warm = bests(calls, 15);
console.log("CAGR over 1,000,000 rows in one call");
console.log(`  to a bare loop:   ${(warm.cagr / warm.bareLoop).toFixed(2)} times its time (goal: at most 1.25)`);
console.log(`  the first call:   ${(cold.cagr / cold.bareLoop).toFixed(2)} times its time (goal: at most 1.25)`);
console.log(`  to formulajs RRI: ${(warm.cagr / warm.formulajs).toFixed(2)} times its time`);

const START = 46_023;
// Most are under way: they begin up to five years before the first month, or in it, or later.
const begins = (i) => START - 1_825 + ((i * 37) % 2_190);
const contracts = (count, shape) => [
  Array.from({ length: count }, (_, i) => [1 + (i % 50)]),
  Array.from({ length: count }, (_, i) => [begins(i)]),
  Array.from({ length: count }, (_, i) => [begins(i) + 365 + ((i * 53) % 3_000)]),
  [[shape]],
];
const total = (count, months, shape) => {
  const [value, start, last, shapes] = contracts(count, shape);
  return () => functions["BACKLOG.TOTAL"](value, start, last, [[START]], [[months]], [["MONTH"]], shapes);
};
const SHAPES = ["STRAIGHT", "FRONT", "BACK", "SCURVE"];
const ofShapes = Object.fromEntries(SHAPES.map((shape) => [shape, total(100_000, 12, shape)]));
const totals = bests({ bareLoop, ...ofShapes }, 15);
console.log("\nBACKLOG.TOTAL of 100,000 contracts by 12 months, to that bare loop (goal: at most 0.80)");
for (const shape of SHAPES) console.log(`  ${shape.padEnd(9)} ${(totals[shape] / totals.bareLoop).toFixed(2)}`);

console.log("\nBACKLOG.TOTAL, time to that of 1,000 contracts by 12 months");
console.log("  shape     contracts   12 months   1,200 months");
for (const shape of SHAPES) {
  const times = await medians(
    Object.fromEntries(
      [1_000, 10_000, 100_000].flatMap((count) =>
        [12, 1_200].map((months) => [`${count}/${months}`, total(count, months, shape)]),
      ),
    ),
    300,
  );
  const ratio = (key) => (times[key] / times["1000/12"]).toFixed(1).padStart(9);
  for (const count of [1_000, 10_000, 100_000]) {
    console.log(
      `  ${shape.padEnd(9)} ${String(count).padStart(9)}   ${ratio(`${count}/12`)}      ${ratio(`${count}/1200`)}`,
    );
  }
}
