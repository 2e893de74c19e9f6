import { areaOf, LAST_COLUMN, LAST_ROW, splitAddress } from "../address";
import type { Book } from "../book";
import { invalidReference } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";

export class WorksheetFreezePanes extends Remote {
  override readonly type = "WorksheetFreezePanes";
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  private freeze(rows: number, columns: number): void {
    this.book.checkVisible(this.sheetId); // OfficeDev/office-js#1463
    this.book
      .sheet(this.sheetId)
      .setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  }
  FreezeRows(count: number): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count: number): void {
    this.freeze(0, count);
  }
  FreezeAt(range: string | Range): void {
    const area = typeof range === "string" ? areaOf(splitAddress(range).local) : range.area;
    if (!area) throw invalidReference(String(range));
    this.freeze(area.bottom + 1, area.right + 1);
  }
  Unfreeze(): void {
    this.book.sheet(this.sheetId).cancelFreeze();
  }
  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.book.sheet(this.sheetId).getFreeze();
    if (!xSplit && !ySplit) return null;
    const bottom = ySplit ? ySplit - 1 : LAST_ROW;
    const right = xSplit ? xSplit - 1 : LAST_COLUMN;
    return new Range(this.book, this.sheetId, { top: 0, left: 0, bottom, right });
  }
}
