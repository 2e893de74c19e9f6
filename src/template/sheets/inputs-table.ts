import type { Draft, DraftSheet } from "../layout";

/** A scenario set as a sheet of its own, in the form in which "From the active sheet" reads it back. */
export function inputsTableSheet(rows: readonly (readonly (string | number)[])[]): DraftSheet {
  const heading = rows.findIndex(([first]) => first === "id");
  const draft = (value: string | number, row: number): Draft => ({
    value,
    look: row === heading ? "heading" : typeof value === "number" ? "input" : "text",
  });
  return {
    key: "inputs-table",
    title: "AICOMP inputs",
    purpose: "The scenario inputs as a table that can be read back",
    tab: "#2B5797",
    widths: [30, 14, 52, 14, 10, 10, 12, 12, 12, 12, 60],
    frozen: { rows: heading + 1, columns: 1 },
    titleRows: heading + 1,
    rows: rows.map((cells, row) => cells.map((value) => (value === "" ? null : draft(value, row)))),
  };
}
