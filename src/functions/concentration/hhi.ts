import { hhi } from "../../finance/concentration/hhi";
import { overValues } from "./values";

/**
 * Returns the Herfindahl-Hirschman index (HHI) of concentration: the sum of squared shares.
 * @customfunction CONCENTRATION.HHI
 * @param values The values, a range of numbers of 0 or more, not all 0; blanks are ignored.
 * @returns One number from 0 to 1: 1 is a single customer.
 * @throws #VALUE! where a value is less than 0 or not a number, or all are 0.
 * @example
 * How concentrated are the 42.9 billion of OpenAI, Meta and NVIDIA?
 * =AICOMP.CONCENTRATION.HHI({22.4;14.2;6.3})
 * 0.404
 * @helpurl https://aicomp.example.com/docs/functions.html#CONCENTRATION.HHI
 */
export function CONCENTRATION_HHI(values: unknown[][]): unknown[][] {
  return [[overValues(hhi, values)]];
}
