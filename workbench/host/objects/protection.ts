import type { Book } from "../book";
import { Remote } from "../remote";

export class WorksheetProtection extends Remote {
  override readonly type = "WorksheetProtection";
  override readonly scalars = ["Protected"];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  get Protected(): boolean {
    return this.book.protection.sheets.has(this.sheetId);
  }
  Protect(): void {
    this.book.protection.sheets.add(this.sheetId);
  }
  Unprotect(): void {
    this.book.protection.sheets.delete(this.sheetId);
  }
}

export class WorkbookProtection extends Remote {
  override readonly type = "WorkbookProtection";
  override readonly scalars = ["Protected"];
  constructor(private readonly book: Book) {
    super();
  }
  get Protected(): boolean {
    return this.book.protection.structure;
  }
  Protect(): void {
    this.book.protection.structure = true;
  }
  Unprotect(): void {
    this.book.protection.structure = false;
  }
}
