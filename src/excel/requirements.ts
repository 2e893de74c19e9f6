import { NotInThisExcel } from "./failure";

/** What some features need beyond what the manifest asks for. */
export const NEEDS = {
  /** Comments, in which sources and formulas are kept. */
  notes: ["ExcelApi", "1.10"],
  /** The cells that a formula spills into. */
  spills: ["ExcelApi", "1.12"],
  functions: ["CustomFunctionsRuntime", "1.3"],
} as const;

export function has(need: keyof typeof NEEDS): boolean {
  const [set, version] = NEEDS[need];
  return Office.context.requirements.isSetSupported(set, version);
}

export function mustHave(need: keyof typeof NEEDS): void {
  if (!has(need)) throw new NotInThisExcel(`${NEEDS[need].join(" ")} is needed`);
}
