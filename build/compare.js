const { readFileSync, statSync } = require("node:fs");
const { basename } = require("node:path");
const { registerTypeScript } = require("./typescript");

const USAGE = 'npm run --silent compare -- OLD.xlsx NEW.xlsx [--output "Sheet!Cell or name"]';

/** A reason to stop, in a sentence. */
class Refusal extends Error {}

/** The files and the output of a call. */
function callOf(args) {
  const paths = [];
  let output;
  for (let i = 0; i < args.length; i++) {
    const [, given] = /^--output(?:=([^]*))?$/.exec(args[i]) ?? [];
    if (/^--output(=|$)/.test(args[i])) {
      if (output !== undefined) throw new Refusal(`Name one output.\nUsage: ${USAGE}`);
      output = given ?? args[++i];
      if (!output?.trim()) throw new Refusal(`--output needs a cell or a name.\nUsage: ${USAGE}`);
    } else if (args[i].startsWith("--")) throw new Refusal(`The option ${args[i]} is not known.\nUsage: ${USAGE}`);
    else paths.push(args[i]);
  }
  if (paths.length !== 2) throw new Refusal(`Name two workbooks, the old one and the new one.\nUsage: ${USAGE}`);
  return { paths, output };
}

/** Functions of the add-in refuse with the error that Excel knows; here it needs no Excel. */
function standInForExcel() {
  class FunctionError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  const ErrorCode = {
    invalidValue: "InvalidValue",
    notAvailable: "NotAvailable",
    divisionByZero: "DivisionByZero",
    invalidNumber: "InvalidNumber",
    nullReference: "NullReference",
    invalidName: "InvalidName",
    invalidReference: "InvalidReference",
  };
  globalThis.CustomFunctions = { Error: FunctionError, ErrorCode };
}

function load(path, { LIMITS, unreadable, readWorkbook, Unreadable }) {
  let bytes;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Refusal(`${basename(path)}: This is a folder, not a file.`);
    if (stat.size > LIMITS.file) throw unreadable("large");
    bytes = new Uint8Array(readFileSync(path));
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Unreadable) throw new Refusal(`${basename(path)}: ${error.message}`);
    if (error.code === "ENOENT") throw new Refusal(`${basename(path)}: There is no such file.`);
    if (error.code) throw new Refusal(`${basename(path)}: The file can't be opened (${error.code}).`);
    throw error;
  }
}

function main() {
  const { paths, output } = callOf(process.argv.slice(2));
  registerTypeScript();
  standInForExcel();
  const compare = require("../src/compare/index.ts");
  const { asCalled } = require("../src/functions/as-called.ts");
  const functions = asCalled(require("../src/functions/index.ts"));
  const [before, after] = paths.map((path) => load(path, compare));
  const comparison = compare.compareWorkbooks(before, after, { output, functions });
  process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
}

try {
  main();
} catch (error) {
  const known = error instanceof Refusal || error.constructor?.name === "Unreadable";
  console.error(
    known ? error.message : `The files could not be compared: ${String(error.message).split("\n")[0].trim()}`,
  );
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
