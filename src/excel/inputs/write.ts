import type { Content } from "../../scenarios/merge";
import { caseValidation } from "../../template/cases";
import { CASE_SELECTOR, OWN_NAMES } from "../../template/inputs";
import { TEXT_FORMAT } from "../../template/units";
import { asEntered } from "../../workbook/as-entered";
import { caseNames } from "../../workbook/cases";
import type { StandingInput, StandingInputs } from "../../workbook/inputs";
import { cellAt, once } from "../batch/ranges";
import { validate } from "../write/sheet-parts";

const NAMES_OF_CASES: ReadonlySet<string> = new Set([CASE_SELECTOR, ...OWN_NAMES].map(({ id }) => id));

/**
 * Queues what has changed of the values in inputs; a text is text, whatever it begins with, and so is the name of a case.
 */
export function writeInputs(
  context: Excel.RequestContext,
  inputs: StandingInputs,
  changed: ReadonlyMap<string, Content>,
  values: ReadonlyMap<string, Content>,
): void {
  const entries = [...changed].map(([id, to]) => ({ input: inputs.get(id)!, to }));
  for (const { input, to } of entries.filter(({ input }) => NAMES_OF_CASES.has(input.input.id))) {
    const range = cellAt(context, input);
    range.numberFormat = [[TEXT_FORMAT]];
    range.values = [[asEntered({ literal: to }, TEXT_FORMAT)]];
  }
  const others = entries.filter(({ input }) => !NAMES_OF_CASES.has(input.input.id));
  enterInColumns(
    context,
    "values",
    others.map(({ input, to }) => ({ input, content: asEntered({ literal: to }) as Content })),
  );
  showOwnCases(context, inputs, values);
}

interface Entry {
  readonly input: StandingInput;
  readonly content: Content;
}

/** Queues contents, those of one column at once; Excel leaves a cell between alone for which it is given nothing. */
function enterInColumns(context: Excel.RequestContext, as: "values" | "formulas", entries: readonly Entry[]): void {
  const columns = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.input.column} ${entry.input.sheet}`;
    columns.set(key, [...(columns.get(key) ?? []), entry]);
  }
  for (const column of columns.values()) {
    const { sheet, column: at } = column[0]!.input;
    const rows = column.map(({ input }) => input.row);
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const contents = new Map(column.map(({ input, content }) => [input.row, content]));
    const range = once(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, at, bottom - top + 1, 1));
    const lines = Array.from({ length: bottom - top + 1 }, (_, i) => [contents.get(top + i) ?? null]);
    // Excel's own null ("leave this cell alone") is missing from the declared type.
    range[as] = lines as Content[][];
  }
}

/** Queues what stood in inputs before, formulas too, where something else stands there now. Syncs for custom cases. */
export async function putInputsBack(
  context: Excel.RequestContext,
  inputs: StandingInputs,
  before: ReadonlyMap<string, Content>,
): Promise<void> {
  const asBefore = await showsOwnCases(context, inputs, before);
  const entries = [...before].flatMap(([id, content]): Entry[] => {
    const input = inputs.get(id);
    return input && input.entered !== content ? [{ input, content }] : [];
  });
  enterInColumns(context, "formulas", entries);
  if (!asBefore) showOwnCases(context, inputs, before);
}

const ownIn = (inputs: StandingInputs, values: ReadonlyMap<string, Content>): StandingInput[] =>
  OWN_NAMES.flatMap(({ id }) => (values.has(id) ? (inputs.get(id) ?? []) : []));

/** Whether the columns of custom cases, and what the selector offers, are as they should be with some values. */
async function showsOwnCases(
  context: Excel.RequestContext,
  inputs: StandingInputs,
  values: ReadonlyMap<string, Content>,
): Promise<boolean> {
  const own = ownIn(inputs, values).map((input) => ({ input, range: cellAt(context, input) }));
  const selector = inputs.get(CASE_SELECTOR.id);
  if (own.length === 0 || !selector) return true;
  const { dataValidation } = cellAt(context, selector);
  for (const { range } of own) range.load({ columnHidden: true });
  dataValidation.load({ rule: true });
  await context.sync();
  const { rule } = validationOf(inputs, values);
  const offered = rule.kind === "list" ? rule.choices.join(",") : "";
  return (
    own.every(({ input, range }) => range.columnHidden === (values.get(input.input.id) === "")) &&
    dataValidation.rule.list?.source === offered
  );
}

const validationOf = (inputs: StandingInputs, values: ReadonlyMap<string, Content>) =>
  caseValidation(Object.values(caseNames(inputs, values)));

/** Queues that the columns of the user's own cases, and what the case selector offers, follow their names. */
function showOwnCases(
  context: Excel.RequestContext,
  inputs: StandingInputs,
  values: ReadonlyMap<string, Content>,
): void {
  const own = ownIn(inputs, values);
  if (own.length === 0) return;
  for (const input of own) cellAt(context, input).columnHidden = values.get(input.input.id) === "";
  validate(cellAt(context, inputs.get(CASE_SELECTOR.id)!), validationOf(inputs, values));
}
