const { readFileSync, statSync } = require("node:fs");
const { basename } = require("node:path");
const { registerTypeScript } = require("./typescript");

const USAGE = "npm run --silent figures -- FILE [FILE…] [--as-of YYYY-MM-DD]";

function refuse(sentence) {
  console.error(`${sentence}\nUsage: ${USAGE}`);
  process.exit(2);
}

/** The paths and the date of a call. */
function callOf(args, isDay) {
  const paths = [];
  let asOf = null;
  for (let i = 0; i < args.length; i++) {
    const [, given] = /^--as-of(?:=(.*))?$/.exec(args[i]) ?? [];
    if (args[i].startsWith("--as-of")) {
      asOf = given ?? args[++i] ?? "";
      if (!isDay(asOf)) refuse(`“${asOf}” is not a date. Write it as YYYY-MM-DD, for example 2025-03-31.`);
    } else if (args[i].startsWith("--")) refuse(`The option ${args[i]} is not known.`);
    else paths.push(args[i]);
  }
  if (paths.length === 0) refuse("Name at least one file: company facts (.json, .gz) or a filing (.htm, .gz, .zip).");
  return { paths, asOf };
}

/** A file by its name; one that is larger than any filing is not loaded. */
function load(path, limit) {
  const { size } = statSync(path);
  // One byte too many is enough to be refused by its size.
  return { name: basename(path), bytes: size > limit ? new Uint8Array(limit + 1) : readFileSync(path) };
}

async function main() {
  registerTypeScript();
  const { figuresOf } = require("../src/filings/index.ts");
  const { isDay } = require("../src/filings/day.ts");
  const { LIMITS } = require("../src/filings/open/limits.ts");
  const { paths, asOf } = callOf(process.argv.slice(2), isDay);
  const missing = [];
  const files = paths.flatMap((path) => {
    try {
      return [load(path, LIMITS.bytes)];
    } catch (error) {
      missing.push(`${basename(path)}: The file can't be opened (${error.code ?? error.message}).`);
      return [];
    }
  });
  const { figures, questions, problems } = await figuresOf(files, { asOf });
  const json = JSON.stringify({ figures, questions, problems: [...missing, ...problems] }, null, 2);
  process.stdout.write(`${json}\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
