import { isDay } from "../day";
import type { Fact, Filing, Outlook, Reading, Source } from "../fact";
import { BALANCES, FLOWS } from "../resolve/concepts";
import { ALSO_READ } from "../resolve/also-read";
import { LIMITS } from "./limits";
import { unreadable } from "../sentences";

/** What a pack of figures says of itself; it is JSON, made by the command and read like any other file. */
const FORMAT = "aicomp-facts";

/** concept, unit, start, end, value, decimals, number of the filing, and where it stands */
type Row = [string, string, string | null, string, number, number | "INF" | null, number, Source | null];

interface PackedReading {
  kind: Reading["kind"];
  cik: string;
  company: string;
  filings: Filing[];
  facts: Row[];
  outlooks: (Omit<Outlook, "filing"> & { filing: number })[];
}

interface Pack {
  format: typeof FORMAT;
  version: 1;
  readings: PackedReading[];
}

/** Facts from which figures follow, and against which they are checked. */
const isOfUse = ({ concept }: Fact): boolean => FLOWS.has(concept) || BALANCES.has(concept) || ALSO_READ.test(concept);

function packed({ kind, cik, company, facts, outlooks }: Reading): PackedReading {
  const filings: Filing[] = [];
  const numbers = new Map<Filing, number>();
  const numberOf = (filing: Filing): number => {
    const known = numbers.get(filing);
    if (known !== undefined) return known;
    numbers.set(filing, filings.length);
    return filings.push(filing) - 1;
  };
  return {
    kind,
    cik,
    company,
    facts: facts.filter(isOfUse).map(({ concept, unit, start, end, value, decimals, filing, source }): Row => {
      const places = decimals === Infinity ? "INF" : decimals;
      return [concept, unit, start, end, value, places, numberOf(filing), source];
    }),
    outlooks: outlooks.map((outlook) => ({ ...outlook, filing: numberOf(outlook.filing) })),
    filings,
  };
}

/** What was read, as one small file: a host serves it beside the add-in, so that no one need download filings. */
export const packOf = (readings: readonly Reading[]): string =>
  JSON.stringify({ format: FORMAT, version: 1, readings: readings.map(packed) } satisfies Pack);

export const isPack = (json: unknown): boolean =>
  typeof json === "object" && json !== null && (json as Partial<Pack>).format === FORMAT;

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LIMITS.text * 4;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isDayOrNull = (value: unknown): value is string | null => value === null || isDay(value);

const isFiling = ({ accession, form, filed, signed, periodEnd }: Filing): boolean =>
  isTextOrNull(accession) && isText(form) && isDayOrNull(filed) && isDayOrNull(signed) && isDayOrNull(periodEnd);

const isSource = (source: Source | null): boolean =>
  source === null || (["fact", "row", "sentence"].includes(source.kind) && isText(source.text));

function factOf(row: Row, filings: readonly Filing[]): Fact {
  const [concept, unit, start, end, value, decimals, at, source] = row;
  const filing = filings[at];
  const sound =
    isText(concept) && isText(unit) && isDayOrNull(start) && isDay(end) && Number.isFinite(value) && isSource(source);
  if (!sound || !filing) throw unreadable("brokenPack");
  return { concept, unit, start, end, value, decimals: decimals === "INF" ? Infinity : decimals, filing, source };
}

function outlookOf(outlook: PackedReading["outlooks"][number], filings: readonly Filing[]): Outlook {
  const filing = filings[outlook.filing];
  const { concept, end, value, unit, source, band, measure } = outlook;
  const sound = isText(measure) && isText(concept) && isDay(end) && Number.isFinite(value) && isText(unit);
  if (!sound || !filing || !source || !isSource(source) || (band && !isDay(band.from))) throw unreadable("brokenPack");
  return { ...outlook, filing };
}

/** The readings of a pack, checked as anything from outside is. */
export function readPack(file: string, json: unknown): Reading[] {
  const { version, readings } = json as Partial<Pack>;
  if (version !== 1 || !Array.isArray(readings) || readings.length === 0) throw unreadable("brokenPack");
  try {
    return readings.map(({ kind, cik, company, filings, facts, outlooks }) => {
      if (!/^\d{10}$/.test(cik) || !isText(company) || !filings.every(isFiling)) throw unreadable("brokenPack");
      if (facts.length > LIMITS.facts || filings.length > LIMITS.filings) throw unreadable("facts");
      return {
        file,
        kind: kind === "filing" ? "filing" : "company facts",
        cik,
        company,
        facts: facts.map((row) => factOf(row, filings)),
        outlooks: outlooks.map((outlook) => outlookOf(outlook, filings)),
        problems: [],
      };
    });
  } catch (error) {
    throw error instanceof TypeError ? unreadable("brokenPack") : error;
  }
}
