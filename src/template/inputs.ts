import { CASES, type Case, type ComparisonDocument, type Driver, type Unit } from "../figures/document";
import { CASE_INPUT, CASE_LABELS, OWN_CASES, type OwnCase, type OwnCaseNames } from "./cases";
import { CASE_NAME, driverName, ownCaseName } from "./names";
import type { PlanInput } from "./plan";

/** An input of the workbook: what it is remembered under, and the name of its cell. */
export interface Input {
  readonly id: string;
  readonly name: string;
}

export interface DriverInput extends Input {
  readonly driver: Driver;
  readonly case: Case | OwnCase;
}

/** The inputs of documented figures begin so: a person may correct one, but no scenario set does. */
export const FIGURE_INPUT = "figure.";

export const driverInputId = (driver: string, which: Case | OwnCase): string => `${driver}.${which}`;

/** The cells of the drivers, one for each case and for each column of the user's own. */
export function driverInputs(document: ComparisonDocument): DriverInput[] {
  return document.drivers.flatMap((driver) =>
    [...CASES, ...OWN_CASES].map((which) => ({
      id: driverInputId(driver.id, which),
      name: driverName(driver.id, which),
      driver,
      case: which,
    })),
  );
}

/** What an input is, as the user knows it. */
export interface Described {
  readonly name: string;
  /** The name of its case; empty where it is the same in all. */
  readonly case: string;
  readonly unit?: Unit;
}

/** Describes an input; `names` gives the names of the user's own cases. */
export function describeInput(document: ComparisonDocument, input: PlanInput, names: OwnCaseNames): Described {
  const found = driverInputs(document).find(({ id }) => id === input.id);
  if (!found) return { name: input.label, case: "" };
  const { driver, case: which } = found;
  const company = document.companies.find(({ id }) => id === driver.company)!;
  const labels: Readonly<Record<string, string | undefined>> = { ...CASE_LABELS, ...names };
  return { name: `${company.name}: ${driver.label}`, case: labels[which] ?? which, unit: driver.unit };
}

export const CASE_SELECTOR: Input = { id: CASE_INPUT, name: CASE_NAME };

/** The cells that name the user's own cases. */
export const OWN_NAMES: readonly (Input & { readonly slot: OwnCase })[] = OWN_CASES.map((slot) => ({
  id: slot,
  name: ownCaseName(slot),
  slot,
}));
