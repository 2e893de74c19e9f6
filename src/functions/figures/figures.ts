import { companyName, high, low, middle } from "../../figures/lookup";
import { isError, type Reader } from "../cell";
import { unavailable } from "../cell-error";
import * as messages from "../messages";
import { single } from "../single";
import { SOURCE } from "./source";

const HEADER = ["Id", "Company", "Metric", "Value", "Low", "High", "Unit", "Period", "Qualifier", "Kind", "Source"];
const ALL = "";

/** A company's id from its id or name, in any case. */
const readCompany: Reader<string> = (cell) => {
  const ids = [...new Set(SOURCE.figures.map(({ company }) => company))];
  const wanted = String(cell).trim().toLowerCase();
  const id = ids.find((company) => company === wanted || companyName(SOURCE, company).toLowerCase() === wanted);
  return id ?? unavailable(messages.unknownCompany(String(cell), ids));
};

/**
 * Returns a table of all documented figures, each with the sentence that states it.
 * @customfunction FIGURES
 * @param [company] The company, by name, or market (default: all).
 * @returns A table with a header row: id, company, metric, value, low, high, unit, period, qualifier, kind and source.
 * @throws #N/A where the company has no figures.
 * @throws #VALUE! where company is a range.
 * @example
 * How many figures does the article give for the market, the header aside?
 * =ROWS(AICOMP.FIGURES("market")) - 1
 * 5
 * @helpurl https://aicomp.example.com/docs/functions.html#FIGURES
 */
export function FIGURES(company?: unknown[][]): unknown[][] {
  const wanted = single("company", company, readCompany, ALL);
  if (isError(wanted)) return [[wanted]];
  const figures = SOURCE.figures.filter((figure) => wanted === ALL || figure.company === wanted);
  return [
    HEADER,
    ...figures.map((figure) => [
      figure.id,
      companyName(SOURCE, figure.company),
      figure.metric,
      middle(figure),
      low(figure),
      high(figure),
      figure.unit,
      figure.period,
      figure.qualifier ?? "",
      "Documented",
      figure.sentence,
    ]),
  ];
}
