import { leverage } from "../../finance/capital/leverage";
import { elementwise } from "../elementwise";

/**
 * Returns leverage: debt divided by EBITDA.
 * @customfunction LEVERAGE
 * @param debt Debt, in any currency and scale.
 * @param ebitda Annual EBITDA, greater than 0, in the same unit.
 * @returns The multiple, in the shape of the arguments.
 * @throws #N/A where ebitda is not greater than 0.
 * @example
 * If all of the 2025 CapEx of 21.5 billion were borrowed and all revenue were EBITDA, how high would leverage be at least?
 * =AICOMP.LEVERAGE(21.5, 5.25)
 * 4.095
 * @helpurl https://aicomp.example.com/docs/functions.html#LEVERAGE
 */
export function LEVERAGE(debt: unknown[][], ebitda: unknown[][]): unknown[][] {
  return elementwise(leverage, { debt, ebitda });
}
