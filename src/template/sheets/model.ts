import { CASES, type Case, type ComparisonDocument, type Driver, type Role } from "../../figures/document";
import { equal } from "../checks";
import { cell, f, type Fixed, type Formula, join, range, type Ref } from "../formula";
import type { Draft } from "../layout";
import { caseHeading, driverCell } from "./scenarios";

/** What the sheets of the model share: the cases, the drivers by their role, and the years. */

export const COLUMNS = [...CASES, "live"] as const;
export type Column = (typeof COLUMNS)[number];

/** The number of the chosen case: 1 to 3, then the cases of the user's own. */
export const LIVE_NUMBER = "scenario:number";

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

/** Whether a live cell is that of the chosen case, where the chosen case is one of the three. */
export function isOfTheChosenCase(live: Ref, of: (which: Case) => Ref): Formula {
  const number = cell(LIVE_NUMBER, "both");
  const cases = join(
    CASES.map((which) => f`${of(which)}`),
    ",",
  );
  const three = f`COLUMNS(${range(caseHeading("bear"), caseHeading("bull"))})`;
  return f`OR(${number}>${three},${equal(live, f`CHOOSE(MIN(${number},${three}),${cases})`)})`;
}

export const years = (document: ComparisonDocument): number[] =>
  Array.from({ length: document.timeline.years }, (_, year) => year);

export const YEAR = "timeline:year";
export const FROM = "timeline:from";
export const TO = "timeline:to";
export const at = (row: string, year: number): string => `${row}:${year}`;

/** A row of years on a sheet that does not hold the timeline itself. */
export function yearHeadings(document: ComparisonDocument, sheet: string): Draft[] {
  return years(document).map((year) => ({
    formula: f`=${cell(at(YEAR, year))}`,
    look: "number heading",
    format: "0",
    id: at(`${sheet}:year`, year),
  }));
}
