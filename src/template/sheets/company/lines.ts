import { f } from "../../formula";
import { capacityLines } from "./capacity";
import { fundingLines } from "./funding";
import { revenueLines } from "./revenue";
import type { Line, Scope } from "./scope";

/** The lines that a company's figures and drivers allow, from revenue down to capacity and margin. */
export const linesOf = (scope: Scope): Line[] => [
  ...revenueLines(scope),
  ...fundingLines(scope),
  ...capacityLines(scope),
  ...(scope.has("margin change") ? [marginLine(scope)] : []),
];

const marginLine = ({ driver, elapsed }: Scope): Line => ({
  id: "margin",
  says: "Cumulative change in operating margin",
  unit: "pp",
  format: "0.0%",
  of: (which, year) => f`${driver("margin change", which)}*${elapsed(year)}`,
});
