/** The numbers by which the library knows the events, by the type of the object and the name on the wire. */
const ON_SHEETS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
} as const;

/** Events that are not among these are refused by their name. */
const NUMBERS = {
  Worksheet: ON_SHEETS,
  WorksheetCollection: { ...ON_SHEETS, Added: 13, Deleted: 15, Moved: 27 },
  Table: { SelectionChanged: 100, DataChanged: 101 },
  TableCollection: { DataChanged: 101, Added: 102, Deleted: 103 },
  ChartCollection: { Added: 50, Deleted: 53 },
  CommentCollection: { Added: 250, Deleted: 251, Changed: 252 },
} as const;

/** The numbers of the events that are raised, by their names here. */
export const EVENT = {
  ...ON_SHEETS,
  Added: 13,
  Deleted: 15,
  Moved: 27,
  ChartAdded: 50,
  ChartDeleted: 53,
  TableSelectionChanged: 100,
  TableDataChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
} as const;

/** What a member like `_RegisterDataChangedEvent` or `_UnregisterEventMoved` registers for. */
export function registrationOf(type: string, member: string): { number: number; register: boolean } | undefined {
  const [, un, before, after] = /^_(Unr|R)egister(?:(\w+)Event|Event(\w+))$/.exec(member) ?? [];
  const known = NUMBERS[type as keyof typeof NUMBERS] as Readonly<Record<string, number>> | undefined;
  const number = known?.[before ?? after ?? ""];
  return number === undefined ? undefined : { number, register: un === "R" };
}
