const { relative } = require("node:path");
const { KINDS, kindOf } = require("./kinds");

const LONGEST = 12;
const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`.padStart(6);

/** What a run says at its end of its times: of each kind of suites, and of those that took longest. */
function timesOf(results, root) {
  const suites = results.map(({ testFilePath, numPassingTests, numFailingTests, perfStats }) => ({
    name: relative(root, testFilePath),
    kind: kindOf(testFilePath),
    tests: numPassingTests + numFailingTests,
    time: perfStats.runtime,
  }));
  const kinds = KINDS.flatMap((name, kind) => {
    const those = suites.filter((suite) => suite.kind === kind);
    const sum = (key) => those.reduce((all, suite) => all + suite[key], 0);
    return those.length === 0
      ? []
      : [`${seconds(sum("time"))}  ${name}: ${those.length} suites, ${sum("tests")} tests`];
  });
  const longest = [...suites].sort((a, b) => b.time - a.time).slice(0, LONGEST);
  return [...kinds, ...longest.map(({ name, time }) => `${seconds(time)}  ${name}`)];
}

/** Prints the times of a run of several suites. */
class Times {
  constructor({ rootDir }) {
    this.root = rootDir;
  }
  onRunComplete(_, { testResults }) {
    if (testResults.length > 1) process.stderr.write(`\nTimes\n${timesOf(testResults, this.root).join("\n")}\n`);
  }
}

module.exports = Times;
module.exports.timesOf = timesOf;
