import { areaOf } from "../cells/address";
import type { Content } from "../scenarios/merge";
import type { NamePlan, Plan, PlanCell, SheetPlan } from "../template/plan";
import type { TemplateState } from "./state";
import { asEntered, enteredAgain } from "./as-entered";

/** Cells of one row, side by side, that hold something else than the plan has for them. */
export interface Patch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: Content[];
  readonly formats: string[];
  /** What stood there, as it can be entered again. */
  readonly before: { readonly formulas: Content[]; readonly formats: string[] };
}

/** A name of ours that stands for other cells than the plan has for it, or for none any more. */
export interface MovedName {
  readonly plan: NamePlan;
  readonly before: string;
}

export type Standing = Pick<TemplateState, "blocks"> & Partial<Pick<TemplateState, "tables">>;

/** Headings of tables of the user's: Excel keeps them as texts of which none is there twice, whatever is written. */
export const isHeading = ({ tables = [] }: Standing, sheet: string, row: number, column: number): boolean =>
  tables.some(
    (one) => one.headed && one.sheet === sheet && one.top === row && one.left <= column && column <= one.right,
  );

/** What differs from the plan on a sheet that is there already; whatever the plan says nothing of is left alone. */
export function patchesOf(plan: SheetPlan, state: Standing): Patch[] {
  const { blocks } = state;
  const block = blocks.get(plan.key)!;
  const held = <T>(rows: readonly (readonly T[])[], row: number, column: number, otherwise: T): T =>
    rows[row - block.row]?.[column - block.column] ?? otherwise;
  const patches: Patch[] = [];
  plan.rows.forEach((cells, row) => {
    let open: Patch | undefined;
    cells.forEach((cell, column) => {
      const [formula, value] = [held(block.formulas, row, column, ""), held(block.values, row, column, "")];
      if (!cell || cell.content === "spilled" || holds(cell.content, formula, value)) return (open = undefined);
      if (isHeading(state, block.sheet, row, column)) return (open = undefined);
      if (!open) {
        open = { sheet: block.sheet, row, column, formulas: [], formats: [], before: { formulas: [], formats: [] } };
        patches.push(open);
      }
      open.formulas.push(asEntered(cell.content, cell.format)!);
      open.formats.push(cell.format ?? "General");
      open.before.formulas.push(enteredAgain({ entered: formula, shows: value }));
      open.before.formats.push(held(block.numberFormats, row, column, "General"));
      return undefined;
    });
  });
  return patches;
}

/** Whether a cell that shows a value holds what the plan has for it. */
export function holds(content: Exclude<PlanCell["content"], "spilled">, formula: Content, value: Content): boolean {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if ("formula" in content) return isFormula && spelled(formula) === spelled(content.formula);
  if (isFormula) return false;
  return typeof content.literal === "string" ? String(value) === content.literal : value === content.literal;
}

/** Excel writes a formula in its own way: names in capitals, no blanks, quotes only where a sheet needs them. */
function spelled(formula: string): string {
  return formula
    .split('"')
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/['\s]/g, "").toUpperCase()))
    .join('"');
}

/** The names that the workbook lacks, and those that stand for other cells than they should. */
export function namesOf(
  plan: Plan,
  { names, cells }: TemplateState,
): { readonly added: readonly NamePlan[]; readonly moved: readonly MovedName[] } {
  const sheetOf = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const isRight = ({ name, sheet, address }: NamePlan): boolean => {
    const cell = cells.get(name);
    const { top, left, bottom, right } = areaOf(address)!;
    return (
      cell !== undefined &&
      cell.sheet === sheetOf.get(sheet) &&
      cell.row === top &&
      cell.column === left &&
      cell.formulas.length === bottom - top + 1 &&
      cell.formulas[0]!.length === right - left + 1
    );
  };
  return {
    added: plan.names.filter(({ name }) => !names.has(name)),
    moved: plan.names
      .filter((name) => names.has(name.name) && !isRight(name))
      .map((name) => ({ plan: name, before: names.get(name.name)! })),
  };
}
