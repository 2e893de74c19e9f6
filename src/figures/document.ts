/**
 * The comparison document: everything that a comparison says, as plain data. The template, the functions and
 * the pane take it as their input and know no company of their own.
 *
 * A number is one of three kinds, and the kinds are types, not a flag: a `DocumentedFigure` carries the sentence
 * that states it, an `Assumption` says why it was chosen, and a computed number is a `Term` over figures.
 */

import type { FigureSource } from "./sources";

export const UNITS = [
  "USD billion",
  "USD",
  "billion", // of shares
  "index", // 100 on the valuation date
  "multiple", // 24.09 is 24.09 times
  "fraction", // 0.8 is 80 %
  "fraction per year",
  "years",
  "months",
  "month", // the Excel serial of the month's first day
  "year", // a calendar year
] as const;
export type Unit = (typeof UNITS)[number];

/** What the source puts before a number; part of the figure, since "up to 14.2" is not "14.2". */
export const QUALIFIERS = ["approximately", "up to", "reportedly", "reportedly up to", "more than", "nearly"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface DocumentedFigure {
  readonly kind: "documented";
  /** Lower-case words joined by dots, the company (or "market") first. */
  readonly id: string;
  /** A company's id, or "market". */
  readonly company: string;
  readonly metric: string;
  readonly value: number | Range;
  readonly unit: Unit;
  /** The period or the date that the value is of, in words. */
  readonly period: string;
  /** The calendar year that the value is of, where it is of one. */
  readonly year?: number;
  readonly qualifier?: Qualifier;
  /** The id of the source that states it; without one, the document's first. */
  readonly source?: string;
  /** The heading that the sentence stands under. */
  readonly section: string;
  /** The sentence, verbatim. */
  readonly sentence: string;
}

export interface Assumption<T> {
  readonly kind: "assumption";
  readonly value: T;
  readonly why: string;
}

/** A number that a documented figure gives. */
export interface Reference {
  readonly kind: "documented";
  readonly figure: string;
}

/**
 * An expression over documented figures: a figure's id (of a range the middle), the years between the periods of two
 * figures, or an operation on such expressions. `cagr` takes begin, end and years; `annualize` a total return and its
 * months.
 */
export type Term =
  | string
  | readonly ["years", string, string]
  | readonly ["+" | "-" | "*" | "/", Term, Term, ...Term[]]
  | readonly ["cagr", Term, Term, Term]
  | readonly ["annualize", Term, Term];

export interface Company {
  readonly id: string;
  readonly name: string;
  /** The way it sells AI compute, in a few words. */
  readonly model: string;
  /** The figures that the model of the company builds on; what the source does not give is left out. */
  readonly basis: {
    readonly multiple?: string;
    readonly revenue?: string;
    readonly capex?: string;
    /** A multiple, and the years that it takes. */
    readonly footprint?: { readonly multiple: string; readonly years: string };
  };
}

export interface Contract {
  readonly id: string;
  readonly company: string;
  readonly customer: string;
  readonly value: Reference;
  /** Excel serials of the first and of the last day. */
  readonly start: Assumption<number>;
  readonly end: Assumption<number> | Reference;
  /** The customer buys what stays unused: a floor under utilization rather than a sale. */
  readonly guarantee?: true;
  /** The last day of the term where an option to extend it is exercised. */
  readonly option?: Assumption<number> | Reference;
  /** What a delay does to the term; by default it loses the tail where the source states the end. */
  readonly delay?: Delay;
}

export const DELAYS = ["extends term", "loses tail"] as const;
export type Delay = (typeof DELAYS)[number];

/** What a company that is modeled with its own revenue and CapEx cannot do without. */
export const FUNDING_ROLES = [
  "equity",
  "debt",
  "cash",
  "minimum cash",
  "property",
  "opening life",
  "useful life",
  "shares",
  "tax rate",
  "debt share",
] as const;
/** The share price drives P/B where the source gives no multiple. */
export const PLACEHOLDER_ROLES = [...FUNDING_ROLES, "capital turnover", "payout ratio", "share price"] as const;
export type PlaceholderRole = (typeof PLACEHOLDER_ROLES)[number];

/** What the model needs and the source does not give, until the real figure takes its place. */
export interface Placeholder {
  readonly kind: "placeholder";
  readonly id: string;
  readonly company: string;
  readonly role: PlaceholderRole;
  readonly label: string;
  readonly unit: Unit;
  readonly range: Range;
  readonly value: number;
  /** A report of the company gives the value, or the user: it stands for nothing that is missing. */
  readonly from?: "filing" | "user";
  /** The reason for the value; of one from a filing, the row or the sentence that states it. */
  readonly why: string;
  /** Where to find the real one. */
  readonly where: string;
}

/** What the source says for or against a company, verbatim, and the driver that carries it in the model. */
export interface Point {
  readonly company: string;
  readonly kind: "strength" | "risk" | "bull case" | "bear case";
  readonly says: string;
  readonly driver?: string;
}

export const CASES = ["bear", "base", "bull"] as const;
export type Case = (typeof CASES)[number];

/** What a driver does in the model; the template knows roles, not companies. */
export const ROLES = [
  "delay",
  "haircut",
  "utilization",
  "cost of equity",
  "book growth",
  "exit multiple",
  "capacity growth",
  "uncommitted revenue",
  "cash margin",
  "return on equity",
  "terminal growth",
  "margin change",
  "option exercised",
  "base growth",
  "relet share",
  "price decline",
  "capital intensity",
  "interest rate",
  "issue discount",
  "fade",
] as const;
export type Role = (typeof ROLES)[number];

/** An input of the model with a value for each case. Always an assumption; the article gives the direction only. */
export interface Driver extends Readonly<Record<Case, number>> {
  readonly kind: "assumption";
  readonly id: string;
  readonly company: string;
  readonly role: Role;
  /** Of a haircut or a delay: the one customer whose contracts it is of. */
  readonly customer?: string;
  readonly label: string;
  readonly unit: Unit;
  readonly range: Range;
  /** The bullet of the article that the driver stands for, verbatim. */
  readonly motive: string;
}

export const THEMES = ["Growth", "Fundamentals", "Valuation", "Operations", "Risk"] as const;
export type Theme = (typeof THEMES)[number];

/** One line of the side-by-side comparison. */
export interface Measure {
  readonly id: string;
  readonly theme: Theme;
  readonly label: string;
  readonly unit: Unit;
  /** What each company shows, by its id; a company that is left out is one for which the article gives nothing. */
  readonly of: Readonly<Record<string, Term>>;
  /** Why the companies' numbers are not like for like; they bear no ratio then. */
  readonly unlike?: string;
}

/** What the source says and its own figures can check. */
export interface Claim {
  readonly id: string;
  /** What is claimed, in a few words. */
  readonly says: string;
  /** The figure that states it. */
  readonly stated: string;
  readonly computed: Term;
  /** How far the two may lie apart for the claim to hold: the rounding of the number, or what its hedge allows. */
  readonly tolerance: number;
  readonly unit: Unit;
}

/** What the source says, which the functions look up. */
export interface Source {
  /** Where the figures come from. */
  readonly sources?: readonly FigureSource[];
  /** Two companies or more, in the order in which they stand side by side. */
  readonly companies: readonly Company[];
  readonly figures: readonly DocumentedFigure[];
  readonly claims: readonly Claim[];
}

export interface ComparisonDocument extends Source {
  readonly format: "aicomp-comparison";
  readonly version: 1;
  readonly title: string;
  readonly asOf: Assumption<number>; // Excel serial
  readonly contracts: readonly Contract[];
  readonly drivers: readonly Driver[];
  readonly placeholders?: readonly Placeholder[];
  /** The years of the model: the first day of the first, and how many. */
  readonly timeline: { readonly start: Assumption<number>; readonly years: number };
  /** The years over which price changes are reckoned. */
  readonly holding: Assumption<number>;
  /** The size of the market at both ends of its path, and the rate that is stated for it. */
  readonly market?: { readonly begin: string; readonly end: string; readonly rate: string };
  readonly points: readonly Point[];
  readonly measures: readonly Measure[];
}
