const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { atAddress } = require("./address");

const FOLDER = join(__dirname, "../src/functions");

/** The files of src/functions in which a custom function or the choices of an argument are declared. */
function functionFiles() {
  return readdirSync(FOLDER, { recursive: true })
    .map((name) => join(FOLDER, name))
    .filter((path) => path.endsWith(".ts") && /@custom(function|enum)/.test(readFileSync(path, "utf8")))
    .sort();
}

/** Refuses what would reach Excel as a hole in the help; names function and parameter. */
function check(metadata) {
  const seen = new Set();
  for (const { name, description, helpUrl, parameters } of metadata.functions) {
    if (seen.has(name)) throw new Error(`two functions are called ${name}`);
    seen.add(name);
    if (!description) throw new Error(`${name} has no description`);
    if (!helpUrl) throw new Error(`${name} has no @helpurl`);
    for (const parameter of parameters) {
      if (!parameter.description) throw new Error(`${name}: the parameter ${parameter.name} has no text`);
    }
  }
}

/** Ties each argument that has choices to them: the enum bears the argument's name in upper case. */
function offerChoices({ functions, enums }) {
  const ids = new Set(enums.map(({ id }) => id));
  for (const parameter of functions.flatMap(({ parameters }) => parameters)) {
    const id = parameter.name.toUpperCase();
    if (ids.has(id)) Object.assign(parameter, { type: "string", customEnumId: id });
  }
}

/** functions.json: what the generator reads from the JSDoc, and what it can't write. */
async function functionsMetadata() {
  const generated = await generateCustomFunctionsMetadata(functionFiles());
  if (generated.errors.length > 0) throw new Error(generated.errors.join("\n"));
  const metadata = JSON.parse(atAddress(generated.metadataJson));
  check(metadata);
  offerChoices(metadata);
  // Errors and data types (a stock, a formatted number) reach the functions, which read them cell by cell.
  return { ...metadata, allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true };
}

module.exports = { functionFiles, functionsMetadata };
