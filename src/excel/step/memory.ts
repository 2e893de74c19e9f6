import { SETTINGS } from "../../workbook/settings";
import { markOf } from "../../workbook/document-mark";
import { readStep, type Step } from "../../workbook/step";

/** The hidden name of the cell that the last step wrote into, so that it is found where rows were put above it. */
export const UNDO_CELL = "_AICOMP.undo";

export interface Memory {
  /** The last refreshed values by the ids of their inputs, as they are stored. */
  readonly refreshed: string | null;
  readonly undo: Step | null;
}

/** The last step as it was read or written last: a first guess at what the workbook holds. */
let known: Step | null = null;
export const knownStep = (): Step | null => known;

/** Queues the reading; call the answer after the next sync. */
export function loadMemory(context: Excel.RequestContext): () => Memory {
  const [refreshed, undo] = [SETTINGS.refreshed, SETTINGS.undo].map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load({ value: true });
    return setting;
  }) as [Excel.Setting, Excel.Setting];
  return () => {
    known = readStep(textOf(undo));
    return { refreshed: textOf(refreshed), undo: known };
  };
}

function textOf(setting: Excel.Setting): string | null {
  return setting.isNullObject ? null : (setting.value as string);
}

/** Queues the reading of the comparison of filed companies, as it is stored. */
export function loadFiledText(context: Excel.RequestContext): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTINGS.filed);
  setting.load({ value: true });
  return () => textOf(setting);
}

/** Queues the keeping of the comparison of filed companies, as it is stored. */
export function keepFiled(context: Excel.RequestContext, stored: string | null): void {
  context.workbook.settings.add(SETTINGS.filed, stored ?? "");
}

/** Queues the reading of the comparison document that was opened, as it is stored; null where it is the built-in one. */
export function loadDocumentText(context: Excel.RequestContext): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTINGS.document);
  setting.load({ value: true });
  return () => textOf(setting) || null;
}

/** Queues the reading of the mark that tells the document from another; null where it is the built-in one. */
export function loadDocumentMark(context: Excel.RequestContext): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTINGS.documentMark);
  setting.load({ value: true });
  return () => textOf(setting) || null;
}

/** Queues the keeping of the comparison document, as it is stored. */
export function keepDocument(context: Excel.RequestContext, stored: string | null): void {
  const { settings } = context.workbook;
  settings.add(SETTINGS.document, stored ?? "");
  settings.add(SETTINGS.documentMark, stored === null ? "" : markOf(stored));
}

/** Queues the writing. The name of the last step's cell goes with that step. */
export function remember(
  context: Excel.RequestContext,
  memory: Partial<Memory>,
  { keepCell = false }: { readonly keepCell?: boolean } = {},
): void {
  const { settings, names } = context.workbook;
  const { refreshed, undo } = memory;
  if (refreshed !== undefined) settings.add(SETTINGS.refreshed, refreshed ?? "{}");
  if (undo === undefined) return;
  settings.add(SETTINGS.undo, JSON.stringify(undo));
  known = undo;
  if (!keepCell) names.getItemOrNullObject(UNDO_CELL).delete();
}
