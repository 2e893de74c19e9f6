import type { Area } from "../address";
import type { Book } from "../book";
import { Remote } from "../remote";
import { RangeFormat } from "./format";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** Several areas of one sheet at once, as `worksheet.getRanges` gives them. */
export class RangeAreas extends Remote {
  override readonly type = "RangeAreas";
  override readonly scalars = ["Address", "AreaCount", "CellCount"];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  get Address() {
    return this.Areas.items()
      .map(({ Address }) => Address)
      .join(",");
  }
  get Areas() {
    return new RangeCollection(this.areas.map((area) => new Range(this.book, this.sheetId, area)));
  }
  get Worksheet() {
    return new Worksheet(this.book, this.sheetId);
  }
  get AreaCount() {
    return this.areas.length;
  }
  get CellCount() {
    return this.areas.reduce((count, area) => count + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  }
  private get each() {
    return this.areas.map((area) => new Range(this.book, this.sheetId, area));
  }
  get IsEntireColumn() {
    return this.each.every(({ IsEntireColumn }) => IsEntireColumn);
  }
  get IsEntireRow() {
    return this.each.every(({ IsEntireRow }) => IsEntireRow);
  }
  get Style(): string | null {
    const [first, ...others] = this.each.map(({ Style }) => Style);
    return others.every((one) => one === first) ? first! : null;
  }
  set Style(name) {
    for (const range of this.each) range.Style = name;
  }
  GetEntireColumn(): RangeAreas {
    return this.of(this.each.map((range) => range.GetEntireColumn()));
  }
  GetEntireRow(): RangeAreas {
    return this.of(this.each.map((range) => range.GetEntireRow()));
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.of(this.each.map((range) => range.GetOffsetRange(rows, columns)));
  }
  private of(ranges: readonly Range[]): RangeAreas {
    return new RangeAreas(
      this.book,
      this.sheetId,
      ranges.map(({ area }) => area),
    );
  }
  Clear(applyTo = "All"): void {
    for (const range of this.each) range.Clear(applyTo);
  }
  /** Each area of a source goes as far from the first as it stands there. */
  async CopyFrom(
    source: Range | RangeAreas | string,
    what = "All",
    skipBlanks = false,
    transpose = false,
  ): Promise<void> {
    const [first] = this.each;
    if (source instanceof RangeAreas) {
      const from = source.each;
      for (const one of from) {
        const [rows, columns] = [one.area.top - from[0]!.area.top, one.area.left - from[0]!.area.left];
        await first!.GetCell(0, 0).GetOffsetRange(rows, columns).CopyFrom(one, what, skipBlanks, transpose);
      }
    } else for (const range of this.each) await range.CopyFrom(source, what, skipBlanks, transpose);
  }
  get Format() {
    return new RangeFormat({ book: this.book, sheetId: this.sheetId, areas: this.areas });
  }
}

class RangeCollection extends Remote {
  override readonly type = "RangeCollection";
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  override items() {
    return this.ranges;
  }
  GetCount(): number {
    return this.ranges.length;
  }
}
