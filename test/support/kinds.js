const { readFileSync } = require("node:fs");

/** The kinds of suites, the slowest first; what a suite imports tells its kind. */
const KINDS = [
  ["in a browser", /from "[^"]*\/support\/workbench"/],
  ["with a workbook in Node", /from "[^"]*\/support\/(host|template)"/],
  ["all others", /^/],
];

/** The kind of the suite in a file, as its place among the kinds. */
const kindOf = (path) => {
  const text = readFileSync(path, "utf8");
  return KINDS.findIndex(([, imports]) => imports.test(text));
};

module.exports = { KINDS: KINDS.map(([name]) => name), kindOf };
