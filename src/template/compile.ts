import { areaText } from "../cells/address";
import type { ComparisonDocument } from "../figures/document";
import { draftsOf } from "./drafting";
import { type Inputs, withInputs } from "./kept-inputs";
import { layOut, type Lines } from "./layout";
import { sheetName } from "./names";
import type { NamePlan, Plan, SheetPlan } from "./plan";

/** What the open workbook has to say to the plan. */
export interface CompileOptions {
  /** The names that our sheets bear, by key, where they differ from their titles. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** What stands in inputs that a person may have changed, by the input's id; it is kept. */
  readonly inputs?: Inputs;
  /** Where the rows and columns of sheets stand, by key, where the user has put others among them. */
  readonly lines?: Readonly<Record<string, Lines>>;
}

/**
 * From a comparison document to the plan of its workbook:
 * 1. each sheet drafts its rows, with ids for addresses, and the checks that it wants made (once a document);
 * 2. the layout assigns addresses, writes the formulas and collects names;
 * 3. inputs that a person has changed take the place of the document's.
 */
export function compile(
  document: ComparisonDocument,
  { sheetNames = {}, inputs = {}, lines = {} }: CompileOptions = {},
): Plan {
  const drafts = draftsOf(document);
  const titles = Object.fromEntries(drafts.map(({ key, title }) => [key, sheetNames[key] ?? title]));
  const laidOut = layOut(drafts, titles, lines);
  return {
    ...laidOut,
    sheets: laidOut.sheets.map((sheet) => withInputs(sheet, inputs)),
    names: [...laidOut.names, ...laidOut.sheets.map((sheet) => nameOfSheet(sheet, lines[sheet.key]))],
  };
}

/** The rectangle that a sheet of ours fills, from A1 on. */
export function extent(sheet: SheetPlan): { readonly rows: number; readonly columns: number } {
  return { rows: sheet.rows.length, columns: Math.max(...sheet.rows.map((cells) => cells.length)) };
}

export function nameOfSheet(sheet: SheetPlan, lines?: Lines): NamePlan {
  const { rows, columns } = extent(sheet);
  return {
    name: sheetName(sheet.key),
    sheet: sheet.key,
    address: areaText(
      { top: lines?.rows[0] ?? 0, left: lines?.columns[0] ?? 0, bottom: rows - 1, right: columns - 1 },
      "both",
    ),
    comment: "Where AICOMP finds its sheet again.",
    hidden: true,
  };
}
