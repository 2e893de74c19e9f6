import { parseA1Ref, stringifyA1Ref } from "@borgar/fx";
import type { ReadCell } from "../../src/compare/read/sheet";
import type { ReadSheet, ReadWorkbook } from "../../src/compare/read/workbook";
import { namesTo, type Part, partsBack, putsTo } from "../../src/compare/restore";
import type { Compared } from "../../src/compare/compared";
import { partsOf } from "../../src/model/formula";
import type { Content } from "../../src/model/content";
import { bookOf, cellOf, deleting, inserting, shiftLines, withCell } from "./edits";

/* A small model as analysts have it, what people do to one while it is watched, and what Excel does when it is restored. */

export const withIds = (book: ReadWorkbook): ReadWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, id: `{${sheet.name}}` })),
});

export const MODEL = withIds(
  bookOf(
    {
      Figures: [
        ["Figure", "Value"],
        ["Backlog", 55.6],
        ["Debt", 18.8],
      ],
      Inputs: [
        ["Input", 2026, 2027, 2028, "Rationale"],
        ["CapEx", 20, 21, 22, "Guidance"],
        ["Growth", 0.1, 0.12, 0.14, "Trend"],
        ["Cost of equity", 0.1, null, null, "Beta of 1.3"],
        ["Shares", 10, null, null, "Report"],
      ],
      Model: [
        ["Line", 2026, 2027, 2028],
        ["Revenue", "=Figures!B2*(1+Inputs!B3)", "=B2*(1+Inputs!C3)", "=C2*(1+Inputs!D3)"],
        ["CapEx", "=Inputs!B2", "=Inputs!C2", "=Inputs!D2"],
        ["Cash flow", "=B2-B3", "=C2-C3", "=D2-D3"],
        ["Cash flow in all", "=SUM(B4:D4)"],
        ["Value per share", "=B5/(1+Inputs!B4)/Inputs!B5"],
      ],
      Checks: [
        ["Cash flow adds up", "=ABS(Model!B4+Model!C4+Model!D4-Model!B5)<0.001"],
        ["Cash flow is positive", "=MIN(Model!B4:D4)>0"],
      ],
      Log: [["Date", "Driver", "Source"]],
    },
    { AICOMP_figure_values: "=Figures!$B$2:$B$3", value_per_share: "=Model!$B$6", discount: "=Inputs!$B$4" },
  ),
);

export type Edit = (book: ReadWorkbook) => ReadWorkbook;

/** Enters contents, as in "Inputs!B2": 18. */
export const enter =
  (contents: Readonly<Record<string, Content | null>>): Edit =>
  (book) =>
    Object.entries(contents).reduce((all, [at, content]) => {
      const { context, range } = parseA1Ref(at) as { context: string[]; range: { top: number; left: number } };
      return withCell(all, context[0]!, range.top, range.left, content);
    }, book);

export const lines =
  (what: "insert" | "delete", of: "row" | "column", sheet: string, from: number, count = 1): Edit =>
  (book) =>
    shiftLines(book, sheet, of, what === "insert" ? inserting(from, count) : deleting(from, count));

const inFormulas = (book: ReadWorkbook, change: (written: string, context: string | undefined) => string) => {
  const formula = (text: string) =>
    partsOf(text)
      .map(({ written, reference }) => {
        const context = reference ? (parseA1Ref(written) as { context?: string[] } | null)?.context?.[0] : undefined;
        return context === undefined ? written : change(written, context);
      })
      .join("");
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, formula: formula(cell.formula) },
      ),
    })),
    names: book.names.map((name) => ({ ...name, formula: formula(name.formula) })),
  };
};

export const renameSheet =
  (from: string, to: string): Edit =>
  (book) => {
    const told = inFormulas(book, (written, context) =>
      context === from ? stringifyA1Ref({ ...parseA1Ref(written)!, context: [to] } as never) : written,
    );
    return { ...told, sheets: told.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)) };
  };

export const deleteSheet =
  (name: string): Edit =>
  (book) => {
    const told = inFormulas(book, (written, context) => (context === name ? "#REF!" : written));
    return { ...told, sheets: told.sheets.filter((sheet) => sheet.name !== name) };
  };

export const addSheet =
  (name: string, rows: readonly (readonly Content[])[] = []): Edit =>
  (book) => ({ ...book, sheets: [...book.sheets, ...withIds(bookOf({ [name]: rows })).sheets] });

export const onSheet =
  (name: string, change: (sheet: ReadSheet) => ReadSheet): Edit =>
  (book) => ({ ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });

export const nameAs =
  (name: string, formula: string | null): Edit =>
  (book) => ({
    ...book,
    names: [...book.names.filter((one) => one.name !== name), ...(formula === null ? [] : [{ name, formula }])],
  });

export const all =
  (...edits: readonly Edit[]): Edit =>
  (book) =>
    edits.reduce((done, edit) => edit(done), book);

function partDone(book: ReadWorkbook, part: Part): ReadWorkbook {
  switch (part.do) {
    case "rename":
      return renameSheet(part.sheet, part.to)(book);
    case "add sheet":
      return addSheet(part.sheet)(book);
    case "show":
    case "hide":
      return onSheet(part.sheet, (sheet) => ({ ...sheet, isHidden: part.do === "hide" }))(book);
    default:
      return lines(part.do, part.of, part.sheet, part.from, part.count)(book);
  }
}

/** The workbook with all taken back, as Excel would leave it. */
export function restored(compared: Compared): ReadWorkbook {
  const shaped = partsBack(compared.pairing).reduce(partDone, compared.after);
  const filled = putsTo(compared.before, shaped).reduce((book, { sheet, row, column, content, format }) => {
    const entered = content === null ? null : "formula" in content ? content.formula : content.literal;
    const cell =
      entered === null ? [] : [{ ...cellOf(row, column, entered), style: { format, look: "", isDate: false } }];
    return onSheet(sheet, (one) => ({
      ...one,
      cells: [...one.cells.filter((other) => other.row !== row || other.column !== column), ...cell],
    }))(book);
  }, shaped);
  return namesTo(compared.before, filled).reduce((book, { name, formula }) => nameAs(name, formula)(book), filled);
}

const inOrder = (cells: readonly ReadCell[]) =>
  [...cells]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, formula, value, style }) => [row, column, formula ?? value, style.format]);

/** What of a workbook a restoring has to bring back. */
export const held = (book: ReadWorkbook, sheets: readonly string[]) => ({
  sheets: sheets.map((name) => {
    const sheet = book.sheets.find((one) => one.name === name);
    return sheet && { name, isHidden: sheet.isHidden, cells: inOrder(sheet.cells) };
  }),
  names: [...book.names].sort((one, other) => (one.name < other.name ? -1 : 1)),
});
