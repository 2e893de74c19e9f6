const { readFileSync, statSync, writeFileSync } = require("node:fs");
const { basename } = require("node:path");
const { registerTypeScript } = require("./typescript");

const USAGE = "npm run --silent figures -- FILE [FILE…] [--as-of YYYY-MM-DD] [--answers FILE] [--pack FILE]";
const OPTIONS = ["--as-of", "--answers", "--pack"];

function refuse(sentence) {
  console.error(`${sentence}\nUsage: ${USAGE}`);
  process.exit(2);
}

/** The paths and the options of a call. */
function callOf(args) {
  const paths = [];
  const options = {};
  for (let i = 0; i < args.length; i++) {
    const [, name, given] = /^(--[a-z-]+)(?:=(.*))?$/.exec(args[i]) ?? [];
    if (OPTIONS.includes(name)) options[name] = given ?? args[++i] ?? "";
    else if (args[i].startsWith("--")) refuse(`The option ${args[i]} is not known.`);
    else paths.push(args[i]);
  }
  if (paths.length === 0) refuse("Name at least one file: company facts (.json, .gz) or a filing (.htm, .gz, .zip).");
  return { paths, options };
}

/** A file by its name; one that is larger than any filing is not loaded. */
function load(path, limit) {
  const { size } = statSync(path);
  // One byte too many is enough to be refused by its size.
  return { name: basename(path), bytes: size > limit ? new Uint8Array(limit + 1) : readFileSync(path) };
}

/** The answers of a file; without the option there are none. */
function answersOf(path, readAnswers) {
  if (path === undefined) return [];
  try {
    const answers = readAnswers(readFileSync(path, "utf8"));
    if (answers) return answers;
  } catch (error) {
    refuse(`The answers can't be opened: ${basename(path)} (${error.code ?? error.message}).`);
  }
  return refuse(`${basename(path)} holds no answers. Write them as [{ "cik": "…", "measure": "…", "concept": "…" }].`);
}

async function main() {
  registerTypeScript();
  const { packOf, readFiles, resolve } = require("../src/filings/index.ts");
  const { isDay } = require("../src/filings/day.ts");
  const { LIMITS } = require("../src/filings/open/limits.ts");
  const { readAnswers } = require("../src/filings/read-answers.ts");
  const { paths, options } = callOf(process.argv.slice(2));
  const { "--as-of": asOf = null, "--answers": answers, "--pack": pack } = options;
  if (asOf !== null && !isDay(asOf)) refuse(`“${asOf}” is not a date. Write it as YYYY-MM-DD, for example 2025-03-31.`);
  if (pack === "") refuse("Name the file to write after --pack.");
  const missing = [];
  const files = paths.flatMap((path) => {
    try {
      return [load(path, LIMITS.bytes)];
    } catch (error) {
      missing.push(`${basename(path)}: The file can't be opened (${error.code ?? error.message}).`);
      return [];
    }
  });
  const read = await readFiles(files);
  const { figures, questions, problems } = resolve(read.readings, { asOf, answers: answersOf(answers, readAnswers) });
  if (pack) writeFileSync(pack, packOf(read.readings));
  const json = { figures, questions, problems: [...missing, ...read.problems, ...problems] };
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
