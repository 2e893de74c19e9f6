/**
 * A formula as a saved workbook holds it: a custom function stands under a name that Excel maps back to the add-in's
 * function where the add-in is there, and that shows its last value where it is not.
 */
export function savedFormula(formula: string): string {
  const parts = formula.replace(/^=/, "").split(/("(?:[^"]|"")*")/);
  return parts
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(
            /\bAICOMP\.([A-Z][A-Z.]*)(?=\()/g,
            (_, name: string) => `_xldudf_AICOMP_${name.replaceAll(".", "_")}`,
          ),
    )
    .join("");
}

/** Does the formula call a function of ours, which may spill? */
export const isOurs = (formula: string): boolean => /\bAICOMP\./.test(formula);
