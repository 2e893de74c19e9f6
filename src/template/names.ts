import type { CaseColumn, OwnCase } from "./cases";

/** Every name of ours begins so; a name that does is ours to replace. */
export const NAME_PREFIX = "AICOMP_";

/** Words of an id as they stand in a name of Excel's. */
const nameOf = (...words: readonly string[]): string => NAME_PREFIX + words.join("_").replace(/[.-]/g, "_");

export const CASE_NAME = nameOf("case");
export const AS_OF_NAME = nameOf("as_of");
export const FAILED_CHECKS_NAME = nameOf("failed_checks");
export const WARNINGS_NAME = nameOf("warnings");
export const PLACEHOLDERS_NAME = nameOf("placeholders_in_use");
export const PEERS_NAME = nameOf("peers");
export const MARKET_GROWTH_NAME = nameOf("market_growth");

/** The hidden name of the column that says which driver stands in which row, whatever the rows were sorted by. */
export const IDS_NAME = nameOf("ids");

/** The hidden names of the checks: the sheet that each is of, what it checks, and whether it passes. */
/** The columns of the checks of integrity, and of those to review. */
export const CHECK_NAMES = {
  sheet: nameOf("check_sheets"),
  says: nameOf("check_labels"),
  result: nameOf("check_results"),
};
export const REVIEW_NAMES: typeof CHECK_NAMES = {
  sheet: nameOf("review_sheets"),
  says: nameOf("review_labels"),
  result: nameOf("review_results"),
};

/** The hidden names of the ids and of the values on the sheet of figures. */
export const FIGURE_IDS_NAME = nameOf("figure_ids");
export const FIGURE_VALUES_NAME = nameOf("figure_values");

/** The hidden name that stands for a whole sheet of ours. */
export const sheetName = (key: string): string => nameOf("sheet", key);

/** The cell that names a custom case. */
export const ownCaseName = (slot: OwnCase): string => nameOf(slot);

/** The name of a driver's cell: of a case, or of the live column. */
export const driverName = (driver: string, column: CaseColumn | "live"): string => nameOf(driver, column);

/** The name of a result in the live column. */
export const resultName = (result: string): string => nameOf(result, "live");

/** The name of a line of a company: a headline output or a measure of the selected case. */
export const lineName = (company: string, line: string): string => nameOf(company, line);

/** The name of an input that its sheet gives no other. */
export const inputName = (input: string): string => nameOf(input);

/** The names of the charts that are ours on a sheet begin so. */
export const chartPrefix = (key: string): string => `AICOMP ${key} `;
