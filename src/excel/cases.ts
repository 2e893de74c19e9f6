import type { ComparisonDocument } from "../figures/document";
import { caseNameOf, caseNameProblem } from "../scenarios/case-name";
import type { Content } from "../scenarios/merge";
import { SENTENCES } from "../scenarios/sentences";
import { CASE_SELECTOR, driverInputId } from "../template/inputs";
import { CASE_LABELS, OWN_CASES, type OwnCase } from "../template/cases";
import { type CaseInfo, casesIn } from "../workbook/cases";
import { changeInputs, type InputChange } from "./step/inputs-step";
import { CaseRefused } from "./batch/failure";

/** Chooses a case by its name. */
export async function chooseCase(document: ComparisonDocument, name: string): Promise<void> {
  await changeInputs(
    document,
    () => ({ what: { kind: "case", name }, values: new Map([[CASE_SELECTOR.id, name]]) }),
    new Set([CASE_SELECTOR.id]),
  );
}

/** Adds a case of the user's own with the values of another. */
export async function addCase(document: ComparisonDocument, name: string, from: CaseInfo["column"]): Promise<void> {
  await changeInputs(document, ({ cells }) => {
    const { cases } = casesIn(cells);
    const slot = OWN_CASES.find((column) => !cases.some((one) => one.column === column));
    if (!slot) throw new CaseRefused(SENTENCES.caseName.full);
    refuseName(name, cases);
    const values = document.drivers.map(({ id }): [string, Content] => {
      const shown = (column: CaseInfo["column"]) => cells.get(driverInputId(id, column))?.shows ?? "";
      const value = shown(from);
      return [driverInputId(id, slot), value === "" ? shown("base") : value];
    });
    return { what: { kind: "case added", name }, values: new Map([[slot, caseNameOf(name)], ...values]) };
  });
}

/** Gives a case of the user's own another name; where it is the chosen one it stays so. */
export async function renameCase(document: ComparisonDocument, column: OwnCase, name: string): Promise<void> {
  await changeInputs(document, ({ cells }): InputChange => {
    const { cases, chosen } = casesIn(cells);
    refuseName(
      name,
      cases.filter((one) => one.column !== column),
    );
    const values = new Map<string, Content>([[column, caseNameOf(name)]]);
    if (chosen === column) values.set(CASE_SELECTOR.id, caseNameOf(name));
    return { what: { kind: "case renamed", name }, values };
  });
}

/** Deletes a case of the user's own; where it is the chosen one, Base takes its place. */
export async function deleteCase(document: ComparisonDocument, column: OwnCase): Promise<void> {
  await changeInputs(document, ({ cells }): InputChange => {
    const { cases, chosen } = casesIn(cells);
    const name = cases.find((one) => one.column === column)?.name ?? "";
    const values = new Map<string, Content>([
      [column, ""],
      ...document.drivers.map(({ id }): [string, Content] => [driverInputId(id, column), ""]),
    ]);
    if (chosen === column) values.set(CASE_SELECTOR.id, CASE_LABELS.base);
    return { what: { kind: "case deleted", name }, values };
  });
}

function refuseName(name: string, cases: readonly CaseInfo[]): void {
  const problem = caseNameProblem(
    name,
    cases.map((one) => one.name),
  );
  if (problem !== undefined) throw new CaseRefused(problem);
}
