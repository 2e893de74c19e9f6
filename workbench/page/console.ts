import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { areaOf, splitAddress } from "../host/address";
import type { Host } from "../host";
import type { Content } from "../host/book";

/** What tests and people at the console can ask of the workbench. */
export function consoleOf(host: Host) {
  const { book } = host;
  const sheetNamed = (name: string): string => {
    const id = book.sheetId(name);
    if (id === undefined)
      throw new Error(
        `no sheet is called ${name}; there are ${book
          .sheetIds()
          .map((other) => book.sheet(other).getSheetName())
          .join(", ")}`,
      );
    return id;
  };
  const cellAt = (address: string) => {
    const { sheet, local } = splitAddress(address);
    const area = areaOf(local);
    if (sheet === undefined || !area) throw new Error(`${address} is not an address like Sheet1!A1`);
    return { id: sheetNamed(sheet), row: area.top, column: area.left };
  };
  return {
    /** The names of the sheets, in the order of their tabs. */
    sheets: async (): Promise<string[]> => book.sheetIds().map((id) => book.sheet(id).getSheetName()),
    /** The used range as rows of raw values, from A1 on; errors as their text. */
    values: async (sheet: string): Promise<Content[][]> => {
      await host.settled();
      const id = sheetNamed(sheet);
      const used = book.usedArea(id, true);
      if (!used) return [];
      return Array.from({ length: used.bottom + 1 }, (_, row) =>
        Array.from({ length: used.right + 1 }, (__, column) => book.value(id, row, column)),
      );
    },
    /** The value of one cell. */
    read: async (address: string): Promise<Content> => {
      await host.settled();
      const { id, row, column } = cellAt(address);
      return book.value(id, row, column);
    },
    /** What the cell shows, in its number format. */
    text: async (address: string): Promise<string> => {
      await host.settled();
      const { id, row, column } = cellAt(address);
      return book.text(id, row, column);
    },
    /** The sentence on the hover card of a cell's error. */
    sentence: async (address: string): Promise<string | undefined> => {
      await host.settled();
      const { id, row, column } = cellAt(address);
      return host.functions.sentenceAt(id, row, column);
    },
    /** Types into a cell as a person would. */
    enter: async (address: string, content: string | number | boolean): Promise<void> => {
      const { id, row, column } = cellAt(address);
      book.enter(id, { top: row, bottom: row, left: column, right: column }, [[content]]);
      await host.settled();
    },
    /** The formula of a cell, or its value where it has none. */
    formula: async (address: string): Promise<Content> => {
      const { id, row, column } = cellAt(address);
      return book.formula(id, row, column);
    },
    /** What the comment or the note of a cell says; undefined where it has none. */
    note: async (address: string): Promise<string | undefined> => {
      const { id, row, column } = cellAt(address);
      return [...book.comments(), ...book.notes()].find(
        (one) => one.sheetId === id && one.row === row && one.column === column,
      )?.content;
    },
    /** The titles of the charts on a sheet. */
    charts: async (sheet: string): Promise<string[]> => book.extras(sheetNamed(sheet)).charts.map(({ title }) => title),
    /** Puts rows above a row; rows are counted from 1, as their headings are. */
    insertRows: async (sheet: string, row: number, count = 1): Promise<void> => {
      book.insertRows(sheetNamed(sheet), row - 1, count);
      await host.settled();
    },
    insertColumns: async (sheet: string, column: string, count = 1): Promise<void> => {
      book.insertColumns(sheetNamed(sheet), areaOf(`${column}1`)!.left, count);
      await host.settled();
    },
    deleteRows: async (sheet: string, row: number, count = 1): Promise<void> => {
      book.deleteRows(sheetNamed(sheet), row - 1, count);
      await host.settled();
    },
    /** Sorts rows (counted from 1) by what stands in a column, with their formulas, as Excel does it. Names stay. */
    sortRows: async (sheet: string, first: number, last: number, column: string): Promise<void> => {
      const id = sheetNamed(sheet);
      const { right } = book.usedArea(id, false)!;
      const by = areaOf(`${column}1`)!.left;
      const rows = Array.from({ length: last - first + 1 }, (_, i) => first - 1 + i);
      const sorted = [...rows].sort((a, b) =>
        String(book.value(id, a, by)).localeCompare(String(book.value(id, b, by))),
      );
      const moved = sorted.map((from, i) =>
        Array.from({ length: right + 1 }, (_, cell) => {
          const content = book.formula(id, from, cell);
          if (typeof content !== "string" || !content.startsWith("=")) return content;
          return translateFormulaToA1(translateFormulaToR1C1(content, `A${from + 1}`), `A${rows[i]! + 1}`);
        }),
      );
      book.enter(id, { top: first - 1, bottom: last - 1, left: 0, right }, moved);
      await host.settled();
    },
    renameSheet: async (sheet: string, name: string): Promise<void> => {
      book.sheet(sheetNamed(sheet)).setName(name);
      await host.settled();
    },
    /** Shows a sheet, and selects a cell of it. */
    show: async (address: string): Promise<void> => {
      const { id, row, column } = cellAt(address);
      const sheet = book.sheet(id);
      book.selection = undefined;
      book.engine.book.setActiveSheet(sheet);
      sheet.setActiveRange(sheet.getRange(row, column));
      await host.settled();
    },
    /** The workbooks that were opened beside this one, as bytes. */
    opened: async (): Promise<number[][]> => book.opened.map((bytes) => [...bytes]),
    /** Selects several areas of the sheet that is shown, as with Ctrl held. */
    selectAreas: async (...addresses: string[]): Promise<void> => {
      book.selection = addresses.map((address) => areaOf(address)!);
    },
    /** Selects a chart or another object: no cells are selected then. */
    selectObject: async (): Promise<void> => {
      book.selection = "object";
    },
    /** Enters one formula into all of an area with Ctrl+Shift+Enter. */
    enterArray: async (address: string, formula: string): Promise<void> => {
      const { sheet, local } = splitAddress(address);
      book.enterArray(sheetNamed(sheet!), areaOf(local)!, formula);
      await host.settled();
    },
    /** Puts a note (Review, Notes, New Note) on a cell. */
    addNote: async (address: string, content: string): Promise<void> => {
      const { id, row, column } = cellAt(address);
      book.addNote({ sheetId: id, row, column }, content);
    },
    addComment: async (address: string, content: string): Promise<void> => {
      const { id, row, column } = cellAt(address);
      book.addComment({ sheetId: id, row, column }, content);
    },
    merge: async (address: string): Promise<void> => {
      const { sheet, local } = splitAddress(address);
      const { top, left, bottom, right } = areaOf(local)!;
      book
        .sheet(sheetNamed(sheet!))
        .getRange(top, left, bottom - top + 1, right - left + 1)
        .merge();
    },
    protect: async (sheet: string): Promise<void> => void book.protection.sheets.add(sheetNamed(sheet)),
    unprotect: async (sheet: string): Promise<void> => void book.protection.sheets.delete(sheetNamed(sheet)),
    /** Resolves when nothing is being calculated any more. */
    settled: () => host.settled(),
    traffic: async () => ({ ...host.traffic }),
  };
}
