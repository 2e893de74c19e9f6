import { LONGEST_CASE_NAME, MOST_BYTES, MOST_OWN_CASES, SET_VERSION } from "./set";

/** Every sentence about a set that can't be taken, in one place; each says what to change. */
const quoted = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};

export const SENTENCES = {
  tooLarge: `The set is larger than ${MOST_BYTES / 1_000_000} MB. Leave out what is not a driver, or split it.`,
  empty: "The set is empty.",
  notJson: (why: string) => `This is not JSON: ${why}. Mend it, or export a set to see the form.`,
  notObject: "A set in JSON must be an object with format, version and drivers.",
  notTable: 'No row begins with the heading "id". A set as a table needs the headings id, unit, bear, base and bull.',
  format: (value: unknown) =>
    `The format is ${quoted(value)} and must be "aicomp-scenarios". Export a set to see the form.`,
  newer: (version: number) =>
    `The set is of version ${version}, and this AICOMP reads up to version ${SET_VERSION}. Reload the pane to get the newest AICOMP, or save the set in the older form.`,
  version: (value: unknown) => `The version is ${quoted(value)} and must be ${SET_VERSION}.`,
  noDrivers: "The set has no list of drivers.",
  entry: "This entry is not a driver: it must have an id, a unit and a value for each case.",
  noId: "An entry has no id; give it the id of the driver that stands in the Id column of the Scenarios sheet.",
  unknown: (id: string) => `No input of this comparison is called ${quoted(id)}. The ids stand on the Scenarios sheet.`,
  doubled: (id: string) => `The id ${quoted(id)} stands more than once, so none of its values is taken. Keep one.`,
  unit: (found: unknown, expected: string) =>
    `The unit is ${quoted(found)} and must be "${expected}"; give the values in that unit.`,
  missing: (field: string) => `There is no value for ${field}.`,
  formulaLike: (field: string, value: string) =>
    `${field} is ${quoted(value)}, which begins like a formula. Give the plain value.`,
  numberAsText: (field: string, value: string) =>
    `${field} is the text ${quoted(value)}; give it as a number, with a point before decimals.`,
  notNumber: (field: string, value: unknown) => `${field} is ${quoted(value)} and must be a number.`,
  outOfRange: (field: string, value: number, low: number, high: number) =>
    `${field} is ${value}, outside the allowed range from ${low} to ${high}.`,
  range: "The range must have a low and a high, and low must be less.",
  text: (field: string) => `${field} must be text.`,
  date: (value: unknown) => `The date is ${quoted(value)} and must be written as 2026-11-25.`,
  line: (line: number) => `line ${line}`,
  caseName: {
    empty: "Give the case a name.",
    long: `A case's name may have up to ${LONGEST_CASE_NAME} characters.`,
    formulaLike: "A case's name may not begin with = + - @ or an apostrophe.",
    comma: "A case's name may not contain a comma, since Excel's list of choices is parted by commas.",
    taken: (name: string) => `There is a case called ${quoted(name)} already. Choose another name.`,
    full: `The workbook holds ${MOST_OWN_CASES} cases of your own. Delete one first.`,
  },
  chosen: (name: string) => `The chosen case is ${quoted(name)}, but there is no case of that name.`,
} as const;
