import { placeText } from "../cells/address";
import { type ComparisonDocument, QUALIFIERS } from "../figures/document";
import { readDocument } from "../figures/read-document";
import { type EnteredContract, withContract } from "../figures/user-entry";
import type { Content } from "../scenarios/merge";
import { catalogueOf } from "../template/catalogue";
import { contractCell } from "../template/ids";
import type { Lines } from "../template/layout";
import type { Block, TemplateState } from "./state";

/** Why a row below the table is not taken into the model; the cell says where. */
export type Why =
  | "missing"
  | "formula"
  | "not positive"
  | "not a day"
  | "before start"
  | "no choice"
  | "too long"
  | "computed"
  | "refused";

export interface LeftCell {
  readonly at: string;
  readonly column: Column;
  readonly why: Why;
  /** What the cell may hold, where it is one of a few. */
  readonly choices?: readonly string[];
}

/** Rows below the last of a table, as the document that they make of the one in use. */
export interface AddedRows {
  readonly document: ComparisonDocument;
  /** What was read, with the row of the sheet (from 0) that it stands in. */
  readonly rows: readonly { readonly row: number; readonly contract: string; readonly says: string }[];
  readonly left: readonly LeftCell[];
}

/** The columns of the table of contracts, from the first. */
const COLUMNS = [
  "customer",
  "company",
  "unit",
  "value",
  "start",
  "end",
  "kind",
  "qualifier",
  "delay",
  "option",
  "rate",
  "basis",
] as const;
type Column = (typeof COLUMNS)[number];

/** A row with fewer of these is a remark, and none of ours to read. */
const TELLING: readonly Column[] = ["customer", "company", "value", "start", "end"];
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

interface Cell {
  readonly at: string;
  readonly formula: Content;
  readonly value: Content;
}
type Row = Readonly<Record<Column, Cell>>;

/** The contracts that the user has entered below the last one of the table. */
export function addedContracts(
  document: ComparisonDocument,
  lines: Readonly<Record<string, Lines>>,
  { blocks }: Pick<TemplateState, "blocks">,
): AddedRows {
  const [block, at] = [blocks.get("backlog"), lines["backlog"]];
  let grown = document;
  const rows: AddedRows["rows"][number][] = [];
  const left: LeftCell[] = [];
  for (const row of block && at ? rowsBelow(document, at) : []) {
    const cells = cellsOf(block!, row, at!);
    if (TELLING.filter((column) => isFilled(cells[column])).length < 2) continue;
    const read = readRow(document, cells);
    if ("left" in read) {
      left.push(...read.left);
      continue;
    }
    const next = withContract(grown, read);
    const { id: contract } = next.contracts.at(-1)!;
    if ("problems" in readDocument(next)) {
      left.push({ at: cells.customer.at, column: "customer", why: "refused" });
      continue;
    }
    grown = next;
    rows.push({ row, contract, says: read.customer });
  }
  return { document: grown, rows, left };
}

/** The rows of the sheet between the last contract and what stands below the table. */
function rowsBelow(document: ComparisonDocument, { rows }: Lines): number[] {
  const { plan, placeOf } = catalogueOf(document);
  const planned = plan.sheets.find(({ key }) => key === "backlog")!.rows;
  const last = Math.max(...document.contracts.map(({ id }) => placeOf(contractCell(id, "customer"))!.row));
  const next = planned.findIndex((cells, row) => row > last && cells.some((cell) => cell !== null));
  const [from, to] = [rows[last]! + 1, rows[next]!];
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function cellsOf(block: Block, row: number, { columns }: Lines): Row {
  const cell = (_: Column, i: number): Cell => {
    const column = columns[i]!;
    const held = (of: Content[][]) => of[row - block.row]?.[column - block.column] ?? "";
    return { at: placeText(block.sheet, row, column), formula: held(block.formulas), value: held(block.values) };
  };
  return Object.fromEntries(COLUMNS.map((column, i) => [column, cell(column, i)])) as Record<Column, Cell>;
}

const textOf = ({ value }: Cell): string => String(value).trim();
const isFilled = (cell: Cell): boolean => textOf(cell) !== "";
const isFormula = ({ formula, value }: Cell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What a row says, or each cell that keeps it from being a contract. */
function readRow({ companies }: ComparisonDocument, cells: Row): EnteredContract | { readonly left: LeftCell[] } {
  const left: LeftCell[] = [];
  const refuse = (column: Column, why: Why, choices?: readonly string[]): undefined =>
    void left.push({ at: cells[column].at, column, why, ...(choices && { choices }) });
  const given = (column: Column, isNeeded: boolean): Cell | undefined => {
    const cell = cells[column];
    if (!isFilled(cell)) return isNeeded ? refuse(column, "missing") : undefined;
    return isFormula(cell) ? refuse(column, "formula") : cell;
  };
  const text = (column: Column, isNeeded: boolean, most: number): string | undefined => {
    const cell = given(column, isNeeded);
    if (!cell) return undefined;
    return textOf(cell).length > most ? refuse(column, "too long") : textOf(cell);
  };
  const choice = (column: Column, choices: readonly string[], isNeeded = false): string | undefined => {
    const cell = given(column, isNeeded);
    if (!cell) return undefined;
    return choices.find((one) => alike(one, textOf(cell))) ?? refuse(column, "no choice", choices);
  };
  const day = (column: Column, isNeeded: boolean, from?: number): number | undefined => {
    const cell = given(column, isNeeded);
    if (!cell) return undefined;
    const { value } = cell;
    const isDay = typeof value === "number" && Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;
    if (!isDay) return refuse(column, "not a day");
    return from !== undefined && value < from ? refuse(column, "before start") : value;
  };
  const customer = text("customer", true, 120);
  const name = choice(
    "company",
    companies.map((company) => company.name),
    true,
  );
  choice("unit", ["USD billion"]);
  const amount = given("value", true);
  const value =
    amount && (typeof amount.value === "number" && amount.value > 0 ? amount.value : refuse("value", "not positive"));
  const start = day("start", true);
  const end = day("end", true, start);
  const kind = choice("kind", ["Firm", "Backstop"]);
  const words = choice("qualifier", QUALIFIERS);
  const qualifier = QUALIFIERS.find((one) => one === words);
  const delay = choice("delay", ["Extends term", "Loses tail"]);
  const option = day("option", false, end);
  if (isFilled(cells.rate) && !isFormula(cells.rate)) refuse("rate", "computed");
  const basis = text("basis", false, 2_000);
  if (left.length > 0 || [customer, name, value, start, end].includes(undefined)) return { left };
  return {
    company: companies.find((company) => company.name === name)!.id,
    customer: customer!,
    value: value!,
    start: start!,
    end: end!,
    ...(kind === "Backstop" && { guarantee: true }),
    ...(qualifier && { qualifier }),
    ...(delay && { delay: delay === "Loses tail" ? "loses tail" : "extends term" }),
    ...(option !== undefined && { option }),
    ...(basis !== undefined && { basis }),
  };
}
