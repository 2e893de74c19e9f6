import { type Area, areaOf, splitAddress } from "../address";
import type { Book } from "../book";
import { invalidArgument, OfficeError } from "../office-error";
import { Remote } from "../remote";
import { applyFilters, type FilterCriteria } from "./filter";
import { Range } from "./range";

export interface AutoFilterModel {
  readonly area: Area;
  readonly filters: Map<number, FilterCriteria>;
}

/** The filter of a sheet, with arrows above a block of cells that is no table. */
export class AutoFilter extends Remote {
  override readonly type = "AutoFilter";
  override readonly scalars = ["Criteria", "Enabled", "IsDataFiltered"];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  private get model(): AutoFilterModel | undefined {
    return this.book.extras(this.sheetId).autoFilter;
  }
  get Enabled() {
    return this.model !== undefined;
  }
  get IsDataFiltered() {
    return (this.model?.filters.size ?? 0) > 0;
  }
  get Criteria() {
    const { area, filters } = this.model ?? {
      area: { left: 0, right: -1 },
      filters: new Map<number, FilterCriteria>(),
    };
    return Array.from({ length: area.right - area.left + 1 }, (_, i) => filters.get(i) ?? null);
  }
  async Apply(place: Range | string, column?: number, criteria?: FilterCriteria): Promise<void> {
    await this.book.engine.calculated();
    const area = typeof place === "string" ? areaOf(splitAddress(place).local) : place.area;
    if (!area) throw invalidArgument(String(place));
    const same = this.model && JSON.stringify(this.model.area) === JSON.stringify(area);
    const filters = same ? this.model.filters : new Map<number, FilterCriteria>();
    if (!same) this.show();
    if (column !== undefined && !(column >= 0 && column <= area.right - area.left))
      throw invalidArgument(`columnIndex ${column}`);
    if (column !== undefined && criteria) filters.set(column, criteria);
    this.book.extras(this.sheetId).autoFilter = { area, filters };
    this.Reapply();
  }
  Reapply(): void {
    const { area, filters } = this.there();
    applyFilters(this.book, this.sheetId, area, filters);
  }
  ClearCriteria(): void {
    this.there().filters.clear();
    this.Reapply();
  }
  ClearColumnCriteria(column: number): void {
    this.there().filters.delete(column);
    this.Reapply();
  }
  Remove(): void {
    this.show();
    delete this.book.extras(this.sheetId).autoFilter;
  }
  GetRangeOrNullObject(): Range | null {
    return this.model ? new Range(this.book, this.sheetId, this.model.area) : null;
  }
  GetRange(): Range {
    return new Range(this.book, this.sheetId, this.there().area);
  }
  private show(): void {
    if (this.model) applyFilters(this.book, this.sheetId, this.model.area, new Map());
  }
  private there(): AutoFilterModel {
    if (!this.model) throw new OfficeError("InvalidOperation", "There is no filter on this sheet.");
    return this.model;
  }
}
