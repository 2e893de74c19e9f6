const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { atAddress } = require("./address");

const FOLDER = join(__dirname, "../src/functions");

/** The files of src/functions in which a custom function is declared. */
function functionFiles() {
  return readdirSync(FOLDER, { recursive: true })
    .map((name) => join(FOLDER, name))
    .filter((path) => path.endsWith(".ts") && readFileSync(path, "utf8").includes("@customfunction"))
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

/** functions.json: what the generator reads from the JSDoc, and what it can't write. */
async function functionsMetadata() {
  const generated = await generateCustomFunctionsMetadata(functionFiles());
  if (generated.errors.length > 0) throw new Error(generated.errors.join("\n"));
  const metadata = JSON.parse(atAddress(generated.metadataJson));
  check(metadata);
  // Errors as inputs reach the function, which hands them on cell by cell; the generator has no tag for it.
  return { ...metadata, allowErrorForDataTypeAny: true };
}

module.exports = { functionFiles, functionsMetadata };
