import type { ComparisonDocument } from "../figures/document";
import { type ReadDocumentText, readDocumentText } from "../figures/document-text";
import { PROBLEMS } from "../figures/document-problem";
import { decode } from "../scenarios/decode";
import { UnusableSet } from "../scenarios/set";
import { packDocument } from "../workbook/kept-document";

/** Comparison documents from files and to files. */
export { documentText } from "../figures/document-text";

export function readDocumentBytes(bytes: Uint8Array): ReadDocumentText {
  try {
    return readDocumentText(decode(bytes).text);
  } catch (error) {
    if (error instanceof UnusableSet) return { problems: [PROBLEMS.notText] };
    throw error;
  }
}

/** A document as a workbook is to keep it: the built-in one is not kept, and grows with the add-in. */
export const toKeep = (document: ComparisonDocument, builtIn: ComparisonDocument) =>
  sorted(document) === sorted(builtIn)
    ? { document: builtIn, stored: null }
    : { document, stored: packDocument(document) };

/** A document as a text in which the order of keys does not matter. */
const sorted = (document: ComparisonDocument): string =>
  JSON.stringify(document, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
