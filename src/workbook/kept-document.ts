import type { ComparisonDocument } from "../figures/document";
import { readDocument } from "../figures/read-document";
import { pack, unpack } from "./packed";

/** A document as a workbook keeps it. */
export const packDocument = (document: ComparisonDocument): string => pack(document);

/** Whether two of them are the same, however they were packed; null is the built-in one. */
export const isSameDocument = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && JSON.stringify(unpack(one)) === JSON.stringify(unpack(other)));

/** The document that a workbook keeps; null where there is none, or none that can be read. */
export function unpackDocument(stored: unknown): ComparisonDocument | null {
  const read = readDocument(unpack(stored));
  return "document" in read ? read.document : null;
}
