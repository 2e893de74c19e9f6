/*
 * What was read of our sheets is kept while Excel tells of every change, so that a second selection needs no sync.
 */
import type { Known, OurSheets } from "./known";

/** Our sheets, and what was read of the user's while formulas were followed. */
export interface Kept {
  readonly sheets: OurSheets;
  readonly known: Known;
}

/** A selection as Excel tells of it: an address on the sheet of that id. */
export interface Selected {
  readonly sheetId: string;
  readonly address: string;
}

let watchers = 0;
let kept: Kept | undefined;
let selection: Selected | undefined;
/** Counts the changes, so that what was being read while something changed is not kept. */
let changes = 0;

/** Keeps from now on what is read; the answer ends it. Without a watcher nobody would tell of a change. */
export function keep(): () => void {
  watchers++;
  return () => {
    watchers--;
    forget();
    if (watchers === 0) selection = undefined;
  };
}

export function forget(): void {
  kept = undefined;
  changes++;
}

export const selected = (now: Selected | undefined): void => void (selection = now);

/** What was kept, and where the selection is; undefined where either is not known. */
export const whatIsKept = (): (Kept & { readonly selection: Selected }) | undefined =>
  kept && selection && { ...kept, selection };

/** Begins a reading; the answer keeps what was read, unless something has changed meanwhile. */
export function beginReading(): (read: Kept) => void {
  const begun = changes;
  return (read) => {
    if (watchers > 0 && begun === changes) kept = read;
  };
}
