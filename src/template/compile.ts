import type { Case, ComparisonDocument } from "../figures/document";
import { columnLetters, type DraftSheet, layOut } from "./layout";
import { type NamePlan, type Plan, type PlanCell, sheetName, type SheetPlan } from "./plan";
import { comparisonSheet } from "./sheets/comparison";
import { figuresSheet } from "./sheets/figures";
import { scenariosSheet } from "./sheets/scenarios";

/** What the open workbook has to say to the plan. */
export interface Circumstances {
  /** The names that our sheets bear, by key, where they differ from their titles. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** What stands in inputs that a person may have changed, by the input's id; it is kept. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
}

/** The sheets in the order of their tabs. */
function draftsOf(document: ComparisonDocument, selected: Case): DraftSheet[] {
  return [comparisonSheet(document), scenariosSheet(document, selected), figuresSheet(document)];
}

/** The keys and titles of all sheets, known before anything is compiled. */
export function sheetTitles(document: ComparisonDocument): { readonly key: string; readonly title: string }[] {
  return draftsOf(document, "base").map(({ key, title }) => ({ key, title }));
}

/**
 * From a comparison document to the plan of its workbook:
 * 1. each sheet drafts its rows, with ids for addresses;
 * 2. the layout assigns addresses, writes the formulas and collects names;
 * 3. inputs that a person has changed take the place of the document's.
 */
export function compile(document: ComparisonDocument, { sheetNames = {}, inputs = {} }: Circumstances = {}): Plan {
  const drafts = draftsOf(document, "base");
  const titles = Object.fromEntries(drafts.map(({ key, title }) => [key, sheetNames[key] ?? title]));
  const { sheets, names } = layOut(drafts, titles);
  return { sheets: sheets.map((sheet) => withInputs(sheet, inputs)), names: [...names, ...sheets.map(nameOfSheet)] };
}

function withInputs(sheet: SheetPlan, inputs: NonNullable<Circumstances["inputs"]>): SheetPlan {
  const kept = (cell: PlanCell | null): PlanCell | null => {
    const now = cell?.input === undefined ? undefined : inputs[cell.input];
    if (cell === null || now === undefined) return cell;
    const formula = typeof now === "string" && now.startsWith("=");
    return { ...cell, content: formula ? { formula: now } : { literal: now } };
  };
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(kept)) };
}

/** The rectangle that a sheet of ours fills, from A1 on. */
export function extent(sheet: SheetPlan): { readonly rows: number; readonly columns: number } {
  return { rows: sheet.rows.length, columns: Math.max(...sheet.rows.map((cells) => cells.length)) };
}

function nameOfSheet(sheet: SheetPlan): NamePlan {
  const { rows, columns } = extent(sheet);
  return {
    name: sheetName(sheet.key),
    sheet: sheet.key,
    address: `$A$1:$${columnLetters(columns - 1)}$${rows}`,
    comment: "Where AICOMP finds its sheet again.",
    hidden: true,
  };
}
