import type { ComparisonDocument } from "../figures/document";
import { serialOfMoment } from "../cells/serial";
import type { Content } from "../scenarios/merge";
import type { OwnCaseNames } from "../template/cases";
import { describeInput } from "../template/inputs";
import { FORMATS } from "../template/units";
import type { StandingInput } from "./inputs";

/** A change as the Log shows it; `format` is the number format of both values. */
export interface LogEntry {
  readonly driver: string;
  readonly case: string;
  readonly from: Content;
  readonly to: Content;
  readonly format: string;
  readonly source: string;
}

export function logEntry(
  document: ComparisonDocument,
  { input, shows }: StandingInput,
  to: Content,
  source: string,
  names: OwnCaseNames,
): LogEntry {
  const { name, case: which, unit } = describeInput(document, input, names);
  return { driver: name, case: which, from: shows, to, format: unit ? FORMATS[unit] : "General", source };
}

/** The cells of a change, as they stand in the Log. */
export const logCells = ({ driver, case: which, from, to, source }: LogEntry, when: Date): Content[] => [
  serialOfMoment(when),
  driver,
  which,
  from,
  to,
  source,
];

/** A row of the Log as it was read. */
export interface LogRow extends Omit<LogEntry, "format"> {
  readonly when: number;
}

/** The changes among the rows of the Log's sheet, the oldest first. */
export const logRows = (values: readonly (readonly Content[])[]): LogRow[] =>
  values.flatMap(([when, driver, which, from, to, source]) =>
    typeof when === "number"
      ? [{ when, driver: String(driver), case: String(which), from: from!, to: to!, source: String(source) }]
      : [],
  );

/** Whether rows of the Log are still as they were written; Excel keeps dates less exactly than they are set. */
export function sameRows(there: readonly (readonly Content[])[], written: readonly (readonly Content[])[]): boolean {
  const near = (one: Content, other: Content) =>
    typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-6 : one === other;
  return written.every((row, r) => row.every((content, c) => near(there[r]![c]!, content)));
}
