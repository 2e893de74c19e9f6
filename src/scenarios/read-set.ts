import { checkSet, type ReadSet } from "./check-set";
import { readJson } from "./read-json";
import { csvRows, readTable, type TableRow } from "./read-table";
import { SENTENCES } from "./sentences";
import { type Catalogue, MOST_BYTES, UnusableSet } from "./set";

/** A set from the text of a file: JSON where it begins with a brace or a bracket, else CSV. */
export function readSet(text: string, catalogue: Catalogue): ReadSet {
  if (text.length > MOST_BYTES) throw new UnusableSet({ says: SENTENCES.tooLarge });
  const clean = text.replace(/^\uFEFF/, "");
  if (clean.trim() === "") throw new UnusableSet({ says: SENTENCES.empty });
  return checkSet(/^\s*[{[]/.test(clean) ? readJson(clean) : readTable(csvRows(clean)), catalogue);
}

/** A set from the cells of a sheet. */
export function readSetOfCells(cells: readonly TableRow["cells"][], catalogue: Catalogue): ReadSet {
  return checkSet(readTable(cells.map((row, i) => ({ line: i + 1, cells: row }))), catalogue);
}
