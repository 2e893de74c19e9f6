import { compare } from "../../finance/pb/compare";
import { mustBe } from "../../finance/refusal";
import { isBlank, isError, readNumber, toCell } from "../cell";
import { invalid, unavailable } from "../cell-error";
import * as messages from "../messages";
import { series } from "../single";

const HEADER = ["Company", "P/B", "Premium to lowest", "Premium to median", "Rank"];

/** A name as it comes out again; a ticker may be a number. */
function nameCell(name: unknown): unknown {
  if (typeof name === "number") return toCell(name);
  return isBlank(name) ? "" : isError(name) || typeof name === "boolean" ? name : String(name);
}

/** The multiple of a company; empty text for a line without company and multiple, else why there is none. */
function multipleOf(name: unknown, multiple: unknown): number | "" | CustomFunctions.Error {
  if (isError(multiple)) return multiple;
  if (isBlank(name) && isBlank(multiple)) return "";
  if (isBlank(multiple)) return invalid(messages.blank("multiples"));
  if (isBlank(name)) return invalid(messages.blank("names"));
  const number = readNumber(multiple, "multiples");
  if (isError(number)) return number;
  return number > 0 ? number : (toCell(mustBe("multiples", number, "greater than 0")) as CustomFunctions.Error);
}

/**
 * Returns a table that compares companies by price-to-book multiple: premiums and rank.
 * @customfunction PB.COMPARE
 * @param names The company names, one row or one column, two or more.
 * @param multiples The price-to-book multiples, greater than 0, one per company.
 * @returns A table with a header row (Company, P/B, Premium to lowest, Premium to median, Rank), in the order given; premiums as decimals, rank 1 is the highest multiple.
 * @throws #VALUE! where names or multiples is a block, or fewer than two companies have a multiple.
 * @throws #N/A where names and multiples are not equally long.
 * @example
 * How do the two companies of the article compare?
 * =AICOMP.PB.COMPARE({"CoreWeave";"Microsoft"}, {24.09;11.38})
 * {"Company", "P/B", "Premium to lowest", "Premium to median", "Rank"; "CoreWeave", 24.09, 1.1169, 0.3583, 1; "Microsoft", 11.38, 0, -0.3583, 2}
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.COMPARE
 */
export function PB_COMPARE(names: unknown[][], multiples: unknown[][]): unknown[][] {
  const companies = series("names", names);
  if (isError(companies)) return [[companies]];
  const prices = series("multiples", multiples);
  if (isError(prices)) return [[prices]];
  if (companies.length !== prices.length)
    return [[unavailable(messages.unequalSeries("multiples", prices.length, "names", companies.length))]];
  const lines = companies.map((name, i) => ({ name, multiple: multipleOf(name, prices[i]) }));
  const known = lines.flatMap(({ multiple }) => (typeof multiple === "number" ? [multiple] : []));
  if (known.length < 2) return [[invalid(messages.tooFewCompanies("multiples", known.length))]];
  const standings = compare(known);
  let next = 0;
  const body = lines.map(({ name, multiple }) => {
    if (typeof multiple !== "number") return [nameCell(name), multiple, multiple, multiple, multiple];
    const { premiumToLowest, premiumToMedian, rank } = standings[next++]!;
    return [nameCell(name), multiple, toCell(premiumToLowest), toCell(premiumToMedian), rank];
  });
  return [HEADER, ...body];
}
