import type { Formula } from "./formula";
import type { CellId } from "./ids";
import type { Draft } from "./layout";

/** The cells that every sheet is made of. */
export const title = (value: string): Draft => ({ value, look: "title" });
export const subtitle = (value: string): Draft => ({ value, look: "subtitle" });
export const heading = (value: string, id?: CellId): Draft => ({
  value,
  look: "heading",
  ...(id !== undefined && { id }),
});
export const numberHeading = (value: string, id?: CellId): Draft => ({ ...heading(value, id), look: "number heading" });
export const label = (value: string, id?: CellId): Draft => ({ value, look: "label", ...(id !== undefined && { id }) });
export const text = (value: string): Draft => ({ value, look: "text" });
export const note = (value: string): Draft => ({ value, look: "note" });
export const unit = (value: string): Draft => ({ value, look: "unit" });
export const computed = (formula: Formula, format: string, id?: CellId): Draft => ({
  formula,
  format,
  look: "computed",
  ...(id !== undefined && { id }),
});
export const linked = (formula: Formula, format: string, id?: CellId): Draft => ({
  formula,
  format,
  look: "link",
  ...(id !== undefined && { id }),
});
/** Where the source gives nothing; nothing is invented. */
export const absent = (id?: CellId): Draft => ({
  value: "Not disclosed",
  look: "absent",
  ...(id !== undefined && { id }),
});
export const band = (first: Draft, columns: number): Draft[] => [
  first,
  ...Array.from({ length: columns - 1 }, (): Draft => ({ look: first.look })),
];
