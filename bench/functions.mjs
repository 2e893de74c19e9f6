/**
 * The speed of the functions as they ship (dist/functions.js), as ratios within one run:
 * CAGR over a million rows against a bare loop over the same arrays and against @formulajs/formulajs;
 * BACKLOG.TOTAL for growing numbers of contracts and of periods.
 */
import { createRequire } from "node:module";
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
require("../dist/functions.js");

const median = (task) => task.result.latency.p50;
async function medians(tasks, time = 1_500) {
  const bench = new Bench({ time, warmupTime: 300, iterations: 5 });
  for (const [name, run] of Object.entries(tasks)) bench.add(name, run);
  await bench.run();
  return Object.fromEntries(bench.tasks.map((task) => [task.name, median(task)]));
}

const ROWS = 1_000_000;
const column = (read) => Array.from({ length: ROWS }, (_, i) => [read(i)]);
const begin = column((i) => 60.23 + (i % 97));
const end = column((i) => 499.33 + (i % 89));
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

const cagr = await medians({ bareLoop, formulajs, cagr: () => functions.CAGR(begin, end, periods) });
console.log("CAGR over 1,000,000 rows in one call");
console.log(`  to a bare loop:   ${(cagr.cagr / cagr.bareLoop).toFixed(2)} times its time (goal: at most 1.25)`);
console.log(`  to formulajs RRI: ${(cagr.cagr / cagr.formulajs).toFixed(2)} times its time`);

const START = 46_023;
const contracts = (count, shape) => [
  Array.from({ length: count }, (_, i) => [1 + (i % 50)]),
  Array.from({ length: count }, (_, i) => [START + ((i * 37) % 3_650)]),
  Array.from({ length: count }, (_, i) => [START + ((i * 37) % 3_650) + 365 + ((i * 53) % 3_000)]),
  [[shape]],
];
console.log("\nBACKLOG.TOTAL, time to that of 1,000 contracts by 12 months");
console.log("  shape     contracts   12 months   1,200 months");
for (const shape of ["STRAIGHT", "FRONT", "BACK", "SCURVE"]) {
  const run = (count, months) => {
    const [value, start, last, shapes] = contracts(count, shape);
    return () => functions["BACKLOG.TOTAL"](value, start, last, [[START]], [[months]], [["MONTH"]], shapes);
  };
  const times = await medians(
    Object.fromEntries(
      [1_000, 10_000, 100_000].flatMap((count) =>
        [12, 1_200].map((months) => [`${count}/${months}`, run(count, months)]),
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
