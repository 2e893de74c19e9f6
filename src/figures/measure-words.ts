/**
 * What analysts, statements and data services call the measures of filings, in plain words: without case, marks, notes in
 * parentheses, and words such as "total". A label that is called otherwise says nothing for a measure, and nothing against.
 */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  revenue: ["revenue", "revenues", "net revenue", "net revenues", "sales", "net sales", "turnover", "revenue net"],
  operatingIncome: [
    "operating income",
    "operating income loss",
    "operating profit",
    "operating profit loss",
    "income from operations",
    "income loss from operations",
    "loss from operations",
    "ebit",
  ],
  netIncome: [
    "net income",
    "net income loss",
    "net loss",
    "net profit",
    "net earnings",
    "net income attributable to common stockholders",
    "net income attributable to common shareholders",
  ],
  dilutedEps: [
    "eps",
    "diluted eps",
    "eps diluted",
    "earnings per share diluted",
    "diluted earnings per share",
    "diluted net income per share",
    "net income per share diluted",
    "earnings per diluted share",
  ],
  dilutedShares: [
    "diluted shares",
    "shares diluted",
    "diluted shares outstanding",
    "shares outstanding diluted",
    "weighted average diluted shares",
    "weighted average shares diluted",
    "weighted average diluted shares outstanding",
    "diluted weighted average shares",
    "diluted share count",
  ],
  depreciation: [
    "depreciation and amortization",
    "depreciation",
    "d a",
    "depreciation amortization",
    "depreciation and amortisation",
    "depreciation and amortization expense",
  ],
  interestExpense: ["interest expense", "interest", "interest costs", "finance costs"],
  operatingCashFlow: [
    "operating cash flow",
    "cash flow from operations",
    "cash from operations",
    "cfo",
    "ocf",
    "net cash provided by operating activities",
    "net cash provided by used in operating activities",
    "net cash from operating activities",
    "cash flow from operating activities",
    "cash provided by operating activities",
  ],
  capex: [
    "capex",
    "cash capex",
    "capital expenditure",
    "capital expenditures",
    "capital spending",
    "purchases of property and equipment",
    "purchase of property and equipment",
    "purchases of property plant and equipment",
    "purchases related to property and equipment and intangible assets",
    "additions to property and equipment",
    "purchases of pp e",
  ],
  cash: ["cash", "cash and cash equivalents", "cash and equivalents", "cash cash equivalents"],
  marketableSecurities: ["marketable securities", "short term investments", "marketable securities current"],
  property: [
    "pp e",
    "ppe",
    "net pp e",
    "pp e net",
    "property and equipment net",
    "property and equipment",
    "property plant and equipment net",
    "property plant and equipment",
    "net property plant and equipment",
  ],
  debt: ["debt", "borrowings", "financial debt", "gross debt", "interest bearing debt"],
  equity: [
    "equity",
    "stockholders equity",
    "shareholders equity",
    "book value",
    "book equity",
    "common equity",
    "stockholders equity attributable to the company",
  ],
  operatingLeases: ["operating lease liabilities", "operating leases", "operating lease liability"],
  financeLeases: ["finance lease liabilities", "finance leases", "finance lease liability"],
  contractLiabilities: ["contract liabilities", "deferred revenue", "unearned revenue", "contract liability"],
  remainingPerformanceObligation: [
    "remaining performance obligation",
    "remaining performance obligations",
    "rpo",
    "backlog",
    "revenue backlog",
    "contract backlog",
  ],
};

const MEASURES = new Map(
  Object.entries(CALLED).flatMap(([measure, names]) => names.map((name) => [name, measure] as const)),
);

/** Words that say how an amount is written, and not of what. */
const UNITS = /\b(?:usd|us|eur|gbp|in|million|millions|mm|mn|bn|billion|billions|thousand|thousands|m|b|k|000s)\b/g;
const BEFORE = /^(?:total|consolidated|reported|gaap|group|company|less|plus)\s+/;

/** A label in plain words: what stands in parentheses, marks and units are left out. */
export function plainWords(label: string): string {
  let words = label
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(UNITS, " ")
    .replace(/\s+/g, " ")
    .trim();
  while (BEFORE.test(words)) words = words.replace(BEFORE, "");
  return words;
}

/** The measure that a label calls by one of its names, with or without the name of the company; else undefined. */
export function measureCalled(label: string, company = ""): string | undefined {
  const words = plainWords(label);
  const own = MEASURES.get(words);
  if (own !== undefined) return own;
  const [name] = plainWords(company).split(" ");
  return name && words.startsWith(`${name} `) ? MEASURES.get(words.slice(words.indexOf(" ") + 1)) : undefined;
}
