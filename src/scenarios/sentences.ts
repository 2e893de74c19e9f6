import { LONGEST_CASE_NAME, MOST_BYTES, MOST_OWN_CASES, type Problem, SET_VERSION } from "./set";

/** Every sentence about a set that can't be taken, in one place; each says what to change. */
const quoted = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
const linesOf = (lines: readonly number[]): string =>
  `line${lines.length === 1 ? "" : "s"} ${lines.length > 8 ? `${lines.slice(0, 8).join(", ")} and more` : listed(lines.map(String))}`;

export const SENTENCES = {
  tooLarge: `The set is larger than ${MOST_BYTES / 1_000_000} MB. Remove everything but the drivers, or split it.`,
  empty: "The set is empty.",
  binary: {
    workbook:
      "This is an Excel workbook or a zip file, not text. Open it in Excel and choose From the active sheet, or save the sheet as CSV UTF-8.",
    oldWorkbook:
      "This is a file of Excel 97-2003 or of another Office program, not text. Open it in Excel and save the sheet as CSV UTF-8.",
    pdf: "This is a PDF. A set is a JSON or CSV file.",
    zip: "This is a compressed file. Extract it first, and choose the JSON or CSV file in it.",
    picture: "This is a picture. A set is a JSON or CSV file.",
    utf32: "This text is encoded in UTF-32. Save it as UTF-8.",
    other: "This file isn't text. A set is a JSON or CSV file.",
  },
  damaged: (encoding: string) =>
    `The file says that it is ${encoding}, but some of its bytes are not. It may be damaged: save it again as CSV UTF-8.`,
  readAs: (encoding: string) =>
    `The text was read as ${encoding}. If letters look wrong, save the file as CSV UTF-8 and choose it again.`,
  separated: (delimiter: ";" | "\t") => `Columns are separated by ${delimiter === ";" ? "semicolons" : "tabs"}.`,
  decimalComma: "Numbers are read with a decimal comma.",
  cutSheet: (rows: number, columns: number) =>
    `Only the first ${rows} rows and ${columns} columns of the sheet were read. Move the set to a sheet of its own if some of it is missing.`,
  notInSet: (ids: readonly string[], all: number) =>
    `The set gives no values for ${ids.length} of ${all} drivers, which stay as they are${ids.length <= 6 ? `: ${ids.join(", ")}` : ""}.`,
  otherTexts: (lines: readonly number[]) =>
    `Labels and rationales that differ from this workbook's are not taken${lines.length > 0 ? ` (${linesOf(lines)})` : ""}.`,
  notJson: (why: string) => `This is not JSON: ${why}. Fix it, or export a set to see the format.`,
  notObject: "A set in JSON must be an object with format, version and drivers.",
  notTable:
    'No row has the headings "id" and "unit". A set as a table needs the headings id, unit, bear, base and bull, separated by commas, semicolons or tabs.',
  openQuote:
    "A quotation mark opens a text here and is not closed where the cell ends, so the rows below it can't be told apart. Close it, double it if it belongs to the text, or remove it.",
  swallowed: (field: string, ids: readonly string[]) =>
    `${field} contains the rows of ${listed(ids)}: a quotation mark is not closed. Close or remove it.`,
  format: (value: unknown) =>
    value === undefined
      ? 'The set doesn\'t say its format: it must have format "aicomp-scenarios" and version 1. Export a set to see the format.'
      : `The format is ${quoted(value)} and must be "aicomp-scenarios". Export a set to see the format.`,
  newer: (version: number) =>
    `The set is of version ${version}, and this AICOMP reads up to version ${SET_VERSION}. Reload the pane to get the newest AICOMP, or save the set in the older form.`,
  version: (value: unknown) => `The version is ${quoted(value)} and must be ${SET_VERSION}.`,
  noDrivers: "The set has no list of drivers.",
  mustBe: (field: string, what: string) => `${field} must be ${what}, so it is not taken.`,
  unknownKey: (key: string) =>
    `${quoted(key)} is not part of a set and is not taken. Above the table stand format, version, title, author, date and chosen.`,
  unknownProperty: (name: string, where: string) => `${quoted(name)} is not a property of ${where} and is not taken.`,
  doubledKey: (key: string) => `${quoted(key)} is given more than once, so none of its values is taken. Keep one.`,
  extraValues: (key: string) =>
    `${quoted(key)} has more than one value, so none is taken. Put a text that contains the separator in quotation marks.`,
  doubledHeading: (heading: string) =>
    `The heading ${quoted(heading)} appears more than once. Keep one of the columns.`,
  doubledColumn: (heading: string) =>
    `The heading ${quoted(heading)} appears more than once, so none of its columns is taken. Keep one.`,
  unknownHeading: (heading: string) =>
    `The column ${quoted(heading)} is not known, so its values are not taken. Head it ${quoted(`case: ${heading}`)} to make it a case.`,
  noHeading: (column: number, lines: readonly number[]) =>
    `Column ${column} has values but no heading, so they are not taken (${linesOf(lines)}).`,
  tooManyCells: (cells: number, headings: number) =>
    `The row has ${cells} cells and there are ${headings} headings. Put texts that contain the separator in quotation marks.`,
  emptyCase: (name: string) => `The case ${quoted(name)} has no values, so it is not added.`,
  entry: "This entry is not a driver: it must have an id, a unit and a value for each case.",
  noId: "An entry has no id; give it the id of the driver in the Id column of the Scenarios sheet.",
  unknown: (id: string) => `No input of this comparison is called ${quoted(id)}. The ids are on the Scenarios sheet.`,
  doubled: (id: string) => `The id ${quoted(id)} appears more than once, so none of its values is taken. Keep one.`,
  valueOfDriver: 'The column "value" is for inputs that are the same in every case. Leave it blank for a driver.',
  notOfOther: (field: string) =>
    `${field} is given, but this input is the same in every case. Give it in the column "value" alone.`,
  unit: (found: unknown, expected: string) =>
    `The unit is ${quoted(found)} and must be "${expected}"; give the values in that unit.`,
  missing: (field: string) => `There is no value for ${field}.`,
  formulaLike: (field: string, value: string) =>
    `${field} is ${quoted(value)}, which begins like a formula. Give the plain value.`,
  ambiguous: (field: string, value: string, readings: readonly [number, number], sign: "." | ",") => {
    const [small, large] = [Math.min(...readings.map(Math.abs)), Math.max(...readings.map(Math.abs))];
    const minus = readings[0] < 0 ? "-" : "";
    const longer = small.toFixed(4).replace(".", sign);
    return `${field} is ${quoted(value)}, which can mean ${readings[0]} or ${readings[1]}. Write ${minus}${large} without a separator, or ${minus}${longer} with a fourth decimal.`;
  },
  decimalSign: (field: string, value: string, number: number, sign: "." | ",") =>
    `${field} is ${quoted(value)}, but the other numbers have a decimal ${sign === "." ? "point" : "comma"}. Write ${String(number).replace(".", sign)}.`,
  perCent: (field: string, value: string, unit: string) =>
    `${field} is ${quoted(value)}, but ${unit === "" ? "it is no percentage" : `its unit is ${unit}`}. Write the number without a percent sign.`,
  currency: (field: string, value: string, unit: string) =>
    `${field} is ${quoted(value)}. Write the number alone${unit === "" ? "" : `, in ${unit}`}, without a currency sign.`,
  cellError: (field: string, value: string) =>
    `${field} is ${quoted(value)}, an error of the workbook that it comes from. Fix it there, and save the set again.`,
  dash: (field: string, value: string) =>
    `${field} is ${quoted(value)}, which can mean 0 or no value. Write 0, or leave the cell blank.`,
  narrowColumn: (field: string, value: string) =>
    `${field} is ${quoted(value)}: its column was too narrow when the file was saved. Widen the column in Excel, and save again.`,
  notNumber: (field: string, value: unknown) =>
    `${field} is ${quoted(value)} and must be a number, such as 0.25 or 25%.`,
  outOfRange: (field: string, value: number, low: number, high: number) =>
    `${field} is ${value}, outside the allowed range from ${low} to ${high}.`,
  range: "The range must have a low and a high, and low must be less.",
  text: (field: string) => `${field} must be text.`,
  date: (value: unknown) => `The date is ${quoted(value)} and must be written as 2026-11-25.`,
  ambiguousDate: (value: string, [one, other]: readonly [string, string]) =>
    `The date is ${quoted(value)}, which can be ${one} or ${other}. Write it as one of these.`,
  line: (line: number) => `line ${line}`,
  /** A problem with where it is: "coreweave.delay, line 5: bear is 99, ...". */
  problem: ({ driver, line, says }: Problem): string => {
    const where = [driver, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(", ");
    return where === "" ? says : `${where}: ${says}`;
  },
  caseName: {
    empty: "Give the case a name.",
    long: `A case's name may have up to ${LONGEST_CASE_NAME} characters.`,
    formulaLike: "A case's name may not begin with = + - @ or an apostrophe.",
    comma: "A case's name may not contain a comma or a semicolon, since Excel separates list entries with them.",
    unprintable: "A case's name may not contain line breaks or tabs.",
    lostLetter: (name: string) =>
      `The case ${quoted(name)} has lost a letter: the file was saved in another encoding. Save it as CSV UTF-8.`,
    error: "A case's name may not be one of Excel's error values.",
    taken: (name: string) => `There is a case called ${quoted(name)} already. Choose another name.`,
    full: `The workbook already has ${MOST_OWN_CASES} custom cases. Delete one first.`,
    tooMany: (names: readonly string[]) =>
      `The set has ${names.length} custom cases (${names.join(", ")}), and the workbook can hold ${MOST_OWN_CASES}. None of them is taken; keep up to ${MOST_OWN_CASES}.`,
    notTaken: (name: string, why: string) => `The case ${quoted(name)} is not taken. ${why}`,
  },
  chosen: (name: string) => `The chosen case is ${quoted(name)}, but there is no case of that name.`,
} as const;
