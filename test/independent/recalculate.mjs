/**
 * Lets LibreOffice recalculate a file that `npm run template` wrote, and compares every native formula with the value
 * that the file holds: `npm run template -- FILE.xlsx && node test/independent/recalculate.mjs FILE.xlsx`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

const file = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "recalculated-"));
execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", folder, file], { stdio: "ignore" });

/** The cells of a sheet by address: formula, type and value. */
function cellsOf(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  const shared = [
    ...(parts["xl/sharedStrings.xml"] ? strFromU8(parts["xl/sharedStrings.xml"]) : "").matchAll(/<si>(.*?)<\/si>/gs),
  ].map((match) => match[1].replace(/<[^>]*>/g, ""));
  const sheets = Object.keys(parts)
    .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .sort((one, other) => Number(/\d+/.exec(one)[0]) - Number(/\d+/.exec(other)[0]));
  return sheets.map((path) => {
    const cells = new Map();
    for (const [, attributes, inner] of strFromU8(parts[path]).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
      const raw = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1] ?? "";
      const value = type === "s" ? shared[Number(raw)] : raw;
      cells.set(/\br="(\w+)"/.exec(attributes)[1], {
        formula: /<f[^>]*>(.*?)<\/f>/s.exec(inner ?? "")?.[1],
        type,
        value,
      });
    }
    return cells;
  });
}

const [ours, theirs] = [readFileSync(file), readFileSync(join(folder, basename(file)))].map(cellsOf);
let compared = 0;
let without = 0;
const wrong = [];
ours.forEach((cells, sheet) => {
  for (const [address, { formula, type, value }] of cells) {
    if (formula === undefined || formula.includes("_xldudf_")) continue;
    const other = theirs[sheet].get(address);
    // Without the add-in its functions are unknown there, and so is what builds on them.
    if (other?.type === "e") {
      without++;
      continue;
    }
    compared++;
    const same =
      type === "n"
        ? Math.abs(Number(value) - Number(other?.value)) <= 1e-9 * Math.max(1, Math.abs(Number(value)))
        : value === other?.value;
    if (!same) wrong.push(`sheet ${sheet + 1} ${address}: ${value} here, ${other?.value} there (${formula})`);
  }
});
console.log(`${compared} native formulas agree but for ${wrong.length}; ${without} build on functions of the add-in`);
wrong.slice(0, 20).forEach((line) => console.log(line));
process.exitCode = wrong.length > 0 || compared < 500 ? 1 : 0;
