import { SENTENCES } from "./sentences";
import { LONGEST_CASE_NAME } from "./set";

/** What is wrong with the name of a case of the user's own; undefined where nothing is. */
export function caseNameProblem(name: string, taken: readonly string[]): string | undefined {
  const says = SENTENCES.caseName;
  if (name.trim() === "") return says.empty;
  if (name.length > LONGEST_CASE_NAME) return says.long;
  if (/^\s*[=+\-@']/.test(name)) return says.formulaLike;
  if (name.includes(",")) return says.comma;
  if (taken.some((other) => sameName(other, name))) return says.taken(name);
  return undefined;
}

/** Excel finds a case's name without regard to upper and lower case. */
export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
