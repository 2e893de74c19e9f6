import { areaOf } from "../cells/address";
import { CASE_INPUT, caseValidation, OWN_CASES, type OwnCaseNames } from "./cases";
import type { PlanCell, SheetPlan, Validation } from "./plan";
import { TEXT_FORMAT } from "./units";

/** What stands in inputs that a person may have changed, by the input's id. */
export type Inputs = Readonly<Record<string, string | number | boolean>>;

/** A sheet with what a person entered in place of the document's values, and with the custom cases in use. */
export function withInputs(sheet: SheetPlan, inputs: Inputs): SheetPlan {
  const own = ownCaseNames(inputs);
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => withInput(cell, inputs))),
    hidden: sheet.hidden.filter((column) => !Object.keys(own).includes(inputIn(sheet, column) ?? "")),
    validations: sheet.validations.map((validation) => withCases(sheet, validation, own)),
  };
}

function withInput(cell: PlanCell | null, inputs: Inputs): PlanCell | null {
  const now = cell?.input === undefined ? undefined : inputs[cell.input];
  if (cell === null || now === undefined) return cell;
  const formula = typeof now === "string" && now.startsWith("=");
  const ofText = cell.format === TEXT_FORMAT;
  // A cell of format text would show the formula itself.
  if (formula) return { ...cell, content: { formula: now }, ...(ofText && { format: "General" }) };
  return { ...cell, content: { literal: ofText ? String(now) : now } };
}

/** The first input of a column: of the column of a custom case, the cell that names it. */
const inputIn = (sheet: SheetPlan, column: number): string | undefined =>
  sheet.rows.map((cells) => cells[column]?.input).find((input) => input !== undefined);

/** The case selector offers the custom cases as well. */
function withCases(sheet: SheetPlan, validation: Validation, own: OwnCaseNames): Validation {
  const { top, left } = areaOf(validation.address)!;
  return sheet.rows[top]?.[left]?.input === CASE_INPUT
    ? { ...validation, ...caseValidation(Object.values(own)) }
    : validation;
}

/** The names of the custom cases, from what stands in the inputs. */
function ownCaseNames(inputs: Inputs): OwnCaseNames {
  return Object.fromEntries(
    OWN_CASES.flatMap((slot) => {
      const name = inputs[slot];
      return name === undefined || name === "" ? [] : [[slot, String(name)]];
    }),
  );
}
