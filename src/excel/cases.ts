import { CASES, type ComparisonDocument } from "../figures/document";
import { caseNameOf, caseNameProblem, sameName } from "../scenarios/case-name";
import type { Content } from "../scenarios/merge";
import { SENTENCES } from "../scenarios/sentences";
import { CASE_SELECTOR, driverInputId, OWN_NAMES } from "../template/inputs";
import { CASE_LABELS } from "../template/cases";
import { sheetName } from "../template/names";
import { OWN_CASES, type OwnCase } from "../template/plan";
import { caseNames, changeInputs, type InputChange, type Inputs } from "./change-inputs";
import { namedRange } from "./own-cells";
import { glance } from "./failure";

/** A case that the workbook has: one of the three, or one of the user's own. */
export interface CaseInfo {
  readonly column: (typeof CASES)[number] | OwnCase;
  readonly name: string;
  readonly own: boolean;
}
export interface CaseList {
  readonly cases: readonly CaseInfo[];
  /** The column of the chosen one; undefined where the selector holds something else. */
  readonly chosen: CaseInfo["column"] | undefined;
}

/** A name that can't be given, or a case that is not there; the message is for the user. */
export class CaseRefused extends Error {}

/** The cases of the workbook; undefined where it has no template. */
export async function readCases(): Promise<CaseList | undefined> {
  return glance(async (context) => {
    const cover = namedRange(context, sheetName("cover"));
    cover.load({ rowIndex: true });
    const [selector, ...names] = [CASE_SELECTOR, ...OWN_NAMES].map(({ name }) => {
      const range = namedRange(context, name);
      range.load({ values: true });
      return range;
    });
    await context.sync();
    // Without the hidden name of its sheet, a name like ours is one that the user gave.
    if (cover.isNullObject || selector!.isNullObject) return undefined;
    const shown = (range: Excel.Range) => (range.isNullObject ? "" : String(range.values[0]![0]));
    const own = Object.fromEntries(OWN_NAMES.map(({ slot }, i) => [slot, shown(names[i]!)]).filter(([, name]) => name));
    return listOf(own, shown(selector!));
  });
}

function listOf(own: Partial<Record<OwnCase, string>>, chosen: string): CaseList {
  const cases = [
    ...CASES.map((column): CaseInfo => ({ column, name: CASE_LABELS[column], own: false })),
    ...OWN_CASES.flatMap((column): CaseInfo[] =>
      own[column] === undefined ? [] : [{ column, name: own[column], own: true }],
    ),
  ];
  return { cases, chosen: cases.find(({ name }) => sameName(name, chosen))?.column };
}

export const casesIn = ({ cells }: Inputs): CaseList =>
  listOf(caseNames(cells), String(cells.get(CASE_SELECTOR.id)?.shows ?? ""));

/** Chooses a case by its name. */
export async function chooseCase(document: ComparisonDocument, name: string): Promise<void> {
  await changeInputs(document, (): InputChange => ({
    what: { kind: "case", name },
    values: new Map([[CASE_SELECTOR.id, name]]),
  }));
}

/** Adds a case of the user's own with the values of another. */
export async function addCase(document: ComparisonDocument, name: string, from: CaseInfo["column"]): Promise<void> {
  await changeInputs(document, (inputs) => {
    const { cases } = casesIn(inputs);
    const slot = OWN_CASES.find((column) => !cases.some((one) => one.column === column));
    if (!slot) throw new CaseRefused(SENTENCES.caseName.full);
    refuseName(name, cases);
    const values = document.drivers.map(({ id }): [string, Content] => {
      const shown = (column: CaseInfo["column"]) => inputs.cells.get(driverInputId(id, column))?.shows ?? "";
      const value = shown(from);
      return [driverInputId(id, slot), value === "" ? shown("base") : value];
    });
    return { what: { kind: "case added", name }, values: new Map([[slot, caseNameOf(name)], ...values]) };
  });
}

/** Gives a case of the user's own another name; where it is the chosen one it stays so. */
export async function renameCase(document: ComparisonDocument, column: OwnCase, name: string): Promise<void> {
  await changeInputs(document, (inputs): InputChange => {
    const { cases, chosen } = casesIn(inputs);
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
  await changeInputs(document, (inputs): InputChange => {
    const { cases, chosen } = casesIn(inputs);
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
