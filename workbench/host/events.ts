import type { Book } from "./book";
import { addressOf, type Area } from "./address";
import { type Remote } from "./remote";

/** The numbers by which the library knows the events of all sheets. */
const EVENTS = { Activated: 11, SelectionChanged: 14, DataChanged: 10, Calculated: 16 } as const;
export type EventName = keyof typeof EVENTS;

const CATEGORY = 65_536;
const ACTIVATED = "sheet.operation.set-worksheet-active";
const SELECTED = new Set(["sheet.operation.set-selections", ACTIVATED]);
const CHANGED = new Set(["sheet.mutation.set-range-values"]);

/** Tells the add-in what happens in the workbook, as far as it has registered for it. */
export class Events {
  private readonly registered = new Set<EventName>();
  private readonly due = new Set<EventName>();
  private send: ((message: unknown) => void) | undefined;

  constructor(private readonly book: Book) {
    const { engine } = book;
    engine.onCommand((id, byFormula) => {
      if (id === ACTIVATED) this.raise("Activated");
      if (SELECTED.has(id)) this.raise("SelectionChanged");
      if (CHANGED.has(id)) this.raise(byFormula ? "Calculated" : "DataChanged");
    });
  }

  connect(send: (message: unknown) => void): void {
    this.send = send;
  }

  register(name: EventName): void {
    this.registered.add(name);
  }

  unregister(name: EventName): void {
    this.registered.delete(name);
  }

  /** Many changes of one batch are one event. */
  private raise(name: EventName): void {
    if (!this.registered.has(name) || this.due.has(name)) return;
    this.due.add(name);
    setTimeout(() => {
      this.due.delete(name);
      const sheet = this.book.engine.book.getActiveSheet();
      const range = sheet.getActiveRange();
      const area: Area = range
        ? { top: range.getRow(), left: range.getColumn(), bottom: range.getLastRow(), right: range.getLastColumn() }
        : { top: 0, left: 0, bottom: 0, right: 0 };
      const message = {
        worksheetId: `{${sheet.getSheetId()}}`,
        address: addressOf(area),
        changeType: "RangeEdited",
        source: "Local",
      };
      const entry = { messageCategory: CATEGORY, messageType: EVENTS[name], targetId: "Workbook" };
      this.send?.({ type: 3, message: { entries: [{ ...entry, message: JSON.stringify(message) }] } });
    }, 10);
  }
}

/** The members by which a collection registers for events, to be put on it. */
export function eventMembers(events: Events): Partial<Remote> {
  const members = (Object.keys(EVENTS) as EventName[]).flatMap((name) => [
    [`_Register${name}Event`, () => events.register(name)],
    [`_Unregister${name}Event`, () => events.unregister(name)],
  ]);
  return Object.fromEntries(members) as Partial<Remote>;
}
