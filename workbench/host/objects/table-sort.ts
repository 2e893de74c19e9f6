import type { Book, Content, TableModel } from "../book";
import { unsupported } from "../office-error";
import { order } from "../native/criteria";
import { Remote } from "../remote";
import { applyFilters } from "./filter";

/** Shows the rows that meet the filters of the table's columns; a row of totals stays. */
export const filterTable = (book: Book, { sheetId, area, filters, options }: TableModel): void =>
  applyFilters(book, sheetId, { ...area, bottom: area.bottom - Number(options["ShowTotals"] === true) }, filters);

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** How texts, numbers and truths stand in a sorted column: numbers first, blanks last. */
export function compared(one: Content, other: Content): number {
  const rank = (value: Content) =>
    value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  return rank(one) - rank(other) || (order(one, other) ?? 0);
}

export class TableSort extends Remote {
  override readonly type = "TableSort";
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
  ) {
    super();
  }
  Apply(fields: readonly SortField[]): void {
    const { sheetId, area } = this.model;
    const rows = Array.from({ length: area.bottom - area.top }, (_, i) => area.top + 1 + i);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
    const formulas = rows.map((row) => columns.map((column) => this.book.formula(sheetId, row, column)));
    if (formulas.flat().some((one) => typeof one === "string" && one.startsWith("=")))
      throw unsupported("TableSort.apply of rows with formulas");
    const before = (one: Content[], other: Content[]) => {
      for (const { key, ascending = true } of fields) {
        const difference = compared(one[key]!, other[key]!);
        if (difference !== 0) return ascending || one[key] === "" || other[key] === "" ? difference : -difference;
      }
      return 0;
    };
    this.book.enter(sheetId, { ...area, top: area.top + 1 }, [...formulas].sort(before));
  }
}
