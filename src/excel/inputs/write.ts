import type { Content } from "../../scenarios/merge";
import { caseChoices } from "../../template/cases";
import { CASE_SELECTOR, OWN_NAMES } from "../../template/inputs";
import { TEXT_FORMAT } from "../../template/units";
import { asEntered } from "../../workbook/as-entered";
import { caseNames } from "../../workbook/cases";
import type { InputCells } from "./find";

const NAMES_OF_CASES: ReadonlySet<string> = new Set([CASE_SELECTOR, ...OWN_NAMES].map(({ id }) => id));

/**
 * Queues what has changed of the values in inputs; a text is text, whatever it begins with, and so is the name of a case.
 */
export function writeInputs(
  cells: InputCells,
  changed: ReadonlyMap<string, Content>,
  values: ReadonlyMap<string, Content>,
): void {
  for (const [id, to] of changed) enter(cells.get(id)!.range, to, NAMES_OF_CASES.has(id) ? TEXT_FORMAT : undefined);
  showOwnCases(cells, values);
}

function enter(range: Excel.Range, to: Content, format: string | undefined): void {
  if (format) range.numberFormat = [[format]];
  range.values = [[asEntered({ literal: to }, format)]];
}

/** Queues what stood in inputs before, formulas too. */
export function putInputsBack(cells: InputCells, before: ReadonlyMap<string, Content>): void {
  for (const [id, entered] of before) {
    const cell = cells.get(id);
    if (cell && cell.entered !== entered) cell.range.formulas = [[entered]];
  }
  showOwnCases(cells, before);
}

/** The columns of the user's own cases, and what the case selector offers, follow their names. */
function showOwnCases(cells: InputCells, values: ReadonlyMap<string, Content>): void {
  if (!OWN_NAMES.some(({ id }) => values.has(id))) return;
  for (const { id } of OWN_NAMES) {
    const to = values.get(id);
    const cell = cells.get(id);
    if (to !== undefined && cell) cell.range.columnHidden = to === "";
  }
  const choices = caseChoices(Object.values(caseNames(cells, values)));
  const selector = cells.get(CASE_SELECTOR.id)!.range.dataValidation;
  selector.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
}
