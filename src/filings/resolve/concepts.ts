/** The measures, in the order in which they are shown. */
export const MEASURES = [
  "revenue",
  "operatingIncome",
  "netIncome",
  "dilutedEps",
  "dilutedShares",
  "depreciation",
  "interestExpense",
  "operatingCashFlow",
  "capex",
  "cash",
  "marketableSecurities",
  "property",
  "debt",
  "equity",
  "operatingLeases",
  "financeLeases",
  "contractLiabilities",
  "remainingPerformanceObligation",
] as const;
export type Measure = (typeof MEASURES)[number];

export interface MeasureConcepts {
  /** Flow over a period, or balance on a day. */
  kind: "flow" | "balance";
  unit: "money" | "shares" | "perShare";
  /** Whether a quarter is the difference of two longer periods: not so for averages and values a share. */
  adds: boolean;
  /** Of which each claims to be the measure, the preferred one first. Where two differ, the user is asked. */
  concepts: string[];
  /** Wider or narrower ones, taken only where they never differ from the measure itself. */
  fallbacks: string[];
}

const gaap = (names: string): string[] => names.split(" ").map((name) => `us-gaap:${name}`);
const ifrs = (names: string): string[] => names.split(" ").map((name) => `ifrs-full:${name}`);

const flow = (concepts: string[], fallbacks: string[] = []): MeasureConcepts => ({
  kind: "flow",
  unit: "money",
  adds: true,
  concepts,
  fallbacks,
});
const balance = (concepts: string[], fallbacks: string[] = []): MeasureConcepts => ({
  ...flow(concepts, fallbacks),
  kind: "balance",
});

/** Revenue from contracts: all of it for most companies, a part for banks, insurers and lessors. */
export const CONTRACT_REVENUE = gaap(
  "RevenueFromContractWithCustomerExcludingAssessedTax RevenueFromContractWithCustomerIncludingAssessedTax",
);

export const CONCEPTS: Record<Measure, MeasureConcepts> = {
  revenue: flow(
    [
      ...gaap("Revenues RevenuesNetOfInterestExpense"),
      ...ifrs("Revenue"),
      ...CONTRACT_REVENUE,
      ...gaap("SalesRevenueNet"),
    ],
    // Under IFRS revenue holds leases and grants too, so that contracts with customers are a part by definition.
    ifrs("RevenueFromContractsWithCustomers"),
  ),
  operatingIncome: flow([...gaap("OperatingIncomeLoss"), ...ifrs("ProfitLossFromOperatingActivities")]),
  netIncome: flow(
    [...gaap("NetIncomeLoss"), ...ifrs("ProfitLossAttributableToOwnersOfParent")],
    [...gaap("ProfitLoss"), ...ifrs("ProfitLoss")],
  ),
  dilutedEps: {
    ...flow(
      [...gaap("EarningsPerShareDiluted"), ...ifrs("DilutedEarningsLossPerShare")],
      gaap("EarningsPerShareBasicAndDiluted"),
    ),
    unit: "perShare",
    adds: false,
  },
  dilutedShares: {
    ...flow(
      [...gaap("WeightedAverageNumberOfDilutedSharesOutstanding"), ...ifrs("AdjustedWeightedAverageShares")],
      gaap("WeightedAverageNumberOfShareOutstandingBasicAndDiluted"),
    ),
    unit: "shares",
    adds: false,
  },
  depreciation: flow(
    [
      ...gaap(
        "DepreciationDepletionAndAmortization DepreciationAmortizationAndAccretionNet DepreciationAndAmortization",
      ),
      ...ifrs("AdjustmentsForDepreciationAndAmortisationExpense DepreciationAndAmortisationExpense"),
    ],
    [...gaap("Depreciation"), ...ifrs("DepreciationExpense")],
  ),
  interestExpense: flow(
    [...gaap("InterestExpenseNonoperating InterestExpense"), ...ifrs("InterestExpense")],
    [...gaap("InterestExpenseDebt InterestAndDebtExpense"), ...ifrs("FinanceCosts")],
  ),
  operatingCashFlow: flow([
    ...gaap("NetCashProvidedByUsedInOperatingActivities"),
    ...ifrs("CashFlowsFromUsedInOperatingActivities"),
  ]),
  capex: flow([
    ...gaap(
      "PaymentsToAcquirePropertyPlantAndEquipment PaymentsToAcquireProductiveAssets PaymentsToAcquireOtherPropertyPlantAndEquipment",
    ),
    ...ifrs("PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities"),
  ]),
  cash: balance([...gaap("CashAndCashEquivalentsAtCarryingValue"), ...ifrs("CashAndCashEquivalents")]),
  marketableSecurities: balance(gaap("MarketableSecuritiesCurrent")),
  property: balance(
    [...gaap("PropertyPlantAndEquipmentNet"), ...ifrs("PropertyPlantAndEquipment")],
    gaap("PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAssetAfterAccumulatedDepreciationAndAmortization"),
  ),
  debt: balance([...gaap("LongTermDebt"), ...ifrs("Borrowings")]),
  equity: balance(
    [...gaap("StockholdersEquity"), ...ifrs("EquityAttributableToOwnersOfParent")],
    [...gaap("StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest"), ...ifrs("Equity")],
  ),
  operatingLeases: balance(gaap("OperatingLeaseLiability")),
  financeLeases: balance(gaap("FinanceLeaseLiability")),
  contractLiabilities: balance([...gaap("ContractWithCustomerLiability"), ...ifrs("ContractLiabilities")]),
  remainingPerformanceObligation: balance([
    ...gaap("RevenueRemainingPerformanceObligation"),
    ...ifrs("TransactionPriceAllocatedToRemainingPerformanceObligations"),
  ]),
};

