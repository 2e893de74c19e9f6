import { join } from "node:path";
import type { Host } from "../../workbench/host";
import type { FunctionsMetadata } from "../../workbench/host/custom-functions";
import { consoleOf } from "../../workbench/page/console";
import { loadOffice } from "../../workbench/node/office";

const ROOT = join(__dirname, "../..");

export interface OpenWorkbook {
  readonly host: Host;
  readonly book: ReturnType<typeof consoleOf>;
}

/** The library can be loaded once; it speaks to the workbook that was opened last. */
let current: Host | undefined;
const early: string[] = [];
const none = new Map<string, unknown>();
const tell = loadOffice(
  (text) => (current ? current.receive(text, tell) : early.push(text)),
  () => current?.book.settings ?? none,
);

/**
 * A workbook in Node: the workbench's host without its page, answering Microsoft's library in this test's scope, with
 * the custom functions of the built functions.js running in it.
 */
export async function openWorkbook(saved?: string): Promise<OpenWorkbook> {
  // The host is bundled for Node when the workbench is built; unbundled, the component does not load there.
  const built = (await import(join(ROOT, "dist-workbench/host.js"))) as { Host: typeof Host };
  const metadata = (await import(join(ROOT, "dist/functions.json"))) as FunctionsMetadata;
  const host = new built.Host(metadata, "AICOMP", undefined, saved);
  current = host;
  early.splice(0).forEach((text) => host.receive(text, tell));
  await import(join(ROOT, "dist/functions.js"));
  host.connect((message) => tell(JSON.stringify(message)));
  return { host, book: consoleOf(host) };
}

/** What was put on cells in whatever order. */
const inAnyOrder = (all: Iterable<unknown>): string[] => [...all].map((one) => JSON.stringify(one)).sort();

/** A look as it shows: the format General is that of a cell that was given none. */
const shown = <T extends { readonly n?: unknown }>(style: T | null | undefined) =>
  (style?.n as { readonly pattern?: string } | undefined)?.pattern === "General" ? { ...style, n: undefined } : style;

/** All that a workbook shows, by sheet: values, formulas, looks, validations, rules, links and charts; tables and remarks. */
export async function everything({ book, host }: OpenWorkbook): Promise<unknown> {
  const sheets: Record<string, unknown> = {};
  for (const name of await book.sheets()) {
    const values = await book.values(name);
    const id = host.book.sheetId(name)!;
    const formulas = values.map((row, r) => row.map((_, c) => host.book.formula(id, r, c)));
    const styles = values.map((row, r) => row.map((_, c) => shown(host.book.style(id, r, c))));
    const hidden = (values[0] ?? []).map((_, c) => host.book.isColumnHidden(id, c));
    const { validations, conditionals, links, charts } = host.book.extras(id);
    const rules = conditionals.map((one) => ({ ...one, drawn: undefined }));
    const on = [validations, rules, links, charts].map(inAnyOrder);
    sheets[name] = { values, formulas, styles, hidden, on };
  }
  const remarks = ({ sheetId, row, column, content }: ReturnType<Host["book"]["notes"]>[number]) =>
    [host.book.sheet(sheetId).getSheetName(), row, column, content] as const;
  const standing = new Set(host.book.sheetIds());
  const tables = host.book.tables.filter(({ sheetId }) => standing.has(sheetId));
  return {
    sheets,
    tables: inAnyOrder(tables.map(({ name, sheetId, area }) => [name, host.book.sheet(sheetId).getSheetName(), area])),
    comments: inAnyOrder(host.book.comments().map(remarks)),
    notes: inAnyOrder(host.book.notes().map(remarks)),
    names: host.book
      .names()
      .map(({ name, reference }) => [name, reference])
      .sort(),
  };
}
