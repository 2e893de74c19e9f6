import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadTemplate } from "../../excel/load-template";
import { ARTICLE } from "../../figures/article";
import { compile } from "../../template/compile";
import { workbookFile } from "../../xlsx/workbook";
import { Host } from "../host";
import type { FunctionsMetadata } from "../host/custom-functions";
import { shownValues } from "../host/shown-values";
import { loadOffice } from "./office";

/** `npm run template -- FILE.xlsx`: the template as a file, with the values that the host computed in its cells. */
async function main(file: string | undefined): Promise<void> {
  if (!file?.endsWith(".xlsx")) throw new Error("Name the file to write: npm run template -- FILE.xlsx");
  const metadata = JSON.parse(readFileSync(join(process.cwd(), "dist/functions.json"), "utf8")) as FunctionsMetadata;
  const host = new Host(metadata, "AICOMP");
  const tell = loadOffice((text) => host.receive(text, (answer) => tell(answer)));
  (0, eval)(readFileSync(join(process.cwd(), "dist/functions.js"), "utf8"));
  host.connect((message) => tell(JSON.stringify(message)));
  await loadTemplate(ARTICLE);
  await host.settled();
  const plan = compile(ARTICLE);
  writeFileSync(file, workbookFile(plan, shownValues(host, plan)));
  console.log(`Wrote ${plan.sheets.length} sheets to ${file}`);
}

main(process.argv[2]).then(
  () => process.exit(0), // the spreadsheet component keeps timers of its own
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
