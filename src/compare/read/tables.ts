import { parseStructRef } from "@borgar/fx";
import { type Area, areaOf, areaText } from "../../cells/address";
import { partsOf } from "../../model/formula";
import { child, children, type Tree, unescaped } from "./xml";

/** A table of a sheet. */
export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** Its columns, from the left. */
  readonly columns: readonly string[];
}

export function tableOf(tree: Tree, sheet: string): ReadTable[] {
  const { attributes } = tree;
  const area = areaOf(attributes["ref"] ?? "");
  const name = attributes["displayName"] ?? attributes["name"];
  if (!area || !name) return [];
  const columns = children(child(tree, "tableColumns"), "tableColumn");
  return [
    {
      name: unescaped(name),
      sheet,
      area,
      headerRows: Number(attributes["headerRowCount"] ?? 1),
      totalsRows: Number(attributes["totalsRowCount"] ?? 0),
      columns: columns.map((column) => unescaped(column.attributes["name"] ?? "").replace(/\r?\n/g, "\n")),
    },
  ];
}

interface At {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const holds = ({ sheet, area }: ReadTable, at: At): boolean =>
  sheet === at.sheet &&
  area.top <= at.row &&
  at.row <= area.bottom &&
  area.left <= at.column &&
  at.column <= area.right;

type Rows = readonly [from: number, to: number];

/** The rows that one part of a table has; undefined where the table has no such row. */
function rowsOf({ area, headerRows, totalsRows }: ReadTable, section: string, row: number): Rows | undefined {
  const first = area.top + headerRows;
  const last = area.bottom - totalsRows;
  switch (section) {
    case "all":
      return [area.top, area.bottom];
    case "headers":
      return headerRows > 0 ? [area.top, first - 1] : undefined;
    case "totals":
      return totalsRows > 0 ? [last + 1, area.bottom] : undefined;
    case "this row":
    case "@":
      return first <= row && row <= last ? [row, row] : undefined;
    default:
      return [first, last];
  }
}

/** The cells that a reference to a table stands for; undefined where it stands for none. */
function cellsOf(written: string, at: At, tables: readonly ReadTable[]): string | undefined {
  // A table by its bare name is its data.
  const bare = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(written);
  const found = parseStructRef(bare ? `${written}[]` : written);
  // With a sheet or a file before it, it leads into another workbook.
  if (!found || (found.context?.length ?? 0) > 0) return undefined;
  const name = (found.table ?? "").toLowerCase();
  const table = tables.find((one) => (name === "" ? holds(one, at) : one.name.toLowerCase() === name));
  if (!table) return undefined;
  const sections = found.sections?.length ? found.sections : ["data"];
  const rows = sections.map((section) => rowsOf(table, section, at.row));
  const columns = (found.columns ?? []).map((column) =>
    table.columns.findIndex((one) => one.toLowerCase() === column.toLowerCase()),
  );
  if (rows.includes(undefined) || columns.includes(-1)) return "#REF!";
  const lines = rows as Rows[];
  const { area, sheet } = table;
  const offsets = columns.length > 0 ? columns : [0, area.right - area.left];
  const cells = {
    top: Math.min(...lines.map(([from]) => from)),
    bottom: Math.max(...lines.map(([, to]) => to)),
    left: area.left + Math.min(...offsets),
    right: area.left + Math.max(...offsets),
  };
  return areaText(cells, "", sheet);
}

/** A formula with cells for its references to tables, as far as they can be told; itself where it has none. */
export function withoutTables(formula: string, at: At, tables: readonly ReadTable[]): string {
  if (tables.length === 0) return formula;
  const lower = formula.toLowerCase();
  if (!lower.includes("[") && !tables.some(({ name }) => lower.includes(name.toLowerCase()))) return formula;
  try {
    const parts = partsOf(formula).map(({ written, reference }) =>
      reference ? (cellsOf(written, at, tables) ?? written) : written,
    );
    return parts.join("");
  } catch {
    return formula;
  }
}
