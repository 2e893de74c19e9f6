const { Buffer } = require("node:buffer");
const { spawn } = require("node:child_process");
const { availableParallelism } = require("node:os");

/**
 * `npm test`: the checks and the two builds side by side, as many as there are processors, the longest first; then the
 * suites, which use what was built. What follows `npm test --` goes to Jest.
 */
const STEPS = [
  ["build", "webpack"],
  ["build of the workbench", "webpack --config workbench/webpack.config.js"],
  ["eslint", "eslint ."],
  ["types of the tests", "tsc --noEmit -p test"],
  ["types", "tsc --noEmit"],
  ["prettier", "prettier --check ."],
  ["types of src/finance", "tsc --noEmit -p src/finance"],
];

/** Runs a command; what it printed comes back with its status. npm has put node_modules/.bin into the path. */
function run([name, command]) {
  const begin = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true });
    const printed = [];
    child.stdout.on("data", (text) => printed.push(text));
    child.stderr.on("data", (text) => printed.push(text));
    child.on("close", (status) => {
      const failed = status !== 0;
      process.stderr.write(`${failed ? "FAILED" : "ok"}  ${name} (${Math.round((Date.now() - begin) / 1000)} s)\n`);
      if (failed) process.stderr.write(Buffer.concat(printed));
      resolve(failed);
    });
  });
}

async function main() {
  const waiting = [...STEPS];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  if (results.includes(true)) process.exit(1);
  const jest = spawn(process.execPath, [require.resolve("jest/bin/jest"), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  jest.on("close", (status) => process.exit(status ?? 1));
}

void main();
