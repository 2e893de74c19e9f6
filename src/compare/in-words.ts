import type { Content } from "../model/content";
import type { Bridge } from "./bridge";

/** As many causes are named; what the others did is the rest. */
const MOST_NAMED = 3;
const MOST_DIGITS = 8;

const PLACE = /^(?:'(?:[^']|'')*'|[^'!,]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?, /;

/** What a cause is called, without the cell. */
export const labelOf = (what: string): string => what.replace(PLACE, "");

export interface Told {
  /** What the output is called. */
  readonly label: string;
  /** The number format of its cell. */
  readonly format?: string | undefined;
}

/** How the values of one bridge are written: as many digits for each of them, so that they add up as they stand. */
class Scale {
  readonly isPercentage: boolean;
  private readonly digits: number;
  private readonly factor: number;

  constructor(from: number, to: number, format: string | undefined) {
    this.isPercentage = format !== undefined && /%/.test(format.replace(/"[^"]*"|\\./g, ""));
    this.factor = this.isPercentage ? 100 : 1;
    const difference = Math.abs(to - from) * this.factor;
    const usual = this.isPercentage ? 1 : Math.max(Math.abs(from), Math.abs(to)) >= 10_000 ? 0 : 2;
    const needed = difference > 0 ? Math.ceil(-Math.log10(difference)) + 1 : 0;
    this.digits = Math.min(MOST_DIGITS, Math.max(usual, needed));
  }

  /** A value in whole units of its last digit. */
  units(value: number): number {
    return Math.round(value * this.factor * 10 ** this.digits);
  }

  value(units: number): string {
    return `${this.number(units, "auto")}${this.isPercentage ? "%" : ""}`;
  }

  effect(units: number): string {
    return `${this.number(units, "exceptZero")}${this.isPercentage ? " pp" : ""}`;
  }

  private number(units: number, signDisplay: "auto" | "exceptZero"): string {
    const fixed = { minimumFractionDigits: this.digits, maximumFractionDigits: this.digits };
    const value = units / 10 ** this.digits;
    return new Intl.NumberFormat("en-US", { ...fixed, signDisplay }).format(value).replace("-", "−");
  }
}

const plain = (value: Content | null): string => (value === null ? "no value" : value === "" ? "blank" : String(value));

/** Labels that several of the causes bear are told apart by the cell. */
function labels(causes: Bridge["causes"]): string[] {
  const all = causes.map(({ what }) => labelOf(what));
  return all.map((label, i) => (all.filter((other) => other === label).length > 1 ? causes[i]!.what : label));
}

/** A bridge as a sentence: Value per share 41.20 to 37.85: Delivery delay −2.10, Cost of equity −1.45, the rest +0.20 */
export function bridgeInWords({ from, to, causes, method }: Bridge, { label, format }: Told): string {
  if (typeof from !== "number" || typeof to !== "number") {
    return from === to ? `${label} ${plain(to)}, unchanged` : `${label} ${plain(from)} to ${plain(to)}`;
  }
  const scale = new Scale(from, to, format);
  const whole = scale.units(to) - scale.units(from);
  if (from === to && causes.every(({ effect }) => effect === 0))
    return `${label} ${scale.value(scale.units(to))}, unchanged`;
  const ends = `${label} ${scale.value(scale.units(from))} to ${scale.value(scale.units(to))}`;
  const named = causes.filter(({ effect }) => scale.units(effect) !== 0);
  const first = named.slice(0, MOST_NAMED);
  if (first.length === 0) return ends;
  const units = first.map(({ effect }) => scale.units(effect));
  const rest = whole - units.reduce((sum, each) => sum + each, 0);
  // Without a rest to take it, what rounding leaves over goes to the largest.
  const isRest = causes.filter(({ effect }) => effect !== 0).length > first.length;
  if (!isRest) units[0]! += rest;
  const called = labels(named);
  const parts = first.map((cause, i) => `${called[i]!} ${scale.effect(units[i]!)}`);
  if (isRest && rest !== 0) parts.push(`the rest ${scale.effect(rest)}`);
  return `${ends}: ${parts.join(", ")}${method === "sampled" ? " (from a sample of orders)" : ""}`;
}
