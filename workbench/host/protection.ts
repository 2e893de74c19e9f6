import { OfficeError } from "./office-error";

/** What is protected in a workbook: cells of sheets, and the structure (which sheets there are). */
export class Protection {
  readonly sheets = new Set<string>();
  structure = false;

  /** Refuses what changes cells of a protected sheet. */
  checkSheet(sheetId: string): void {
    if (this.sheets.has(sheetId)) throw denied();
  }
  /** Refuses what adds, deletes, moves or renames sheets. */
  checkStructure(): void {
    if (this.structure) throw denied();
  }
}

const denied = () => new OfficeError("AccessDenied", "You do not have permissions to perform the requested operation.");
