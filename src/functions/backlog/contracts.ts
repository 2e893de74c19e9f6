import { type Contract, contractOf } from "../../finance/backlog/contract";
import type { Refusal } from "../../finance/refusal";
import { isError, toCell } from "../cell";
import { SHAPE } from "../choices";
import { mapElements, type Optional, optionalChoice, optionalNumber } from "../elementwise";

/** The optional arguments that the schedule functions share. */
export function terms(
  shape: unknown[][] | undefined,
  delay: unknown[][] | undefined,
  haircut: unknown[][] | undefined,
): Readonly<Record<"shape" | "delay" | "haircut", Optional>> {
  return {
    shape: optionalChoice(shape, SHAPE, SHAPE.STRAIGHT),
    delay: optionalNumber(delay, 0),
    haircut: optionalNumber(haircut, 0),
  };
}

/** The contracts of a call, in reading order; empty text for a blank one, an error for one that can't be read. */
export function contractsOf(
  value: unknown[][],
  start: unknown[][],
  end: unknown[][],
  optional: Readonly<Record<string, Optional>>,
): (Contract | "" | CustomFunctions.Error)[] {
  return mapElements<Contract | Refusal>(contractOf, { value, start, end }, optional).results.map((contract) =>
    typeof contract === "object" && "refused" in contract ? (toCell(contract) as CustomFunctions.Error) : contract,
  );
}

/** The contracts that count for a sum: blanks drop out, an error is the whole result. */
export function countedContracts(
  contracts: readonly (Contract | "" | CustomFunctions.Error)[],
): Contract[] | CustomFunctions.Error {
  const counted: Contract[] = [];
  for (const contract of contracts) {
    if (isError(contract)) return contract;
    if (contract !== "") counted.push(contract);
  }
  return counted;
}
