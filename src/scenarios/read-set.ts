import { checkSet, type ReadSet } from "./check-set";
import { clean } from "./clean";
import { csvRows, delimiterOf, type TableRow } from "./csv";
import { decode, type Decoded } from "./decode";
import { readJson } from "./read-json";
import { readTable } from "./read-table";
import { SENTENCES } from "./sentences";
import { type Catalogue, MOST_BYTES, UnusableSet } from "./set";

/** A set from the text of a file: JSON where it begins with a brace or a bracket, else a table of cells. */
export function readSet(source: string | Decoded, catalogue: Catalogue): ReadSet {
  const { text, reading } = typeof source === "string" ? { text: source } : source;
  if (text.length > MOST_BYTES) throw new UnusableSet({ says: SENTENCES.tooLarge });
  const unmarked = text.replace(/^\uFEFF/, "");
  if (clean(unmarked) === "") throw new UnusableSet({ says: SENTENCES.empty });
  const read = checkSet(/^\s*[{[]/.test(unmarked) ? readJson(unmarked) : readText(unmarked), catalogue);
  return reading === undefined ? read : { ...read, readings: [reading, ...read.readings] };
}

function readText(text: string) {
  const delimiter = delimiterOf(text);
  return readTable(csvRows(text, delimiter), delimiter);
}

/** A set from the bytes of a file, or of an answer whose server names a character set. */
export function readSetOfBytes(bytes: Uint8Array, charset: string | undefined, catalogue: Catalogue): ReadSet {
  if (bytes.byteLength > MOST_BYTES) throw new UnusableSet({ says: SENTENCES.tooLarge });
  return readSet(decode(bytes, charset), catalogue);
}

/** A set from the cells of a sheet; `top` is the row of the first of them, from 1. */
export function readSetOfCells(cells: readonly TableRow["cells"][], catalogue: Catalogue, top = 1): ReadSet {
  return checkSet(readTable(cells.map((row, i) => ({ line: top + i, cells: row }))), catalogue);
}
