import type { Area } from "./address";
import type { Book, Content } from "./book";

type Value = Exclude<Content, null>;
const key = (row: number, column: number): string => `${row},${column}`;

/**
 * When a workbook is calculated. The component always calculates; while the user has set calculation to manual, what
 * formulas showed last is kept over it, but for cells that were entered since: those Excel calculates at once.
 */
export class Calculation {
  private current = "Automatic";
  private kept = new Map<string, Map<string, Value>>();
  private changed = false;

  constructor(private readonly book: Book) {}

  get mode(): string {
    return this.current;
  }
  set mode(mode: string) {
    this.current = mode;
    this.keep();
  }

  /** Whether something was changed that formulas do not show yet. */
  get pending(): boolean {
    return this.current === "Manual" && this.changed;
  }

  /** Shows what is calculated by now. */
  keep(): void {
    this.kept = new Map();
    this.changed = false;
    if (this.current !== "Manual") return;
    const kept = new Map<string, Map<string, Value>>();
    for (const id of this.book.sheetIds()) kept.set(id, this.formulasOf(id));
    this.kept = kept;
  }

  /** The same for one sheet alone; what the others show stays. */
  keepSheet(id: string): void {
    if (this.current === "Manual") this.kept.set(id, this.formulasOf(id));
  }

  private formulasOf(id: string): Map<string, Value> {
    const cells = new Map<string, Value>();
    const used = this.book.usedArea(id, true);
    for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        if (this.book.isFormulaOrSpilled(id, row, column))
          cells.set(key(row, column), this.book.calculated(id, row, column));
      }
    }
    return cells;
  }

  stale(id: string, row: number, column: number): Value | undefined {
    return this.kept.get(id)?.get(key(row, column));
  }

  entered(id: string, area: Area): void {
    this.changed = true;
    const cells = this.kept.get(id);
    if (!cells) return;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) cells.delete(key(row, column));
  }
}
