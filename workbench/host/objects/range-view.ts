import type { Book } from "../book";
import { Remote } from "../remote";
import type { Range } from "./range";

/** The rows and columns of a range that are not hidden. */
export class RangeView extends Remote {
  override readonly type = "RangeView";
  override readonly scalars = ["ColumnCount", "Formulas", "RowCount", "Text", "ValueTypes", "Values"];
  constructor(
    private readonly book: Book,
    private readonly range: Range,
  ) {
    super();
  }
  private shown<T>(all: readonly (readonly T[])[]): T[][] {
    const { sheetId, area } = this.range;
    const sheet = this.book.sheet(sheetId).getSheet();
    return all
      .filter((_, r) => sheet.getRowVisible(area.top + r))
      .map((line) => line.filter((_, c) => sheet.getColVisible(area.left + c)));
  }
  get Values() {
    return this.shown(this.range.Values);
  }
  get Formulas() {
    return this.shown(this.range.Formulas);
  }
  get Text() {
    return this.shown(this.range.Text);
  }
  get ValueTypes() {
    return this.shown(this.range.ValueTypes);
  }
  get RowCount() {
    return this.Values.length;
  }
  get ColumnCount() {
    return this.Values[0]?.length ?? 0;
  }
}
