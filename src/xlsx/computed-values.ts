import { areaOf } from "../cells/address";
import type { Content } from "../model/content";
import { type Area, cellArea, type Meaning, nameKey, type Place } from "../model/area";
import { type CustomFunctions, Model } from "../model/model";
import { extent } from "../template/compile";
import type { NamePlan, Plan, PlanCell, SheetPlan } from "../template/plan";
import { isOurs } from "./formula";
import type { Values } from "./sheet";
import { endOfSpill } from "./spill";

/**
 * What the cells of a plan come to, by the key of their sheet, computed from its own formulas: a saved file holds what
 * its formulas give, whatever the program that it is saved from has computed so far. `shown` is taken where a formula
 * of the user's can't be followed.
 */
export function computedValues(
  plan: Plan,
  functions: CustomFunctions,
  shown: Readonly<Record<string, Values>> = {},
): Record<string, Values> {
  const model = modelOf(plan, functions);
  return Object.fromEntries(
    plan.sheets.map((sheet) => {
      const { rows, columns } = extent(sheet);
      const places = Array.from({ length: rows * columns }, (_, i) => ({
        sheet: sheet.name,
        row: Math.floor(i / columns),
        column: i % columns,
      }));
      const followed = model.attempts(places);
      const value = (row: number, column: number): Content =>
        valueOf(sheet.rows[row]?.[column] ?? null) ??
        followed[row * columns + column] ??
        shown[sheet.key]?.[row]?.[column] ??
        "";
      const values = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => value(r, c)));
      return [sheet.key, values];
    }),
  );
}

/** The formulas of a plan, ready to be followed. */
export function modelOf(plan: Plan, functions: CustomFunctions): Model {
  const sheets = plan.sheets.map((sheet) => ({
    sheet: sheet.name,
    top: 0,
    left: 0,
    formulas: sheet.rows.map((cells) => cells.map(contentOf)),
  }));
  const names = plan.names.map((name): [string, Meaning] => [nameKey(name.name), cellArea(placeOf(plan, name))]);
  return new Model(sheets, new Map(names), functions, plan.sheets.flatMap(spillsOf));
}

/** The value of a cell that needs no computing. */
function valueOf(cell: PlanCell | null): Content | undefined {
  if (cell === null) return "";
  return typeof cell.content === "object" && "literal" in cell.content ? cell.content.literal : undefined;
}

function placeOf(plan: Plan, { sheet, address }: NamePlan): Place {
  const { top, left } = areaOf(address)!;
  return { sheet: plan.sheets.find(({ key }) => key === sheet)!.name, row: top, column: left };
}

/** The cells that each call of ours fills, where there are several. */
function spillsOf(sheet: SheetPlan): Area[] {
  return sheet.rows.flatMap((cells, top) =>
    cells.flatMap((cell, left) => {
      if (typeof cell?.content !== "object" || !("formula" in cell.content) || !isOurs(cell.content.formula)) return [];
      const [bottom, right] = endOfSpill(sheet, top, left);
      return bottom > top || right > left ? [{ sheet: sheet.name, top, left, bottom, right }] : [];
    }),
  );
}

/** What stands in a cell, as the model reads it. A spilled cell is filled from the formula of another. */
function contentOf(cell: PlanCell | null): Content {
  if (cell === null || cell.content === "spilled") return "";
  if ("formula" in cell.content) return cell.content.formula;
  const { literal } = cell.content;
  // A text that looks like a formula is none.
  return typeof literal === "string" && literal.startsWith("=") ? `'${literal}` : literal;
}
