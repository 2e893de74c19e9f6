import { capacityLines, indexedCapacity } from "./capacity";
import { driverLines } from "./drivers";
import { balanceLines, earningsLines, fundingLines, shareLines } from "./funding";
import { indexLines } from "./index-lines";
import { revenueLines } from "./revenue";
import { type Entry, isLine, type Line, type Scope } from "./scope";
import { valueLines } from "./value";

/** The line from capacity to value per share, as far as a company's figures reach. */
export function entriesOf(scope: Scope): Entry[] {
  const top = [...driverLines(scope), ...revenueLines(scope), ...indexedCapacity(scope)];
  switch (scope.reach) {
    case "funded":
      return [
        ...top,
        ...capacityLines(scope),
        ...earningsLines(scope),
        ...fundingLines(scope),
        ...balanceLines(scope),
        ...shareLines(scope),
        ...valueLines(scope),
      ];
    case "index":
      return [...top, ...indexLines(scope), ...valueLines(scope)];
    case "contracts":
      return top;
  }
}

export const linesOf = (scope: Scope): Line[] => entriesOf(scope).filter(isLine);
