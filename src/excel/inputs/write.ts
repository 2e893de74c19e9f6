import type { Content } from "../../scenarios/merge";
import { caseChoices, caseValidation } from "../../template/cases";
import { CASE_SELECTOR, OWN_NAMES } from "../../template/inputs";
import { TEXT_FORMAT } from "../../template/units";
import { asEntered } from "../../workbook/as-entered";
import { caseNames } from "../../workbook/cases";
import { validate } from "../write/sheet-parts";
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

/** Queues what stood in inputs before, formulas too, where something else stands there now. Syncs for custom cases. */
export async function putInputsBack(
  context: Excel.RequestContext,
  cells: InputCells,
  before: ReadonlyMap<string, Content>,
): Promise<void> {
  const own = OWN_NAMES.flatMap(({ id }) => (before.has(id) ? (cells.get(id) ?? []) : []));
  const selector = cells.get(CASE_SELECTOR.id)?.range.dataValidation;
  for (const { range } of own) range.load({ columnHidden: true });
  if (own.length > 0) {
    selector?.load({ rule: true });
    await context.sync();
  }
  for (const [id, entered] of before) {
    const cell = cells.get(id);
    if (cell && cell.entered !== entered) cell.range.formulas = [[entered]];
  }
  const asBefore = own.every(({ input, range }) => range.columnHidden === (before.get(input.id) === ""));
  const offered = selector && own.length > 0 ? selector.rule.list?.source : undefined;
  if (!asBefore || offered !== choicesOf(cells, before).join(",")) showOwnCases(cells, before);
}

const choicesOf = (cells: InputCells, values: ReadonlyMap<string, Content>): string[] =>
  caseChoices(Object.values(caseNames(cells, values)));

/** The columns of the user's own cases, and what the case selector offers, follow their names. */
function showOwnCases(cells: InputCells, values: ReadonlyMap<string, Content>): void {
  if (!OWN_NAMES.some(({ id }) => values.has(id))) return;
  for (const { id } of OWN_NAMES) {
    const to = values.get(id);
    const cell = cells.get(id);
    if (to !== undefined && cell) cell.range.columnHidden = to === "";
  }
  validate(cells.get(CASE_SELECTOR.id)!.range, caseValidation(Object.values(caseNames(cells, values))));
}
