import { CASES, type Case, type ComparisonDocument, type Driver, type Role } from "../../figures/document";
import { cell, f, type Fixed, type Formula, range, type Ref } from "../formula";
import type { Draft } from "../layout";
import { driverCell } from "./scenarios";

/** What the sheets of the model share: the cases, the drivers by their role, and the years. */

export const COLUMNS = [...CASES, "live"] as const;
export type Column = (typeof COLUMNS)[number];

/** The number of the chosen case, 1 to 3. */
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

/** The chosen one of three cells, one for each case. */
export function chosen(of: (which: Case) => string): Formula {
  return f`=CHOOSE(${cell(LIVE_NUMBER, "both")},${cell(of("bear"))},${cell(of("base"))},${cell(of("bull"))})`;
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
