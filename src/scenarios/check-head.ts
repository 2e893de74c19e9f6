import { CASES } from "../figures/document";
import { sameName } from "./case-name";
import { clean } from "./clean";
import { readDate } from "./dates";
import { SENTENCES } from "./sentences";
import { type Found, type Problem, type RawSet, SET_FORMAT, SET_VERSION, UnusableSet } from "./set";
import { caseIn } from "./table-words";

type Head = RawSet["head"];

/** Refuses what is not a set of a version that is known here. */
export function checkFormat(head: Head): void {
  const refuse = (says: string, found: Found | undefined): never => {
    throw new UnusableSet({ says, ...(found?.line !== undefined && { line: found.line }) });
  };
  const [format, version] = [head.get("format"), head.get("version")];
  if (typeof format?.value !== "string" || clean(format.value).toLowerCase() !== SET_FORMAT)
    refuse(SENTENCES.format(format?.value), format);
  const number = typeof version?.value === "string" ? Number(clean(version.value)) : version?.value;
  if (typeof number === "number" && number > SET_VERSION) refuse(SENTENCES.newer(number), version);
  if (number !== SET_VERSION) refuse(SENTENCES.version(version?.value), version);
}

/** A text is text, whatever it looks like. */
export function headText(head: Head, field: "title" | "author", problems: Problem[]): string {
  const found = head.get(field);
  if (!found) return "";
  if (typeof found.value !== "object") return clean(String(found.value));
  problems.push(at(found, SENTENCES.text(field)));
  return "";
}

export function headDate(head: Head, problems: Problem[]): string {
  const found = head.get("date");
  if (!found) return "";
  const date = readDate(found.value);
  if (typeof date === "string") return date;
  problems.push(at(found, date ? SENTENCES.ambiguousDate(String(found.value), date) : SENTENCES.date(found.value)));
  return "";
}

/** The chosen case, among the three and those of the set; a table may write it as its column is headed. */
export function chosenIn(head: Head, own: readonly string[], problems: Problem[]): { chosen?: string } {
  const found = head.get("chosen");
  if (!found) return {};
  const text = typeof found.value === "object" ? JSON.stringify(found.value) : String(found.value);
  const name = caseIn(text) ?? clean(text);
  const known = [...CASES, ...own].find((each) => sameName(each, name));
  if (known !== undefined) return { chosen: own.includes(known) ? known : name };
  problems.push(at(found, SENTENCES.chosen(name)));
  return {};
}

const at = ({ line }: Found, says: string): Problem => ({ ...(line !== undefined && { line }), says });
