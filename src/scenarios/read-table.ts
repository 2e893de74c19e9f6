import { nameKey } from "./case-name";
import { clean, isGiven, keyOf } from "./clean";
import type { Delimiter, TableRow } from "./csv";
import { type Decimals, decimalsOf } from "./numbers";
import { SENTENCES } from "./sentences";
import { type Found, type Problem, type RawEntry, type RawSet, UnusableSet } from "./set";
import { caseIn, HEAD_KEYS } from "./table-words";

const NUMBERS = ["low", "high", "bear", "base", "bull", "value"];
const REQUIRED = ["id", "unit", "bear", "base", "bull", "value"];
const FIELDS = new Set(["id", "company", "label", "unit", "motive", ...NUMBERS]);
const SYNONYMS: Readonly<Record<string, string>> = { rationale: "motive" };

/** What a column holds. */
type Column = { readonly field: string } | { readonly case: string } | undefined;

/** A set as a table: lines of a name and a value, then the headings and a row an input. It may stand anywhere. */
export function readTable(rows: readonly TableRow[], delimiter?: Delimiter): RawSet {
  const start = rows.findIndex(({ cells }) => isHeading(cells.map((cell) => keyOf(String(cell)))));
  if (start < 0) throw new UnusableSet({ says: SENTENCES.notTable });
  const problems: Problem[] = [];
  const head = headOf(rows.slice(0, start), problems);
  const { line, cells: headings } = rows[start]!;
  const columns = columnsOf(headings.map(String), line, problems);
  const body = rows.slice(start + 1).filter(({ cells }) => cells.some(isGiven));
  const entries = body.flatMap((row) => entryOf(row, columns, problems) ?? []);
  reportUnheaded(body, headings, problems);
  for (const column of columns) {
    if (column && "case" in column && !entries.some(({ own }) => own.has(column.case)))
      problems.push({ line, says: SENTENCES.emptyCase(column.case) });
  }
  const decimals = decimalsIn(entries, delimiter === "," ? "." : undefined);
  const readings = [
    ...(delimiter === ";" || delimiter === "\t" ? [SENTENCES.separated(delimiter)] : []),
    ...(decimals.sign === "," ? [SENTENCES.decimalComma] : []),
  ];
  return { head, entries, problems, readings, decimals };
}

const isHeading = (keys: readonly string[]): boolean =>
  keys.includes("id") &&
  (keys.find((key) => key !== "") === "id" || REQUIRED.slice(1).some((key) => keys.includes(key)));

function headOf(rows: readonly TableRow[], problems: Problem[]): Map<string, Found> {
  const head = new Map<string, Found>();
  const doubled = new Set<string>();
  for (const { line, cells } of rows) {
    const [first, value, ...more] = cells.filter(isGiven);
    if (first === undefined) continue;
    const key = keyOf(String(first));
    const report = (says: string) => problems.push({ line, says });
    if (!HEAD_KEYS.includes(key)) report(SENTENCES.unknownKey(String(first)));
    else if (more.length > 0) report(SENTENCES.extraValues(key));
    else if (doubled.has(key) || head.has(key)) {
      report(SENTENCES.doubledKey(key));
      if (key !== "format" && key !== "version") head.delete(key);
      doubled.add(key);
    } else if (value !== undefined) head.set(key, { value, line });
  }
  return head;
}

function columnsOf(headings: readonly string[], line: number, problems: Problem[]): Column[] {
  const keys = headings.map((heading) => {
    const own = caseIn(heading);
    const key = keyOf(heading);
    return own === undefined ? (SYNONYMS[key] ?? key) : `case:${nameKey(own)}`;
  });
  const report = (says: string) => problems.push({ line, says });
  return headings.map((heading, i): Column => {
    const key = keys[i]!;
    const own = caseIn(heading);
    if (key === "") return undefined;
    if (own === undefined && !FIELDS.has(key)) report(SENTENCES.unknownHeading(clean(heading)));
    else if (keys.indexOf(key) !== keys.lastIndexOf(key)) {
      if (REQUIRED.includes(key)) throw new UnusableSet({ line, says: SENTENCES.doubledHeading(key) });
      if (keys.indexOf(key) === i) report(SENTENCES.doubledColumn(clean(heading)));
    } else return own === undefined ? { field: key } : { case: own };
    return undefined;
  });
}

function entryOf(row: TableRow, columns: readonly Column[], problems: Problem[]): RawEntry | undefined {
  const { line, cells } = row;
  const fields = new Map<string, Found>();
  const own = new Map<string, Found>();
  columns.forEach((column, i) => {
    const value = cells[i];
    if (!column || !isGiven(value)) return;
    const found = { value, line: row.lines?.[i] ?? line };
    if ("case" in column) own.set(column.case, found);
    else fields.set(column.field, found);
  });
  if (cells.slice(columns.length).some(isGiven)) {
    const id = fields.get("id")?.value;
    problems.push({
      ...(typeof id === "string" && { driver: clean(id) }),
      line,
      says: SENTENCES.tooManyCells(cells.length, columns.length),
    });
    return undefined;
  }
  return { line, fields, own };
}

function reportUnheaded(rows: readonly TableRow[], headings: TableRow["cells"], problems: Problem[]): void {
  headings.forEach((heading, i) => {
    if (isGiven(heading)) return;
    const lines = rows.filter(({ cells }) => isGiven(cells[i])).map(({ line }) => line);
    if (lines.length > 0) problems.push({ line: lines[0]!, says: SENTENCES.noHeading(i + 1, lines) });
  });
}

function decimalsIn(entries: readonly RawEntry[], otherwise: "." | undefined): Decimals {
  const texts = entries
    .flatMap(({ fields, own }) => [...NUMBERS.map((name) => fields.get(name)), ...own.values()])
    .flatMap((found) => (typeof found?.value === "string" ? [found.value] : []));
  return decimalsOf(texts, otherwise);
}
