import { NotInThisExcel } from "./failure";

/** What some features need beyond what the manifest asks for. */
export const NEEDS = {
  /** Comments, which are threads; a formula is kept in one while its value is shared. */
  comments: ["ExcelApi", "1.10"],
  /** Notes, which are remarks without answers; a cell has a comment or a note. */
  notes: ["ExcelApi", "1.18"],
  /** Cut and paste. */
  moves: ["ExcelApi", "1.11"],
  merges: ["ExcelApi", "1.13"],
  /** The cells that a formula spills into. */
  spills: ["ExcelApi", "1.12"],
  /** How this Excel writes numbers and days. */
  culture: ["ExcelApi", "1.12"],
  functions: ["CustomFunctionsRuntime", "1.3"],
} as const;

export function has(need: keyof typeof NEEDS): boolean {
  const [set, version] = NEEDS[need];
  return Office.context.requirements.isSetSupported(set, version);
}

export function mustHave(need: keyof typeof NEEDS): void {
  if (!has(need)) throw new NotInThisExcel(`${NEEDS[need].join(" ")} is needed`);
}
