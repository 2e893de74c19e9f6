import { addDays } from "../day";
import { byText, type Fact, filingText, numberText, periodText } from "../fact";
import type { Taken } from "./measures";
import { isQuarter, isYear } from "./periods";
import type { Ledger } from "./series";
import { CONCEPTS } from "./concepts";
import { type Grain, isScaleSlip, keyOf, sameInFiling } from "./vintages";

/** Flows that grow through a year: a longer period can't be less than a part of it. */
const GROWING = new Set([...CONCEPTS.revenue.concepts, ...CONCEPTS.capex.concepts, ...CONCEPTS.depreciation.concepts]);

/** A copy that can't be true beside the company's other filings. */
export interface Contradiction {
  wrong: Fact;
  /** The last quarter of the longer period. */
  part: Fact;
  /** Another copy that holds, where there is one. */
  right: Fact | null;
}

/** Longer periods that do not exceed their last quarter. */
export function contradictions(identities: ReadonlyMap<string, Fact[]>): Contradiction[] {
  const quarters = new Map<string, Fact[]>();
  const longer: Fact[][] = [];
  for (const copies of identities.values()) {
    const [one] = copies;
    if (!one?.start || !GROWING.has(one.concept)) continue;
    if (isQuarter(one.start, one.end)) {
      const key = `${one.concept}|${one.unit}|${one.end}`;
      quarters.set(key, [...(quarters.get(key) ?? []), copies.at(-1)!]);
    } else longer.push(copies);
  }
  return longer.flatMap((copies) => {
    const [one] = copies;
    const part = (quarters.get(`${one!.concept}|${one!.unit}|${one!.end}`) ?? []).find(
      ({ start }) => start! > one!.start!,
    );
    if (!part || part.value <= 0) return [];
    const right = [...copies].reverse().find(({ value }) => value > part.value) ?? null;
    // Without a copy that holds nothing tells which of the two is wrong, unless the whole is less than its part.
    return copies
      .filter(({ value }) => (right ? value <= part.value : value < part.value))
      .map((wrong) => ({ wrong, part, right }));
  });
}

const spanText = (start: string, end: string): string => (isYear(start, end) ? "year" : "year-to-date period");

export function contradictionText({ wrong, part, right }: Contradiction, company: string): string {
  const { concept, start, end, value, filing } = wrong;
  const other = right ? ` ${filingText(right.filing)} states ${numberText(right.value)}.` : "";
  return (
    `${company}: ${filingText(filing)} states ${concept} of ${numberText(value)} for ${periodText(start, end)}, ` +
    `but a ${spanText(start!, end)} must exceed its last quarter (${numberText(part.value)} for ${periodText(part.start, part.end)}).${other}`
  );
}

/**
 * Quarters that do not add up to their year. A last quarter that is a difference adds up to the year that it was taken
 * from; where an amendment has since changed the year alone it does not.
 */
export function unequalYears(taken: readonly Taken[], company: string, grain: Grain): string[] {
  const added = taken.filter(({ start, measure }) => start && CONCEPTS[measure].adds);
  const stated = added.filter(({ derived }) => derived === null);
  const quarters = new Map<string, Taken>();
  for (const one of added)
    if (isQuarter(one.start!, one.end)) quarters.set(`${one.measure}|${one.unit}|${one.start}`, one);
  return stated
    .filter(({ start, end }) => isYear(start!, end))
    .flatMap((year) => {
      const parts: Taken[] = [];
      for (let start = year.start!; start < year.end && parts.length < 5;) {
        const part = quarters.get(`${year.measure}|${year.unit}|${start}`);
        if (!part) return [];
        parts.push(part);
        start = addDays(part.end, 1);
      }
      if (parts.length !== 4 || parts.at(-1)!.end !== year.end) return [];
      const sum = parts.reduce((total, { value }) => total + value, 0);
      const slack = [year, ...parts].reduce((total, { fact }) => total + grain(fact) / 2, 0);
      if (Math.abs(sum - year.value) <= slack * (1 + 1e-9)) return [];
      const firstSum = parts.reduce((total, { value, first }) => total + (first?.value ?? value), 0);
      const restated = Math.abs(firstSum - (year.first?.value ?? year.value)) <= slack * (1 + 1e-9);
      return [
        `${company}: the quarters of ${year.measure} from ${year.start} to ${year.end} add up to ${numberText(sum)}, ` +
          `the year is ${numberText(year.value)}${restated ? "; not all of them were restated together" : ""}.`,
      ];
    });
}

/** Values that another filing gives a thousand or a million times as large. */
export function scaleSlips({ identities, grain }: Ledger, company: string): string[] {
  const found: string[] = [];
  for (const copies of identities.values()) {
    const at = copies.findIndex((copy, i) => i > 0 && isScaleSlip(copies[i - 1]!, copy, grain));
    if (at < 0) continue;
    const [a, b] = [copies[at - 1]!, copies[at]!];
    found.push(
      `${b.concept} for ${periodText(b.start, b.end)} is ${numberText(a.value)} in ${filingText(a.filing)}, ` +
        `but ${numberText(b.value)} in ${filingText(b.filing)}`,
    );
  }
  const [first] = found.sort(byText);
  const others = found.length - 1;
  const more = others > 0 ? ` The same goes for ${others} more ${others === 1 ? "value" : "values"}.` : "";
  return first ? [`${company}: the scale of a value differs between filings: ${first}.${more}`] : [];
}

/** Values of one fact in one filing that differ by more than rounding. */
export function doubleValues(ledger: Ledger, company: string): string[] {
  const sentences: string[] = [];
  for (const copies of ledger.identities.values()) {
    for (let i = 1; i < copies.length; i++) {
      const [a, b] = [copies[i - 1]!, copies[i]!];
      if (keyOf(a.filing) !== keyOf(b.filing) || sameInFiling(a, b, ledger.grain)) continue;
      sentences.push(
        `${company}: ${filingText(b.filing)} states both ${numberText(a.value)} and ${numberText(b.value)} ` +
          `for ${b.concept}, ${periodText(b.start, b.end)}.`,
      );
    }
  }
  return sentences;
}
