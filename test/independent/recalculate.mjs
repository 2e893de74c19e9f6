/**
 * Lets LibreOffice compute a file that `npm run template` wrote, and compares every native formula with the value that
 * the file holds: `npm run template -- FILE.xlsx && npm run recalculate -- FILE.xlsx`.
 */
import { readFileSync } from "node:fs";
import { cellsOf, recalculated } from "./libreoffice.mjs";

/** How many native formulas were compared, and those whose value in the file is another than LibreOffice computes. */
export function compareWithLibreOffice(bytes) {
  const [ours, theirs] = [cellsOf(bytes), cellsOf(recalculated(bytes))];
  const wrong = [];
  let compared = 0;
  ours.forEach((cells, sheet) => {
    for (const [address, { formula, type, value }] of cells) {
      if (formula === undefined || formula.includes("_xldudf_")) continue;
      compared++;
      const there = theirs[sheet].get(address)?.value;
      const same =
        type === "n"
          ? there !== undefined &&
            Math.abs(Number(value) - Number(there)) <= 1e-9 * Math.max(1, Math.abs(Number(value)))
          : value === there;
      if (!same) wrong.push(`sheet ${sheet + 1} ${address}: ${value} here, ${there} there (${formula})`);
    }
  });
  return { compared, wrong };
}

if (process.argv[1]?.endsWith("recalculate.mjs")) {
  const { compared, wrong } = compareWithLibreOffice(readFileSync(process.argv[2]));
  console.log(`${compared - wrong.length} of ${compared} native formulas agree with LibreOffice`);
  wrong.slice(0, 20).forEach((line) => console.log(line));
  process.exitCode = wrong.length > 0 || compared < 500 ? 1 : 0;
}
