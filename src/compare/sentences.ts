/** Why a file can't be compared, in a sentence to show. */
export class Unreadable extends Error {}

const SENTENCES = {
  empty: "The file is empty.",
  large: "The file is larger than 100 MB. Save a copy without pictures or unused sheets, and compare that.",
  bomb: "The file unpacks to far more than a workbook holds, and was not read.",
  cells: "The file holds more than 3 million cells, more than can be compared.",
  cut: "The file was cut off. Save or download it again.",
  damaged: "The file is damaged. Open it in Excel, let Excel repair it, and save it again.",
  xml: "The file is damaged: a part of it is not well-formed XML. Open it in Excel, let Excel repair it, and save it again.",
  encrypted: "The file is protected by a password. Open it in Excel and save it without one.",
  xls: "This is a workbook of Excel 97-2003 (.xls). Open it in Excel and save it as .xlsx.",
  xlsb: "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
  ods: "This is an OpenDocument spreadsheet. Save it as .xlsx.",
  office: "This is a document of Office, but no workbook. Give an .xlsx file.",
  other: "This is not an Excel workbook (.xlsx).",
  sheets: "The file holds no worksheet.",
} as const;

export type Trouble = keyof typeof SENTENCES;

export const unreadable = (trouble: Trouble): Unreadable => new Unreadable(SENTENCES[trouble]);

export const noOutput = (written: string): Unreadable =>
  new Unreadable(`The output “${written}” is neither a cell (Sheet!B7) nor a name of the new workbook.`);

export const severalCells = (written: string): Unreadable =>
  new Unreadable(`The output “${written}” stands for several cells. Name one of them (Sheet!B7).`);

/** Why a workbook can't be kept in itself, in a sentence to show. */
export class NotKept extends Error {}

const KEPT = {
  large: "This workbook is too large for a snapshot. Save a copy as a file, and compare with that.",
  full: "There is no room for another snapshot. Delete one, and try again.",
} as const;

export const notKept = (why: keyof typeof KEPT): NotKept => new NotKept(KEPT[why]);
