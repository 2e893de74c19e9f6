import type { Case, ComparisonDocument } from "../figures/document";
import { CASE_SELECTOR, driverInputs } from "../template/inputs";
import { CASE_LABELS } from "../template/sheets/scenarios";
import { run, TemplateMissing } from "./failure";
import { ownCells } from "./own-cells";

/** The chosen case; undefined where the workbook has no template, or its selector holds something else. */
export async function chosenCase(): Promise<Case | undefined> {
  return run(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(CASE_SELECTOR.name).getRangeOrNullObject();
    range.load({ values: true });
    await context.sync();
    if (range.isNullObject) return undefined;
    const shown = String(range.values[0]![0]).toLowerCase();
    return (Object.keys(CASE_LABELS) as Case[]).find((which) => which === shown);
  });
}

export async function chooseCase(which: Case): Promise<void> {
  await run(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(CASE_SELECTOR.name).getRangeOrNullObject();
    range.load({ address: true });
    await context.sync();
    if (range.isNullObject) throw new TemplateMissing();
    range.values = [[CASE_LABELS[which]]];
    await context.sync();
  });
}

/** An input whose cell holds something else than the document says. */
export interface Difference {
  readonly input: string;
  readonly driver: string;
  readonly case: Case;
  readonly now: string | number | boolean;
  readonly incoming: number;
}

export interface Preview {
  readonly differences: readonly Difference[];
  /** Inputs whose cell was deleted; they can't be written. */
  readonly missing: readonly string[];
}

/** What a refresh from the document would change; writes nothing. */
export async function previewRefresh(document: ComparisonDocument): Promise<Preview> {
  return run(async (context) => {
    const { cells } = await ownCells(context);
    if (!cells.has(CASE_SELECTOR.name)) throw new TemplateMissing();
    const differences: Difference[] = [];
    const missing: string[] = [];
    for (const { id, name, driver, case: which, value } of driverInputs(document)) {
      const now = cells.get(name)?.formulas[0]?.[0];
      if (now === undefined) missing.push(id);
      else if (now !== value) differences.push({ input: id, driver, case: which, now, incoming: value });
    }
    return { differences, missing };
  });
}

/** Writes the chosen differences, and nothing else, in one sync; gives the number of cells written. */
export async function applyRefresh(document: ComparisonDocument, chosen: readonly Difference[]): Promise<number> {
  return run(async (context) => {
    const { cells } = await ownCells(context);
    const nameOf = new Map(driverInputs(document).map(({ id, name }) => [id, name]));
    let written = 0;
    for (const { input, incoming } of chosen) {
      const cell = cells.get(nameOf.get(input)!);
      if (!cell) continue;
      cell.range.values = [[incoming]];
      written++;
    }
    await context.sync();
    return written;
  });
}
