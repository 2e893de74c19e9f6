import { clean } from "./clean";

/** What a set says of itself, above its table or at the top of its JSON. */
export const HEAD_KEYS = ["format", "version", "title", "author", "date", "chosen"];

/** A column for a case of the author's own is headed so. */
export const OWN_HEADING = "case: ";
const OWN = /^case\s*[:\uFF1A]\s*(.*)$/is;

/** The name of a case in a heading "case: …" or in the value of "chosen"; undefined where there is none. */
export const caseIn = (heading: string): string | undefined => {
  const name = OWN.exec(clean(heading))?.[1];
  return name === undefined ? undefined : clean(name);
};
