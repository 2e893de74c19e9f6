/**
 * Asks LibreOffice for what its own functions give over random rows, and keeps the cases as data, so that the test
 * command compares them everywhere. Runs where LibreOffice is installed: `npm run independent`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROWS = 200;

/** A generator with a fixed seed: the same rows each time (mulberry32). */
let state = 20_251_031;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
const between = (low, high, digits = 4) => Number((low + random() * (high - low)).toFixed(digits));
const whole = (low, high) => Math.floor(between(low, high + 1, 9));

/** For each function of ours: random arguments, and LibreOffice's formula for them. */
const KINDS = {
  CAGR: () => {
    const [begin, end, periods] = [between(0.1, 500), between(0, 5_000), between(0.5, 40)];
    return [[begin, end, periods], `RRI(${periods};${begin};${end})`];
  },
  "GROWTH.PERIODS": () => {
    const [begin, end, rate] = [between(0.1, 500), between(501, 9_000), between(0.005, 1.5)];
    return [[begin, end, rate], `PDURATION(${rate};${begin};${end})`];
  },
  "GROWTH.VALUE": () => {
    const [begin, rate, periods] = [between(-500, 500), between(-0.9, 1.5), whole(0, 40)];
    return [[begin, rate, periods], `FV(${rate};${periods};0;${-begin})`];
  },
  EDATE: () => {
    const [serial, months] = [whole(61, 90_000), whole(-60, 600)];
    return [[serial, Math.max(months, 0)], `EDATE(${serial};${Math.max(months, 0)})`];
  },
  "CAGR.DATES": () => {
    const start = whole(36_526, 60_000);
    const end = start + whole(200, 6_000);
    const [begin, last] = [between(1, 500), between(1, 1_500)];
    return [[begin, last, start, end], `XIRR({${-begin};${last}};{${start};${end}})`];
  },
};

const folder = mkdtempSync(join(tmpdir(), "independent-"));
const cases = [];
for (const [name, make] of Object.entries(KINDS)) {
  const rows = Array.from({ length: ROWS }, make);
  // XIRR takes ranges, so its flows and dates stand in cells of their own.
  const lines = rows.map(([values, formula], i) =>
    name === "CAGR.DATES"
      ? `${-values[0]},${values[1]},${values[2]},${values[3]},"=XIRR(A${i + 1}:B${i + 1};C${i + 1}:D${i + 1})"`
      : `"=${formula}"`,
  );
  writeFileSync(join(folder, "in.csv"), lines.join("\n"));
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";
  execFileSync(
    "soffice",
    [
      "--headless",
      "--convert-to",
      filter,
      "--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,-1",
      "--outdir",
      join(folder, "out"),
      join(folder, "in.csv"),
    ],
    {
      stdio: "ignore",
    },
  );
  const results = readFileSync(join(folder, "out/in.csv"), "utf8").trim().split("\n");
  rows.forEach(([values], i) => {
    const text = results[i].split(",").at(-1).replaceAll('"', "");
    if (text !== "" && Number.isFinite(Number(text))) cases.push([name, values, Number(text)]);
  });
}
const version = execFileSync("soffice", ["--version"], { encoding: "utf8" }).split(" ").slice(0, 2).join(" ");
const text = `{"from": ${JSON.stringify(version)}, "cases": [\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
writeFileSync(new URL("cases.json", import.meta.url), text);
console.log(`${cases.length} cases of ${version}`);