/** Parts of debt; LongTermDebt holds the current part already. */
export const DEBT = {
  total: "us-gaap:LongTermDebt",
  noncurrent: "us-gaap:LongTermDebtNoncurrent",
  current: "us-gaap:LongTermDebtCurrent",
  allCurrent: "us-gaap:DebtCurrent",
  shortTerm: gaap("CommercialPaper ShortTermBorrowings"),
};

/** Other pairs of lines in which a balance sheet shows its debt, the noncurrent line first, in order of preference. */
export const DEBT_LINES: { noncurrent: string[]; current: string[]; besides?: string[] }[] = [
  {
    noncurrent: gaap("LongTermNotesAndLoans LongTermNotesPayable"),
    current: gaap("NotesPayableCurrent NotesAndLoansPayableCurrent DebtCurrent"),
  },
  {
    noncurrent: gaap("LongTermDebtAndCapitalLeaseObligations"),
    current: gaap("LongTermDebtAndCapitalLeaseObligationsCurrent"),
    besides: DEBT.shortTerm,
  },
  {
    noncurrent: gaap("ConvertibleLongTermNotesPayable ConvertibleDebtNoncurrent ConvertibleNotesPayableNoncurrent"),
    current: gaap("ConvertibleNotesPayableCurrent ConvertibleDebtCurrent"),
  },
  {
    noncurrent: ifrs("LongtermBorrowings NoncurrentPortionOfNoncurrentBorrowings"),
    current: ifrs("CurrentBorrowingsAndCurrentPortionOfNoncurrentBorrowings ShorttermBorrowings"),
  },
];

/** All concepts of which debt may be the sum. */
export const DEBT_PARTS: readonly string[] = [
  ...Object.values(DEBT).flat(),
  ...DEBT_LINES.flatMap(({ noncurrent, current }) => [...noncurrent, ...current]),
];

/** Parts of lease liabilities, where their sum is not stated. */
export const PARTS: Partial<Record<Measure, string[]>> = {
  operatingLeases: gaap("OperatingLeaseLiabilityNoncurrent OperatingLeaseLiabilityCurrent"),
  financeLeases: gaap("FinanceLeaseLiabilityNoncurrent FinanceLeaseLiabilityCurrent"),
};

/** What only banks and insurers report; two of them tell one. */
export const FINANCIAL = gaap(
  "InterestIncomeExpenseNet NoninterestIncome PremiumsEarnedNet InterestAndDividendIncomeOperating " +
    "PolicyholderBenefitsAndClaimsIncurredNet RevenuesNetOfInterestExpense NoninterestExpense " +
    "ProvisionForLoanLeaseAndOtherLosses InterestIncomeExpenseAfterProvisionForLoanLoss",
);

/** Revenue that is not from contracts: where it is reported, revenue from contracts is a part. */
export const OTHER_REVENUE = gaap(
  "RevenueNotFromContractWithCustomer OperatingLeaseLeaseIncome OperatingLeasesIncomeStatementLeaseRevenue LeaseIncome " +
    "SalesTypeLeaseRevenue RevenueNotFromContractWithCustomerOther",
);

/** Other lines of the statements: what the company reports its periods by. */
const STATEMENT_FLOWS = [
  ...gaap(
    "ProfitLoss GrossProfit CostOfRevenue IncomeTaxExpenseBenefit EarningsPerShareBasic " +
      "WeightedAverageNumberOfSharesOutstandingBasic NetCashProvidedByUsedInInvestingActivities " +
      "NetCashProvidedByUsedInFinancingActivities OperatingExpenses ComprehensiveIncomeNetOfTax " +
      "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
  ),
  ...ifrs("ProfitLossBeforeTax IncomeTaxExpenseContinuingOperations BasicEarningsLossPerShare GrossProfit CostOfSales"),
];
const STATEMENT_BALANCES = [
  ...gaap(
    "Assets LiabilitiesAndStockholdersEquity Liabilities AssetsCurrent LiabilitiesCurrent RetainedEarningsAccumulatedDeficit",
  ),
  ...ifrs("Assets EquityAndLiabilities Liabilities CurrentAssets CurrentLiabilities"),
];

const ofKind = (kind: "flow" | "balance"): string[] =>
  MEASURES.filter((measure) => CONCEPTS[measure].kind === kind).flatMap((measure) => [
    ...CONCEPTS[measure].concepts,
    ...CONCEPTS[measure].fallbacks,
  ]);

export const FLOWS: ReadonlySet<string> = new Set([...ofKind("flow"), ...STATEMENT_FLOWS]);
export const BALANCES: ReadonlySet<string> = new Set([
  ...ofKind("balance"),
  ...STATEMENT_BALANCES,
  ...DEBT_PARTS,
  ...Object.values(PARTS).flat(),
]);
