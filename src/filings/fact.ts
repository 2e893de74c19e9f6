/** A filing that states facts. What the files do not say is null: nothing is guessed. */
export interface Filing {
  accession: string | null;
  form: string;
  filed: string | null;
  /** The date beside the signatures: a filing is never filed before it. */
  signed: string | null;
  /** The day on which the period of the report ends, where the filing says so. */
  periodEnd: string | null;
}

/** Where a value stands: in a sentence, in a row of a table, or only in the data. */
export interface Source {
  kind: "fact" | "row" | "sentence";
  text: string;
}

/** One value without dimensions, as one filing states it. */
export interface Fact {
  /** With its taxonomy: us-gaap:Revenues. */
  concept: string;
  unit: string;
  /** Null for a balance. */
  start: string | null;
  end: string;
  value: number;
  /** Places after the decimal point to which the value is reported (-6 is millions), where the file says so. */
  decimals: number | null;
  filing: Filing;
  /** Found when it is asked for: a filing has thousands of values, and few are shown. */
  readonly source: Source | null;
}

/** What a filing's text says of its performance obligations beyond their total. */
export interface Outlook {
  measure: "remainingPerformanceObligationBand" | "remainingPerformanceObligationLife";
  concept: string;
  end: string;
  value: number;
  unit: string;
  /** The first day of the band, and its length; null length is "thereafter". */
  band: { from: string; months: number | null } | null;
  filing: Filing;
  source: Source;
}

/** What one file gives. */
export interface Reading {
  file: string;
  kind: "company facts" | "filing";
  /** Ten digits. */
  cik: string;
  company: string;
  facts: Fact[];
  outlooks: Outlook[];
  problems: string[];
}

/** A filing's answer to "which one": the accession number where it is known. */
export const filingText = ({ form, filed, signed, accession }: Filing): string =>
  [`${form} ${filed ? `filed ${filed}` : signed ? `signed ${signed}` : "without a filing date"}`, accession]
    .filter(Boolean)
    .join(", ");

/** "2024-01-01 to 2024-12-31", or the day of a balance. */
export const periodText = (start: string | null, end: string): string => (start ? `${start} to ${end}` : end);

const NUMBERS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });
export const numberText = (value: number): string => NUMBERS.format(value);

/** Text order by code points, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
