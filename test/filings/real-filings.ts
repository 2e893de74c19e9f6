import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { File } from "../../src/filings";

/** Where real filings lie, beside the project; they are no part of it. */
export const FILINGS = process.env.AICOMP_FILINGS ?? join(__dirname, "../..", "../shared/filings");

/** Tests over real filings, or one that says that they are not there. */
export function overRealFilings(tests: () => void): void {
  if (existsSync(FILINGS)) describe("real filings", tests);
  else test.skip(`real filings are not there: set AICOMP_FILINGS to their folder`, () => undefined);
}

export const realFile = (name: string): File => ({ name, bytes: readFileSync(join(FILINGS, name)) });
