import type { Fixed } from "../cells/address";
import { CASES, type Case, type ComparisonDocument, type Driver, type Role } from "../figures/document";
import type { Column } from "./cases";
import { equal } from "./checks";
import { cell, f, type Formula, join, range, type Ref } from "./formula";
import { CASE_INDEX_CELL, caseHeading, driverCell } from "./ids";

/** How the formulas of the model take their drivers: by role, and by case. */

export function driverOf(document: ComparisonDocument, company: string, role: Role): Driver | undefined {
  return document.drivers.find((driver) => driver.company === company && driver.role === role);
}

/** The value of a driver in the case whose number stands in a cell. */
export function byCase(driver: Driver, number: Ref): Formula {
  return f`INDEX(${range(driverCell(driver.id, "bear"), driverCell(driver.id, "bull"), "both")},${number})`;
}

/** The cell of a driver for a case, or its live cell. */
export const driverAt = (driver: Driver, column: Column, fixed: Fixed = ""): Ref =>
  cell(driverCell(driver.id, column), fixed);

/** A driver in a block of the model: by the number of the block's case, or from the live column. */
export const driverIn = (driver: Driver, which: Column, numberOf: (which: Case) => Ref): Formula =>
  which === "live" ? f`${driverAt(driver, "live", "both")}` : byCase(driver, numberOf(which));

/** Whether a live cell is that of the selected case, where the selected case is one of the three. */
export function isOfTheSelectedCase(live: Ref, of: (which: Case) => Ref): Formula {
  const number = cell(CASE_INDEX_CELL, "both");
  const cases = join(
    CASES.map((which) => f`${of(which)}`),
    ",",
  );
  const three = f`COLUMNS(${range(caseHeading("bear"), caseHeading("bull"))})`;
  return f`OR(${number}>${three},${equal(live, f`CHOOSE(MIN(${number},${three}),${cases})`)})`;
}
