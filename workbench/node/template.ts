import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE } from "../../src/figures/article";
import { compile } from "../../src/template/compile";
import { customFunctions } from "../../src/taskpane/try-formula";
import { savedFile } from "../../src/xlsx/saved-file";
import { loadOffice } from "./office";

/** `npm run template -- FILE.xlsx`: the template as a file, with the values of its formulas in its cells. */
function main(file: string | undefined): void {
  if (!file?.endsWith(".xlsx")) throw new Error("Name the file to write: npm run template -- FILE.xlsx");
  loadOffice(() => undefined); // no host answers: the functions are called, not Excel
  (0, eval)(readFileSync(join(process.cwd(), "dist/functions.js"), "utf8"));
  const plan = compile(ARTICLE);
  writeFileSync(file, savedFile(ARTICLE, plan, customFunctions()));
  console.log(`Wrote ${plan.sheets.length} sheets to ${file}`);
}

try {
  main(process.argv[2]);
  process.exit(0); // the library keeps timers of its own
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
