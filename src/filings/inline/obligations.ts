import { addDays } from "../day";
import type { Filing, Outlook } from "../fact";
import type { Contexts } from "./contexts";
import { monthsOf } from "./durations";
import type { TaggedNumber } from "./inline";
import { sourceOf } from "./page";
import type { Values } from "./values";

const TOTAL = "us-gaap:RevenueRemainingPerformanceObligation";
const SHARE = "us-gaap:RevenueRemainingPerformanceObligationPercentage";
const TIMING = "us-gaap:RevenueRemainingPerformanceObligationExpectedTimingOfSatisfactionPeriod1";
const AXIS = "us-gaap:RevenueRemainingPerformanceObligationExpectedTimingOfSatisfactionStartDateAxis";

/** The first day of a band, where that is the only dimension. */
function bandOf(dimensions: Map<string, string>): string | null {
  return dimensions.size === 1 ? (dimensions.get(AXIS)?.slice(0, 10) ?? null) : null;
}

/** A total that is filed under its start date alone: one amount from the next day on, and none without dimension. */
export function totalObligations(numbers: TaggedNumber[]): TaggedNumber[] {
  const amounts = numbers.filter(({ concept }) => concept === TOTAL);
  const banded = amounts.filter(({ dimensions }) => bandOf(dimensions));
  return banded.filter(
    (one) =>
      bandOf(one.dimensions) === addDays(one.end, 1) &&
      !amounts.some(
        (other) =>
          other.end === one.end &&
          other.unit === one.unit &&
          other.dimensions.size <= 1 &&
          (other.dimensions.size === 0 ||
            (bandOf(other.dimensions) && bandOf(other.dimensions) !== bandOf(one.dimensions))),
      ),
  );
}

interface Timing {
  months: number | null;
  life: Outlook | null;
}

/** Lengths of time by balance day and band; a weighted average of the contracts is a life, not a band. */
function timings(values: Values, contexts: Contexts, filing: Filing): Map<string, Timing> {
  const found = new Map<string, Timing>();
  for (const tagged of values.all) {
    const context = contexts.byId.get(tagged.context);
    if (tagged.concept !== TIMING || !context) continue;
    const { end, dimensions } = context;
    if (dimensions.size > 0 && !bandOf(dimensions)) continue;
    const months = tagged.nil ? null : monthsOf(values.wholeText(tagged), tagged.format);
    const source = tagged.mark ? sourceOf(tagged.mark) : null;
    const isLife =
      months !== null &&
      source !== null &&
      /weighted[\s-]average|remaining (life|lives|term|duration)/i.test(source.text);
    const measure = "remainingPerformanceObligationLife" as const;
    const years = Math.round(((months ?? 0) / 12) * 1e6) / 1e6;
    const life = isLife
      ? { measure, concept: TIMING, end, value: years, unit: "years", band: null, filing, source }
      : null;
    found.set(`${end}|${bandOf(dimensions) ?? ""}`, { months: isLife ? null : months, life });
  }
  return found;
}

/** The time bands of the remaining performance obligations and their remaining life, where the text states them. */
export function outlooksOf(numbers: TaggedNumber[], values: Values, contexts: Contexts, filing: Filing): Outlook[] {
  const times = timings(values, contexts, filing);
  const totals = new Set(totalObligations(numbers));
  const outlooks: Outlook[] = [...times.values()].flatMap(({ life }) => (life ? [life] : []));
  const seen = new Set<string>();
  for (const number of numbers) {
    const from = bandOf(number.dimensions);
    if (!from || (number.concept !== TOTAL && number.concept !== SHARE) || totals.has(number)) continue;
    const { concept, end, value, unit, mark } = number;
    const key = `${concept}|${end}|${from}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const months = times.get(`${end}|${from}`)?.months ?? null;
    const source = (mark && sourceOf(mark)) ??
      nearest(values, contexts, end) ?? { kind: "fact" as const, text: `${concept} from ${from}` };
    const measure = "remainingPerformanceObligationBand" as const;
    outlooks.push({ measure, concept, end, value, unit, band: { from, months }, filing, source });
  }
  return outlooks;
}

/** A hidden share ("approximately half") stands in the sentence that gives the length of its first band. */
function nearest(values: Values, contexts: Contexts, end: string) {
  const timing = values.all.find(
    ({ concept, context, mark }) => concept === TIMING && mark && contexts.byId.get(context)?.end === end,
  );
  return timing?.mark ? sourceOf(timing.mark) : null;
}
