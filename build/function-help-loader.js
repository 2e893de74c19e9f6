const { functionHelp } = require("./function-help");
const { functionFiles } = require("./functions-metadata");
const { FAMILIES, signature } = require("./function-reference");

/** Gives the pane the help of every function as data, from the one source. */
module.exports = function functionHelpLoader() {
  functionFiles().forEach((path) => this.addDependency(path));
  const help = functionHelp().map((entry) => ({
    ...entry,
    family: FAMILIES[entry.family],
    signature: signature(entry),
  }));
  const order = Object.values(FAMILIES);
  help.sort((one, other) => order.indexOf(one.family) - order.indexOf(other.family));
  return `export default ${JSON.stringify(help)};`;
};
