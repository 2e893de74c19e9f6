import type { FiledChange, FiledDocument } from "../figures/filed";
import { INSTEAD } from "../filings/sentences";
import type { FiledModel } from "../figures/filed-model";
import type { FiledChanges } from "../figures/filed-changes";
import type { Content } from "../model/content";
import type { OwnCell } from "../workbook/grown-sheet";
import type { FiledEffect } from "./filed-effects";
import { counted, decimal, listed } from "./format";

/** The texts of the Companies view, which is fetched when it is shown. */
export const COMPANIES = {
  heading: "Companies from their filings",
  lead: "Compares two to eight companies from their SEC filings. Files are read on this computer; nothing is uploaded.",
  findHeading: "Find a company",
  find: "Name, ticker or CIK",
  download: "Download company facts",
  findHint:
    "The SEC's site doesn't let add-ins download files. Open the link in a browser, save the file, and drop it below.",
  filesHeading: "Files",
  drop: "Drop filings here, or",
  choose: "Choose files…",
  filesHint: "Company facts (.json, .gz) or a filing in inline XBRL (.htm, .html, .gz, .zip).",
  remove: "Remove",
  notRead: "Not read",
  pack: "Use the figures that come with this add-in",
  reading: "Reading the files",
  cancel: "Cancel",
  cancelled: "Reading was canceled. Files that were read before are kept.",
  failed: "The reader of filings stopped. Add the files again.",
  foundHeading: "Figures found",
  measure: "Measure",
  fullHistory: "Last fiscal years, in millions (per share in full)",
  questionsHeading: "Which concept to use",
  questionsHint: "Two concepts give different values. The measure has no figure in these periods until you choose.",
  undecided: "Not decided",
  answersHeading: "Concepts chosen",
  change: "Choose again",
  problemsHeading: "Notes on the files",
  compareHeading: "Compare",
  companies: "Companies",
  asOf: "As known on (blank: all that was read)",
  years: "Fiscal years shown",
  load: "Load companies",
  save: "Save as .xlsx",
  updateHeading: "Update the companies",
  restated: "Changed figures",
  kept: "Your own values, kept",
  conflicts: "Your own value, or the filing's? Select the ones to replace with the filing's.",
  effects: "Effect on key outputs",
  update: "Update",
  notNow: "Cancel update",
  sameFigures: "Nothing to update: the sheets already show these figures.",
  updated: "Updated. The sheet Filings log lists what changed.",
  outputs: {
    revenueGrowth: "Revenue growth",
    operatingMargin: "Operating margin",
    capexIntensity: "CapEx intensity",
    leverage: "Leverage",
    returnOnEquity: "Return on equity",
  } as Readonly<Record<string, string>>,
  compareHint:
    "Adds the sheets Companies, History, Quarters and Filed figures, or shows what it would update where they are loaded. " +
    "Your own sheets are not changed.",
  modelHeading: "Scenarios and valuation",
  modelHint:
    "Loads the template with bear, base and bull cases for these companies. Inputs come from the filings where they state them; the others are marked as placeholders. Prices can be changed on the sheet Inputs.",
  model: "Load scenarios",
  tooFew: "Choose one to eight companies.",
  measures: {
    revenue: "Revenue",
    operatingIncome: "Operating income",
    netIncome: "Net income",
    dilutedEps: "Diluted earnings per share",
    dilutedShares: "Diluted shares",
    depreciation: "Depreciation and amortization",
    interestExpense: "Interest expense",
    operatingCashFlow: "Operating cash flow",
    capex: "CapEx",
    cash: "Cash and cash equivalents",
    marketableSecurities: "Marketable securities, current",
    property: "Property, plant and equipment, net",
    debt: "Debt",
    equity: "Stockholders' equity",
    operatingLeases: "Operating lease liabilities",
    financeLeases: "Finance lease liabilities",
    contractLiabilities: "Contract liabilities",
    remainingPerformanceObligation: "Remaining performance obligation",
    remainingPerformanceObligationBand: "Remaining performance obligation, by time band",
    remainingPerformanceObligationLife: "Remaining performance obligation, remaining life",
  } as Readonly<Record<string, string>>,
};

