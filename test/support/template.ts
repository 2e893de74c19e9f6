import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import { type OpenWorkbook, openWorkbook } from "./host";
import { runFolder } from "./run-folder";

/** A workbook with the template in it, as text: loaded once for all suites of a run, and opened again for each test. */
export async function savedTemplate(): Promise<string> {
  const kept = join(runFolder(), "template.json");
  if (!existsSync(kept)) {
    const { host } = await openWorkbook();
    await loadTemplate(ARTICLE);
    await host.settled();
    // Two suites may come here at once; whoever reads finds it whole.
    writeFileSync(`${kept}.${process.pid}`, host.save());
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return readFileSync(kept, "utf8");
}

/** Opens a workbook that has the template, as `openWorkbook` and then "Load template" give it. */
export const openTemplate = async (): Promise<OpenWorkbook> => openWorkbook(await savedTemplate());
