import { CASES, type Case, type ComparisonDocument } from "../figures/document";
import { CASE_NAME, driverName } from "./plan";
import { CASE_INPUT } from "./sheets/scenarios";

/** An input of the workbook: what it is remembered under, and the name of its cell. */
export interface Input {
  readonly id: string;
  readonly name: string;
}

export interface DriverInput extends Input {
  readonly driver: string;
  readonly case: Case;
  readonly value: number;
}

/** The cells of the drivers, one for each case. */
export function driverInputs(document: ComparisonDocument): DriverInput[] {
  return document.drivers.flatMap((driver) =>
    CASES.map((which) => ({
      id: `${driver.id}.${which}`,
      name: driverName(driver.id, which),
      driver: driver.id,
      case: which,
      value: driver[which],
    })),
  );
}

export const CASE_SELECTOR: Input = { id: CASE_INPUT, name: CASE_NAME };
