import type { Content } from "../scenarios/merge";
import { glance } from "./failure";
import type { SourceMark } from "./remarks";

/** What the add-in must remember stands in the workbook's settings and travels with the file. */
const REFRESHED = "AICOMP.refreshed";
const UNDO = "AICOMP.undo";
/** The hidden name of the cell that the last step wrote into, so that it is found where rows were put above it. */
export const UNDO_CELL = "_AICOMP.undo";

/** A cell that was written, and what stood there before; its number format where that was written, too. */
export interface WrittenCell {
  readonly at: string;
  readonly before: Content;
  readonly after: Content;
  readonly format?: string;
  /** The number format after the step; it is put back only where it still is that. */
  readonly formatAfter?: string;
}

/** One step that can be taken back. */
export interface UndoStep {
  readonly what: Done;
  readonly inputs: readonly { readonly id: string; readonly before: Content; readonly after: Content }[];
  /** What was remembered before, as it was stored; left out where the step did not change it. */
  readonly refreshed?: string | null;
  /** The sheet that was added. */
  readonly sheet?: string;
  /** Its id, which stays where the sheet is renamed, and a mark of its contents. */
  readonly sheetId?: string;
  readonly print?: string;
  readonly chart?: { readonly sheet: string; readonly sheetId?: string; readonly name: string };
  /** Cells outside the inputs that were written, as in Sheet1!B2. */
  readonly cells?: readonly WrittenCell[];
  readonly notes?: readonly SourceMark[];
  /** The rows that were added to the Log. */
  readonly log?: { readonly row: number; readonly rows: readonly (readonly Content[])[] };
}

/** What was done last, for the pane to say. */
export type Done =
  | { readonly kind: "refresh"; readonly count: number; readonly source: string }
  | { readonly kind: "case"; readonly name: string }
  | { readonly kind: "sheet added" | "chart inserted" | "figure inserted" | "formula inserted"; readonly name: string }
  | { readonly kind: "sources noted"; readonly count: number }
  | { readonly kind: "case added" | "case deleted" | "case renamed"; readonly name: string };

export interface Memory {
  /** The last refreshed values by the ids of their inputs, as they are stored. */
  readonly refreshed: string | null;
  readonly undo: UndoStep | null;
}

/** Queues the reading; call the answer after the next sync. */
export function loadMemory(context: Excel.RequestContext): () => Memory {
  const [refreshed, undo] = [REFRESHED, UNDO].map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load({ value: true });
    return setting;
  }) as [Excel.Setting, Excel.Setting];
  return () => ({ refreshed: textOf(refreshed), undo: JSON.parse(textOf(undo) ?? "null") as UndoStep | null });
}

function textOf(setting: Excel.Setting): string | null {
  return setting.isNullObject ? null : (setting.value as string);
}

/** Queues the writing. The name of the last step's cell goes with that step. */
export function remember(
  context: Excel.RequestContext,
  memory: Partial<Memory>,
  { keepCell = false }: { readonly keepCell?: boolean } = {},
): void {
  const { settings, names } = context.workbook;
  const { refreshed, undo } = memory;
  if (refreshed !== undefined) settings.add(REFRESHED, refreshed ?? "{}");
  if (undo === undefined) return;
  settings.add(UNDO, JSON.stringify(undo));
  if (!keepCell) names.getItemOrNullObject(UNDO_CELL).delete();
}

export function lastRefreshed(stored: string | null): Map<string, Content> {
  return new Map(Object.entries(JSON.parse(stored ?? "{}") as Record<string, Content>));
}

export const stored = (values: ReadonlyMap<string, Content>): string => JSON.stringify(Object.fromEntries(values));

/** What was done last and can be taken back; undefined where there is nothing. */
export async function lastDone(): Promise<Done | undefined> {
  return glance(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    return memory().undo?.what;
  });
}
