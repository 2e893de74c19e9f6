import { FINANCIAL, OTHER_REVENUE } from "./concepts";

/** Equity between liabilities and stockholders' equity, in the ways in which filers tag it. */
export const TEMPORARY_EQUITY = [
  "TemporaryEquityCarryingAmountIncludingPortionAttributableToNoncontrollingInterests",
  "TemporaryEquityCarryingAmountAttributableToParent",
  "RedeemableNoncontrollingInterestEquityCarryingAmount",
  "RedeemableNoncontrollingInterestEquityFairValue",
  "TemporaryEquityValueExcludingAdditionalPaidInCapital",
];
export const MINORITY = "MinorityInterest";

/** Numbers of shares, in which splits are seen. */
export const SHARES =
  /^(us-gaap|ifrs-full):(WeightedAverageNumberOf|WeightedAverageShares|AdjustedWeightedAverageShares|CommonStockShares)/;

const NAMES = new Set([
  ...FINANCIAL,
  ...OTHER_REVENUE,
  ...[...TEMPORARY_EQUITY, MINORITY].map((name) => `us-gaap:${name}`),
]);

/** Concepts that are no measure and no line of the statements, but tell something of them. */
export const ALSO_READ = { test: (concept: string): boolean => NAMES.has(concept) || SHARES.test(concept) };
