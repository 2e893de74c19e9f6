import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HANDED_OVER = "AICOMP_RUN_FOLDER";

/** A folder for what the suites of one run share; made before them, and removed after them. */
export const runFolder = (): string => process.env[HANDED_OVER]!;

export function makeRunFolder(): void {
  process.env[HANDED_OVER] = mkdtempSync(join(tmpdir(), "aicomp-tests-"));
}

export const removeRunFolder = (): void => rmSync(runFolder(), { recursive: true, force: true });