/** What the readers say of a measure, in the words of the view. */
export const inWords = (sentence: string): string =>
  sentence.replace(/\b[a-z]+(?:[A-Z][a-z]+)*\b/g, (word) => {
    const label =
      Object.hasOwn(COMPANIES.measures, word) && /[A-Z]|^capex$/.test(word) ? COMPANIES.measures[word]! : word;
    return label === word || label === "CapEx" ? label : label.charAt(0).toLowerCase() + label.slice(1);
  });

const valueText = (value: Content | null): string =>
  typeof value === "number" ? decimal(value, 2) : value === null || value === "" ? "none" : String(value);

/** Why a company is not modeled. */
const LEFT_OUT = {
  currency: "is left out: it does not report in US dollars",
  revenue: "is left out: its files state no revenue of a fiscal year",
} as const;

/** Texts with names and numbers in them. */
export const companiesSaid = {
  download: (name: string) => `${COMPANIES.download}: ${name}`,
  remove: (name: string) => `${COMPANIES.remove} ${name}`,
  held: (companies: readonly string[], kind: string) => `${listed(companies)} (${kind})`,
  tooLarge: (name: string) => `${name}: ${INSTEAD.big}`,
  summary: (measures: number, first: string, last: string) =>
    `${counted(measures, "measure")}, periods to ${first} through ${last}`,
  loaded: (sheets: readonly string[]) => `Loaded ${counted(sheets.length, "sheet")}: ${sheets.join(", ")}.`,
  kept: ({ companies, asOf, answers }: FiledDocument) =>
    `This workbook compares ${listed(companies.map(({ name }) => name))}${asOf ? ` as filed by ${asOf}` : ""}.` +
    (answers.length > 0
      ? ` ${counted(answers.length, "choice")} of a concept ${answers.length === 1 ? "is" : "are"} kept with it.`
      : ""),
  changes: ({ added, restated, withdrawn }: FiledChanges) =>
    [
      counted(added.length, "new figure"),
      `${counted(restated.length, "changed figure")}`,
      ...(withdrawn.length > 0 ? [`${counted(withdrawn.length, "figure")} not filed yet on that date`] : []),
    ].join(", ") + ". Your own cells stay as they are.",
  more: (count: number) => `and ${count} more`,
  restated: ({ company, measure, period, from, to, why }: FiledChange) =>
    `${company}: ${COMPANIES.measures[measure] ?? measure}, ${period}: ${valueText(from)} to ${valueText(to)} (${why})`,
  own: ({ label, shows }: OwnCell) => `${label}: ${valueText(shows)}`,
  conflict: ({ label, shows, incoming }: OwnCell) =>
    `${label}: yours ${valueText(shows)}, filing ${valueText(incoming)}`,
  effect: ({ company, row, from, to }: FiledEffect) => {
    const text = (value: Content | undefined) =>
      typeof value !== "number"
        ? String(value ?? "none")
        : row === "leverage"
          ? `${decimal(value, 2)}x`
          : `${decimal(value * 100, 1)}%`;
    return `${company}: ${COMPANIES.outputs[row]!}: ${text(from)} to ${text(to)}`;
  },
  chosen: (company: string, measure: string, concept: string) =>
    `${company}: ${COMPANIES.measures[measure] ?? measure} is ${concept}`,
  changeOf: (company: string, measure: string) =>
    `${COMPANIES.change}: ${company}, ${COMPANIES.measures[measure] ?? measure}`,
  price: (name: string) => `${name}: share price (USD, optional)`,
  oddPrice: (name: string) => `The share price of ${name} is not a positive number. Enter one such as 350.12, or none.`,
  leftOut: (left: FiledModel["left"]) => left.map(({ company, why }) => `${company} ${LEFT_OUT[why]}.`).join(" "),
  notModeled: (left: FiledModel["left"]) =>
    ["Nothing was changed. At least two companies are needed.", companiesSaid.leftOut(left)].filter(Boolean).join(" "),
  choice: (concept: string, value: string, period: string) => `${concept}: ${value} (${period})`,
};
