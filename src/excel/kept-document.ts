import type { ComparisonDocument } from "../figures/document";
import { unpackDocument } from "../workbook/kept-document";
import { run } from "./batch/run";
import { loadDocumentText } from "./step/memory";

/** The document of a workbook, as it keeps it. */
export interface KeptDocument {
  readonly stored: string;
  /** Null where it can't be read. */
  readonly document: ComparisonDocument | null;
}

/** The comparison document that the open workbook keeps; null where its template is of the built-in one. */
export async function keptDocument(): Promise<KeptDocument | null> {
  return run(async (context) => {
    const text = loadDocumentText(context);
    await context.sync();
    const stored = text();
    return stored === null ? null : { stored, document: unpackDocument(stored) };
  });
}
