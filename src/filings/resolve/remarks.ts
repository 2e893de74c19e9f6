import { byText } from "../fact";
import type { Taken } from "./measures";
import { type CompanyFacts, wasFiled } from "./merge";
import type { Ledger } from "./series";
import { isPerShare, isShares, missedSplits, splitText } from "./splits";
import { isPeriodic, keyOf } from "./vintages";

/** Values by share that no filing restated for a later split. */
export function missed(taken: readonly Taken[], { splits }: Ledger, company: string): string[] {
  return splits.flatMap((split) => {
    const ends = (measure: string) =>
      taken
        .filter((one) => one.measure === measure && missedSplits(one.fact, splits).includes(split))
        .map(({ end }) => end);
    return ["dilutedEps", "dilutedShares"].flatMap((measure) => {
      const periods = [...new Set(ends(measure))].sort();
      if (periods.length === 0) return [];
      return [
        `${company}: ${measure} of periods to ${periods.at(-1)} is as before the ${splitText(split.factor)} split ` +
          `(first in filings of ${split.from}): no later filing restates it.`,
      ];
    });
  });
}

/** Currencies are never joined; which ones there are is said. */
export function currencies(taken: readonly Taken[], company: string): string[] {
  const ends = new Map<string, string[]>();
  for (const { unit, end } of taken) {
    if (isPerShare(unit) || isShares(unit)) continue;
    ends.set(unit, [...(ends.get(unit) ?? []), end]);
  }
  if (ends.size < 2) return [];
  const spans = [...ends]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([unit, days]) => {
      const sorted = [...days].sort();
      return `${unit} (periods to ${sorted[0]}${sorted[0] === sorted.at(-1) ? "" : ` through ${sorted.at(-1)}`})`;
    });
  return [`${company} reports in more than one currency: ${spans.join(", ")}. Their figures are kept apart.`];
}

/** Filings that do not say when they were filed. */
export function undated({ facts, company }: CompanyFacts, asOf: string | null): string[] {
  const filings = new Map(
    facts.filter(({ filing }) => filing.filed === null).map(({ filing }) => [keyOf(filing), filing]),
  );
  return [...filings.values()].map((filing) => {
    const left = wasFiled(filing, asOf) ? "" : ` It was left out as of ${asOf}.`;
    return (
      `${company}: the ${filing.form} for the period to ${filing.periodEnd ?? "an unknown day"} does not say when it was filed` +
      `${filing.signed ? ` (signed ${filing.signed})` : ""}.${left} Give the company facts with it to know.`
    );
  });
}

/** Figures for which no annual or quarterly report stands. */
export function unreported(taken: readonly Taken[], company: string): string[] {
  const others = taken.filter(({ fact }) => !isPeriodic(fact.filing)).length;
  return others > 0
    ? [`${company}: ${others} figures come only from forms other than annual and quarterly reports.`]
    : [];
}
