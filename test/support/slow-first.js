const { statSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");
const { kindOf } = require("./kinds");

/** How slow a suite is: those in a browser, then those with a workbook in Node, then the rest; the longer files first. */
const slowness = ({ path }) => [kindOf(path), -statSync(path).size];

/** The order of the suites on a machine that has not run them before, so that no slow one begins last. */
class SlowFirst extends Sequencer {
  sort(tests) {
    const keyed = [...tests].map((test) => ({ test, key: slowness(test) }));
    keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1]);
    return keyed.map(({ test }) => test);
  }
}

module.exports = SlowFirst;
