import { addressOf, type Area } from "./address";
import type { Book, Content } from "./book";
import { EVENT, registrationOf } from "./event-numbers";
import type { Remote } from "./remote";
import { Standing } from "./standing";

const CATEGORY = 65_536;
const WORKBOOK = "Workbook";
const ACTIVATED = "sheet.operation.set-worksheet-active";
const SELECTED = new Set(["sheet.operation.set-selections", ACTIVATED]);
const CHANGED = "sheet.mutation.set-range-values";
const SOON = 10;

interface Raised {
  readonly number: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  /** Where cells are concerned: what happens to several within one batch is told of all of them at once. */
  readonly area?: Area | undefined;
}
interface Written {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}
interface Before {
  readonly value: Content;
  readonly formula: Content;
}

const around = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});
const meet = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Tells the add-in what happens in the workbook, as far as it has registered for it. */
export class Events {
  /** `runtime.enableEvents`. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private readonly due = new Map<string, Raised>();
  private readonly before = new Map<string, Before>();
  private readonly standing: Standing;
  private send: ((message: unknown) => void) | undefined;
  private shown: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly book: Book) {
    const { engine } = book;
    this.shown = this.active();
    this.standing = new Standing(book);
    engine.beforeCommand((id, params) => {
      if (id === CHANGED && this.registered.size > 0) this.remember(params as Written);
    });
    engine.onCommand((id, params, { byFormula, styleOnly }) => {
      if (this.registered.size === 0) return;
      if (id === ACTIVATED) this.activated();
      if (SELECTED.has(id)) this.selected();
      if (id === CHANGED) this.written(params as Written, byFormula, styleOnly);
      this.later();
    });
    book.notable = (name, sheetId, args) => this.onSheet(EVENT[name], sheetId, args);
  }

  connect(send: (message: unknown) => void): void {
    this.send = send;
  }

  /** What a member of an object does that registers for an event; undefined where it is no such member. */
  memberOf(remote: Remote, member: string): (() => void) | undefined {
    const registration = registrationOf(remote.type, member);
    if (!registration) return undefined;
    const key = `${registration.number} ${remote.eventTarget() ?? WORKBOOK}`;
    return () => {
      if (this.registered.size === 0) this.standing.look();
      const count = (this.registered.get(key) ?? 0) + (registration.register ? 1 : -1);
      if (count > 0) this.registered.set(key, count);
      else this.registered.delete(key);
    };
  }

  /** What is registered, by number and target. */
  handlers(): [string, number][] {
    return [...this.registered];
  }

  private active(): string {
    return this.book.engine.model.getActiveSheet().getSheetId();
  }

  private onSheet(number: number, sheetId: string, args: object = {}, area?: Area): void {
    const worksheetId = `{${sheetId}}`;
    this.raise({ number, targets: [WORKBOOK, worksheetId], args: { worksheetId, source: "Local", ...args }, area });
  }

  private raise(one: Raised): void {
    if (!this.enabled) return;
    const targets = one.targets.filter((target) => this.registered.has(`${one.number} ${target}`));
    if (targets.length === 0) return;
    const subject = ["worksheetId", "tableId", "chartId", "commentDetails"].map((name) =>
      JSON.stringify(one.args[name]),
    );
    const key = [one.number, ...subject].join();
    const there = this.due.get(key);
    const area = one.area && there?.area ? around(there.area, one.area) : one.area;
    this.due.set(key, { ...one, targets, area });
    this.later();
  }

