import { addDays } from "../day";
import { byText, type Fact, type Filing, type Outlook, type Reading } from "../fact";
import { dayOf } from "./vintages";

/** What the files say of one company. */
export interface CompanyFacts {
  cik: string;
  company: string;
  files: string[];
  facts: Fact[];
  outlooks: Outlook[];
}

const identity = ({ concept, unit, start, end }: Fact): string => [concept, unit, start, end].join("|");

/** Words of a form that a later filing of the same report shares: 10-K and 10-K405. */
const sameForm = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** The filing of the company facts that a page is: the same form, and most of its values in it. */
function filingOf(page: Reading, known: readonly Fact[]): Filing | null {
  const own = page.facts[0]?.filing;
  if (!own) return null;
  const values = new Map(page.facts.map((fact) => [identity(fact), fact.value]));
  const hits = new Map<Filing, number>();
  for (const fact of known) {
    const { filing } = fact;
    if (own.accession ? filing.accession !== own.accession : !sameForm(filing.form, own.form)) continue;
    if (own.signed && filing.filed && filing.filed < own.signed) continue;
    if (values.get(identity(fact)) === fact.value) hits.set(filing, (hits.get(filing) ?? 0) + 1);
  }
  const [best] = [...hits].sort(
    (a, b) => b[1] - a[1] || byText(dayOf(a[0]), dayOf(b[0])) || byText(a[0].accession ?? "", b[0].accession ?? ""),
  );
  const total = known.filter(({ filing }) => filing === best?.[0]).length;
  return best && (own.accession || best[1] >= Math.max(1, Math.min(total, values.size) / 2)) ? best[0] : null;
}

/** Facts of one identity and filing once: that of the page, which has its place, before the bare one. */
function joined(bare: readonly Fact[], paged: readonly Fact[]): Fact[] {
  const key = (fact: Fact) => `${identity(fact)}|${fact.filing.accession}|${dayOf(fact.filing)}`;
  const known = new Set(paged.map(key));
  return [...bare.filter((fact) => !known.has(key(fact))), ...paged];
}

function distinct(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${identity(fact)}|${fact.value}|${fact.filing.form}|${fact.filing.accession}|${dayOf(fact.filing)}`;
    if (!seen.has(key) || (fact.source && !seen.get(key)!.source)) seen.set(key, fact);
  }
  return [...seen.values()];
}

/** A page that is given twice tells once. */
function once(outlooks: readonly Outlook[]): Outlook[] {
  const key = ({ measure, concept, end, value, band, filing }: Outlook) =>
    [measure, concept, end, value, band?.from, filing.form, dayOf(filing)].join("|");
  return [...new Map(outlooks.map((outlook) => [key(outlook), outlook])).values()];
}

/** Puts together what several files say of one company; companies are kept apart by their CIK. */
export function companiesOf(readings: readonly Reading[]): CompanyFacts[] {
  const ciks = [...new Set(readings.map(({ cik }) => cik))].sort();
  return ciks.map((cik) => {
    const own = readings.filter((reading) => reading.cik === cik).sort((a, b) => byText(a.file, b.file));
    const data = own.filter(({ kind }) => kind === "company facts");
    const pages = own.filter(({ kind }) => kind === "filing");
    const bare = data.flatMap(({ facts }) => facts);
    for (const page of pages) {
      const filing = filingOf(page, bare);
      // All values of a page share their filing: it learns there when it was filed.
      const own = page.facts[0]!.filing;
      if (!filing) continue;
      Object.assign(own, { filed: filing.filed, accession: filing.accession });
      Object.assign(filing, { signed: own.signed, periodEnd: own.periodEnd });
    }
    const facts = distinct(
      joined(
        bare,
        pages.flatMap((page) => page.facts),
      ),
    );
    const company = (data[0] ?? pages[0])!.company;
    return {
      cik,
      company,
      files: own.map(({ file }) => file),
      facts,
      outlooks: once(pages.flatMap(({ outlooks }) => outlooks)),
    };
  });
}

/** Days by which a filing can follow its signatures without our knowing. */
const LATEST = 5;

/**
 * Whether a filing was surely there on a day. Without a date of filing it counts from some days after its signatures;
 * without those it does not count at all.
 */
export function wasFiled(filing: Filing, asOf: string | null): boolean {
  if (asOf === null) return true;
  if (filing.filed) return filing.filed <= asOf;
  return filing.signed !== null && addDays(filing.signed, LATEST) <= asOf;
}
