import type { Driver, Range, Unit } from "../figures/document";
import type { Decimals } from "./numbers";

/** A scenario set: values for the drivers of a comparison, as a document of its own. */
export interface ScenarioSet {
  readonly format: "aicomp-scenarios";
  readonly version: 1;
  readonly title: string;
  readonly author: string;
  /** Year, month and day, as 2026-11-25. */
  readonly date: string;
  /** The chosen case, by its name. */
  readonly chosen?: string;
  readonly drivers: readonly SetDriver[];
  /** Inputs that are the same in every case. */
  readonly others: readonly SetInput[];
}

export interface SetDriver {
  readonly id: string;
  readonly company: string;
  readonly label: string;
  readonly unit: Unit;
  readonly range: Range;
  readonly bear: number;
  readonly base: number;
  readonly bull: number;
  /** Cases of the author's own, by their names. */
  readonly own: Readonly<Record<string, number>>;
  /** The sentence of the source that the driver stands for. */
  readonly motive: string;
}

export interface SetInput {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

/** What a set may speak of: the inputs of one comparison. */
export interface Catalogue {
  readonly drivers: readonly Driver[];
  readonly others: readonly { readonly id: string; readonly label: string; readonly range: Range }[];
}

/** A driver's value in a case of the author's own; a case's name may be any word, "constructor" too. */
export const ownValue = ({ own }: SetDriver, name: string): number | undefined =>
  Object.hasOwn(own, name) ? own[name] : undefined;

export const SET_FORMAT = "aicomp-scenarios";
export const SET_VERSION = 1;
/** The largest set that is read. */
export const MOST_BYTES = 2_000_000;
export const MOST_OWN_CASES = 5;
export const LONGEST_CASE_NAME = 25;

/** What is wrong with a set at one place; `driver` and `line` where it has them. */
export interface Problem {
  readonly driver?: string;
  readonly line?: number;
  readonly says: string;
}

/** A value with the line that it stands on, as a reader found it. */
export interface Found {
  readonly value: unknown;
  readonly line?: number;
}

/** A set as it was read, before anything in it is believed. */
export interface RawSet {
  readonly head: ReadonlyMap<string, Found>;
  readonly entries: readonly RawEntry[] | undefined;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** How it was read, where it could be read otherwise. */
  readonly readings: readonly string[];
  readonly decimals: Decimals;
}
/** The values of one input, by their keys, and those of cases of the author's own by the cases' names. */
export interface RawEntry {
  readonly line?: number;
  readonly fields: ReadonlyMap<string, Found>;
  readonly own: ReadonlyMap<string, Found>;
}

/** Nothing of the data can be used. */
export class UnusableSet extends Error {
  constructor(readonly problem: Problem) {
    super(problem.says);
    this.name = "UnusableSet";
  }
}
