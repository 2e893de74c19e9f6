import type { Book } from "../book";
import { Remote } from "../remote";
import type { Range } from "./range";
import { type SortField, sortArea } from "./range-edits";

export class RangeSort extends Remote {
  override readonly type = "RangeSort";
  constructor(
    private readonly book: Book,
    private readonly range: Range,
  ) {
    super();
  }
  /** By rows from top to bottom, or by columns from left to right. */
  async Apply(
    fields: readonly SortField[],
    _matchCase = false,
    hasHeaders = false,
    orientation = "Rows",
  ): Promise<void> {
    await this.book.engine.calculated();
    const { sheetId, area } = this.range;
    const within = this.book.usedArea(sheetId, true, area) ?? area;
    const whole = this.range.IsEntireColumn || this.range.IsEntireRow ? within : area;
    sortArea(this.book, sheetId, whole, fields, { byColumns: orientation === "Columns", hasHeaders });
  }
}
