/**
 * Runs a suite several times with two busy processes beside it: `node test/under-load.mjs SUITE [TIMES]`. Ends at the
 * first failure. What is built is used as it is.
 */
import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const [suite, times = "10"] = process.argv.slice(2);
if (!suite) throw new Error("Name a suite: node test/under-load.mjs test/taskpane/refresh.test.ts 10");
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const busy = [1, 2].map(() => spawn(process.execPath, ["-e", "for (;;);"]));
let failed = false;
for (let run = 1; run <= Number(times) && !failed; run++) {
  const began = Date.now();
  failed = spawnSync(process.execPath, [jest, suite], { stdio: "inherit" }).status !== 0;
  console.log(`${failed ? "FAILED" : "ok"}  run ${run} of ${times} (${Math.round((Date.now() - began) / 1000)} s)`);
}
busy.forEach((process) => process.kill());
process.exitCode = failed ? 1 : 0;
