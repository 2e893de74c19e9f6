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
