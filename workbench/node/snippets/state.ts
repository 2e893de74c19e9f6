import type { Host } from "../../host";
import type { Page } from "./page";

/** The parts of a workbook by name: for each, its items as texts, so that two states can be compared. */
export type State = Readonly<Record<Part, readonly string[]>>;
export const PARTS = [
  "sheets",
  "cells",
  "looks",
  "names",
  "tables",
  "charts",
  "validations",
  "rules",
  "comments",
  "settings",
  "links",
  "protection",
  "styles",
  "handlers",
  "shown",
  "page",
] as const;
export type Part = (typeof PARTS)[number];

const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)) ?? "";

/** All that a workbook holds, as far as a sample may change it. */
export function stateOf({ book, events }: Host, page: Page): State {
  const ids = book.sheetIds();
  const onSheets = <T>(read: (id: string) => readonly T[]): string[] =>
    ids.flatMap((id) => read(id).map((one) => text([id, one])));
  const ofExtras = <T>(read: (extras: ReturnType<typeof book.extras>) => Iterable<T>) =>
    onSheets((id) => [...read(book.extras(id))]);
  const remarks = [...book.comments(), ...book.notes()];
  return {
    sheets: ids.map((id) => text([id, ...sheetFacts(book, id)])),
    cells: onSheets((id) => cellsOf(book, id)),
    looks: onSheets((id) => looksOf(book, id)),
    names: [
      ...book.names().map(text),
      ...[...book.sheetNames].flatMap(([id, own]) => own.map((one) => text([id, one]))),
    ],
    tables: book.tables.filter(({ sheetId }) => ids.includes(sheetId)).map(text),
    charts: ofExtras(({ charts }) => charts),
    validations: ofExtras(({ validations }) => validations.map(({ area, rule, extra }) => [area, rule, extra])),
    rules: ofExtras(({ conditionals }) => conditionals),
    comments: remarks.flatMap((one) => [
      text([one, book.resolved.has(one.id)]),
      ...book.replies(one.id).map((reply) => text(reply)),
    ]),
    settings: [...book.settings].map(text),
    links: ofExtras(({ links }) => links),
    protection: [...book.protection.sheets, ...(book.protection.structure ? ["structure"] : [])],
    styles: [...book.styles].map(text),
    handlers: events.handlers().map(text),
    shown: [text(shownIn(book)), text(book.opened.length), text(book.calculation.mode), text(events.enabled)],
    page: [text(page.shown())],
  };
}

type Book = Host["book"];

function sheetFacts(book: Book, id: string): unknown[] {
  const sheet = book.sheet(id);
  const { pageLayout, customProperties } = book.extras(id);
  const model = sheet.getSheet();
  const used = book.usedArea(id, false);
  const rows = Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, row) => [
    model.getRowVisible(row),
    model.getRowHeight(row),
  ]);
  const columns = Array.from({ length: (used?.right ?? 0) + 1 }, (_, column) => [
    model.getColVisible(column),
    model.getColumnWidth(column),
  ]);
  return [
    sheet.getSheetName(),
    sheet.isSheetHidden(),
    sheet.getTabColor(),
    sheet.hasHiddenGridLines(),
    model.getFreeze(),
    pageLayout,
    customProperties,
    book.mergedIn(id, { top: 0, left: 0, bottom: 100_000, right: 1_000 }),
    rows,
    columns,
  ];
}

function shownIn(book: Book): unknown {
  const sheet = book.engine.book.getActiveSheet();
  const range = sheet.getActiveRange();
  return [sheet.getSheetId(), range?.getRow(), range?.getColumn(), range?.getLastRow(), range?.getLastColumn()];
}

function each<T>(
  book: Book,
  id: string,
  valuesOnly: boolean,
  read: (row: number, column: number) => T | undefined,
): T[] {
  const used = book.usedArea(id, valuesOnly);
  const found: T[] = [];
  for (let row = used?.top ?? 0; used && row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const one = read(row, column);
      if (one !== undefined) found.push(one);
    }
  return found;
}

const cellsOf = (book: Book, id: string) =>
  each(book, id, true, (row, column) => {
    const content = book.formula(id, row, column);
    return content === "" ? undefined : [row, column, content, book.value(id, row, column)];
  });

const looksOf = (book: Book, id: string) =>
  each(book, id, false, (row, column) => {
    const style = book.style(id, row, column);
    return Object.keys(style).length === 0 ? undefined : [row, column, style];
  });
