import { clean, keyOf } from "./clean";
import { SENTENCES } from "./sentences";
import { LONGEST_CASE_NAME } from "./set";

const UNPRINTABLE = /[\p{Cc}\u2028\u2029]/u;
/** The sign that stands for a letter which was lost when a file was saved in another encoding. */
const LOST_LETTER = "\uFFFD";
const EXCEL_ERROR = /^#(N\/A|[A-Z0-9/_]+[!?])$/i;

/** What is wrong with the name of a case of the user's own; undefined where nothing is. */
export function caseNameProblem(name: string, taken: readonly string[]): string | undefined {
  const says = SENTENCES.caseName;
  const shown = caseNameOf(name);
  if (shown === "") return says.empty;
  if (shown.length > LONGEST_CASE_NAME) return says.long;
  if (/^[=+\-@']/.test(shown)) return says.formulaLike;
  if (/[,;]/.test(shown)) return says.comma;
  if (UNPRINTABLE.test(shown)) return says.unprintable;
  if (shown.includes(LOST_LETTER)) return says.lostLetter(shown);
  if (EXCEL_ERROR.test(shown)) return says.error;
  if (taken.some((other) => sameName(other, shown))) return says.taken(name);
  return undefined;
}

/** A name as it is kept: no blanks round it, one between words, its accents in one form. */
export const caseNameOf = (name: string): string =>
  clean(name)
    .normalize("NFC")
    .replace(/[^\S\r\n\t]+/g, " ");

/**
 * What names of cases are compared by. Excel takes those for equal that differ in the case of letters, and Windows "ß"
 * and "ss"; people those that differ in blanks or in the width of letters.
 */
export const nameKey = (name: string): string => keyOf(name.normalize("NFKC")).replaceAll("ß", "ss");
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