  /** Looks soon what has happened, and tells of it. */
  later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.registered.size > 0)
        for (const { number, sheetId, targets, args } of this.standing.look())
          this.raise({ number, targets: [WORKBOOK, `{${sheetId}}`, ...targets], args: { ...args, source: "Local" } });
      const due = [...this.due.values()];
      this.due.clear();
      this.before.clear();
      for (const one of due) this.deliver(one);
    }, SOON);
  }

  private deliver({ number, targets, args, area }: Raised): void {
    const message = area ? { ...args, address: addressOf(area) } : args;
    const entry = { messageCategory: CATEGORY, messageType: number, message: JSON.stringify(message) };
    this.send?.({ type: 3, message: { entries: targets.map((targetId) => ({ ...entry, targetId })) } });
  }

  private activated(): void {
    const now = this.active();
    if (now === this.shown) return;
    this.onSheet(EVENT.Deactivated, this.shown);
    this.onSheet(EVENT.Activated, now);
    this.shown = now;
  }

  private selected(): void {
    const sheet = this.book.engine.book.getActiveSheet();
    const range = sheet.getActiveRange();
    if (!range) return;
    const area = {
      top: range.getRow(),
      left: range.getColumn(),
      bottom: range.getLastRow(),
      right: range.getLastColumn(),
    };
    const sheetId = sheet.getSheetId();
    this.onSheet(EVENT.SelectionChanged, sheetId, { address: addressOf(area) });
    for (const table of this.book.tables.filter((one) => one.sheetId === sheetId)) {
      const address = meet(table.area, area) ? addressOf(area) : "";
      const args = { worksheetId: `{${sheetId}}`, tableId: table.id, address };
      this.raise({ number: EVENT.TableSelectionChanged, targets: [table.id], args });
    }
  }

  private written({ subUnitId: sheetId, cellValue = {} }: Written, byFormula: boolean, styleOnly: boolean): void {
    const rows = Object.entries(cellValue).flatMap(([row, line]) =>
      Object.keys(line ?? {}).map((column) => ({ row: Number(row), column: Number(column) })),
    );
    if (rows.length === 0) return;
    const area = rows
      .map(({ row, column }): Area => ({ top: row, bottom: row, left: column, right: column }))
      .reduce(around);
    if (styleOnly) return this.onSheet(EVENT.FormatChanged, sheetId, {}, area);
    if (byFormula) return this.onSheet(EVENT.Calculated, sheetId, {}, area);
    const details = rows.length === 1 ? this.details(sheetId, rows[0]!.row, rows[0]!.column) : {};
    const args = { changeType: "RangeEdited", shiftDirection: "None", ...details };
    this.onSheet(EVENT.DataChanged, sheetId, args, area);
    for (const { id, sheetId: on, area: of } of this.book.tables) {
      if (on !== sheetId || !meet(of, area)) continue;
      const told = { ...args, worksheetId: `{${sheetId}}`, tableId: id, source: "Local" };
      this.raise({ number: EVENT.TableDataChanged, targets: [id, WORKBOOK, `{${sheetId}}`], args: told, area });
    }
    this.formulasChanged(sheetId, rows);
  }

  private formulasChanged(sheetId: string, cells: readonly { row: number; column: number }[]): void {
    const isFormula = (content: Content | undefined) => typeof content === "string" && content.startsWith("=");
    const formulaDetails = cells.flatMap(({ row, column }) => {
      const now = this.book.formula(sheetId, row, column);
      const before = this.before.get(`${sheetId} ${row} ${column}`)?.formula ?? "";
      if (now === before || (!isFormula(now) && !isFormula(before))) return [];
      const cellAddress = addressOf({ top: row, bottom: row, left: column, right: column });
      return [{ cellAddress, previousFormula: String(before) }];
    });
    if (formulaDetails.length > 0) this.onSheet(EVENT.FormulaChanged, sheetId, { formulaDetails });
  }

  /** Of a single cell Excel tells the value before and after. */
  private details(sheetId: string, row: number, column: number): object {
    const type = (value: Content | undefined) =>
      value === "" || value === undefined
        ? "Empty"
        : typeof value === "number"
          ? "Double"
          : typeof value === "boolean"
            ? "Boolean"
            : "String";
    const before = this.before.get(`${sheetId} ${row} ${column}`)?.value;
    const after = this.book.value(sheetId, row, column);
    return { valueBefore: before, valueAfter: after, valueTypeBefore: type(before), valueTypeAfter: type(after) };
  }

  private remember({ subUnitId: sheetId, cellValue = {} }: Written): void {
    for (const [row, line] of Object.entries(cellValue))
      for (const column of Object.keys(line ?? {})) {
        const key = `${sheetId} ${row} ${column}`;
        if (this.before.has(key)) continue;
        const [value, formula] = [this.book.value, this.book.formula].map((read) =>
          read.call(this.book, sheetId, Number(row), Number(column)),
        );
        this.before.set(key, { value: value!, formula: formula! });
      }
  }
}
