import { insertSheet } from "../excel/insert-sheet";
import { readSheet, type SheetCells } from "../excel/read-sheet";
import type { ComparisonDocument } from "../figures/document";
import type { ReadSet } from "../scenarios/check-set";
import { readSetOfBytes, readSetOfCells } from "../scenarios/read-set";
import { SENTENCES } from "../scenarios/sentences";
import type { Catalogue, ScenarioSet } from "../scenarios/set";
import { setToRows } from "../scenarios/write-set";
import { otherInputs } from "../template/other-inputs";
import { inputsTableSheet } from "../template/sheets/inputs-table";

/** Scenario sets from outside and to outside, with the parsers that they take. */
export { builtInSet } from "../scenarios/built-in";

const catalogueOf = (document: ComparisonDocument): Catalogue => ({
  drivers: document.drivers,
  others: otherInputs(document),
});

/** A set from the bytes of a file, or of an answer whose server names a character set. */
export const readBytes = (document: ComparisonDocument, bytes: Uint8Array, charset: string | undefined): ReadSet =>
  readSetOfBytes(bytes, charset, catalogueOf(document));

/** The set in the cells of the sheet that is shown, and that sheet's name. */
export async function readShownSheet(document: ComparisonDocument): Promise<ReadSet & { readonly sheet: string }> {
  const { name, cells, top, cut }: SheetCells = await readSheet();
  const read = readSetOfCells(cells, catalogueOf(document), top);
  const readings = cut ? [SENTENCES.cutSheet(cut.rows, cut.columns), ...read.readings] : read.readings;
  return { ...read, readings, sheet: name };
}

export const insertInputs = (set: ScenarioSet): Promise<string> => insertSheet(inputsTableSheet(setToRows(set)));
