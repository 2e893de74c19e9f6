import type { Book } from "../book";
import { notFound } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";

/** What a name of the workbook and a name of one sheet have in common. */
export abstract class NamedReference extends Remote {
  override readonly type = "NamedItem";
  override readonly scalars = ["Name", "Comment", "Formula", "Scope", "Type", "Value", "Visible"];
  constructor(protected readonly book: Book) {
    super();
  }
  /** What the name stands for. */
  protected abstract get reference(): string;
  get Type() {
    return this.book.target(this.reference) ? "Range" : "Error";
  }
  get Value() {
    return this.Type === "Range" ? this.reference : "#REF!";
  }
  GetRangeOrNullObject(): Range | null {
    const target = this.book.target(this.reference);
    return target ? new Range(this.book, target.sheetId, target.area) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw notFound();
    return range;
  }
}
