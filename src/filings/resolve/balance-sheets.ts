import { byText, type Fact, filingText, numberText } from "../fact";
import { MINORITY, TEMPORARY_EQUITY } from "./also-read";
import type { Periods } from "./periods";
import { dayOf, type Grain, isPeriodic, keyOf } from "./vintages";

const EQUITY = {
  gaap: {
    assets: "us-gaap:Assets",
    both: "us-gaap:LiabilitiesAndStockholdersEquity",
    liabilities: "us-gaap:Liabilities",
    whole: "us-gaap:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
    own: "us-gaap:StockholdersEquity",
    besides: MINORITY,
    temporary: TEMPORARY_EQUITY,
  },
  ifrs: {
    assets: "ifrs-full:Assets",
    both: "ifrs-full:EquityAndLiabilities",
    liabilities: "ifrs-full:Liabilities",
    whole: "ifrs-full:Equity",
    own: "ifrs-full:Equity",
    besides: "",
    temporary: [],
  },
};

/** What stands against the assets in one filing, in all the ways in which it can be told. */
function against(names: (typeof EQUITY)["gaap" | "ifrs"], at: (concept: string) => Fact | undefined): number[] {
  const sums: number[] = [];
  const both = at(names.both);
  if (both) sums.push(both.value);
  const liabilities = at(names.liabilities);
  const whole = at(names.whole);
  const own = at(names.own);
  const temporary = names.temporary.flatMap((name) => at(`us-gaap:${name}`)?.value ?? []);
  if (liabilities && (whole || own)) {
    const equity = whole ? whole.value : own!.value + (at(`us-gaap:${names.besides}`)?.value ?? 0);
    // Temporary equity stands between the two, and its concepts overlap.
    sums.push(
      closest(
        liabilities.value + equity,
        [0, ...temporary, temporary.reduce((a, b) => a + b, 0)],
        at(names.assets)!.value,
      ),
    );
  }
  return sums;
}

const closest = (base: number, more: number[], target: number): number =>
  more.map((one) => base + one).reduce((best, one) => (Math.abs(one - target) < Math.abs(best - target) ? one : best));

const firstDay = (sheet: ReadonlyMap<string, Fact>): string =>
  [...sheet.values()].map((fact) => dayOf(fact.filing))[0] ?? "";

/** Balance sheets that do not balance, filing by filing. */
export function unbalanced(facts: readonly Fact[], periods: Periods, company: string, grain: Grain): string[] {
  const sheets = new Map<string, Map<string, Fact>>();
  for (const fact of facts) {
    if (fact.start !== null || !isPeriodic(fact.filing) || !periods.has(null, fact.end)) continue;
    const key = `${keyOf(fact.filing)}|${fact.unit}|${fact.end}`;
    const sheet = sheets.get(key) ?? new Map<string, Fact>();
    sheets.set(key, sheet);
    const known = sheet.get(fact.concept);
    if (!known || grain(fact) < grain(known) || (grain(fact) === grain(known) && fact.value > known.value))
      sheet.set(fact.concept, fact);
  }
  // Later filings repeat a balance sheet: it is told once, of the first.
  const sentences = new Map<string, string>();
  for (const [, sheet] of [...sheets].sort((a, b) => byText(firstDay(a[1]), firstDay(b[1])) || byText(a[0], b[0]))) {
    for (const names of [EQUITY.gaap, EQUITY.ifrs]) {
      const assets = sheet.get(names.assets);
      if (!assets) continue;
      const wrong = against(names, (concept) => sheet.get(concept)).find(
        (sum) => Math.abs(sum - assets.value) > 2 * grain(assets) + Math.abs(assets.value) * 1e-9,
      );
      if (wrong === undefined) continue;
      const key = `${assets.end}|${assets.unit}|${assets.value}|${wrong}`;
      if (sentences.has(key)) continue;
      sentences.set(
        key,
        `${company}: in ${filingText(assets.filing)} assets of ${numberText(assets.value)} on ${assets.end} ` +
          `do not equal liabilities plus equity of ${numberText(wrong)} (${assets.unit}).`,
      );
    }
  }
  return [...sentences.values()];
}
