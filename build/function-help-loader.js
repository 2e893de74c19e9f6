const { join } = require("node:path");
const { functionHelp } = require("./function-help");
const { functionFiles } = require("./functions-metadata");
const { FAMILIES, signature } = require("./function-reference");

const INDEX = join(__dirname, "../src/functions/index.ts");

/** Gives the pane the help of every function as data, from the one source. */
module.exports = function functionHelpLoader() {
  [...functionFiles(), INDEX].forEach((path) => this.addDependency(path));
  const help = functionHelp().map((entry) => ({
    ...entry,
    family: FAMILIES[entry.family],
    signature: signature(entry),
  }));
  return `export default ${JSON.stringify(help)};`;
};
