import { byText, type Fact, filingText, numberText, type Outlook, periodText, type Source } from "../fact";
import { CONCEPTS, MEASURES } from "./concepts";
import type { Taken } from "./measures";
import { type Difference, identityOf, type Ledger } from "./series";

/** A measure of a company for a period, with the filing that states it. */
export interface Figure {
  company: string;
  cik: string;
  measure: string;
  /** Absent for a balance. */
  start?: string;
  end: string;
  value: number;
  unit: string;
  concept: string;
  form: string;
  filed: string | null;
  accession: string | null;
  /** How it follows from other facts, where no filing states it. */
  derived?: string;
  first?: { value: number; filed: string | null };
  /** Why the first one differs. */
  difference?: Difference;
  /** Of a part of the remaining performance obligations: from when, and for how many months. */
  band?: { from: string; months: number | null };
  source: Source;
}

const bareText = (fact: Fact): string =>
  `${fact.concept}, ${periodText(fact.start, fact.end)}: ${numberText(fact.value)} ${fact.unit} (${filingText(fact.filing)})`;

/** The best place of a value: its own filing's page, or another page that states the same value. */
function sourceOf({ measure, fact, value, concept, unit, start, end }: Taken, ledger: Ledger): Source {
  if (fact.source) return fact.source;
  for (const name of [concept, ...CONCEPTS[measure].concepts]) {
    const copies = ledger.identities.get(identityOf(name, unit, start, end)) ?? [];
    const other = [...copies].reverse().find((copy) => copy.source !== null && copy.value === value);
    if (other?.source) return { ...other.source, text: `${other.source.text} (${filingText(other.filing)})` };
  }
  return { kind: "fact", text: bareText(fact) };
}

interface Company {
  company: string;
  cik: string;
}

/** What a measure and an outlook have in common. */
type Stated = Pick<Outlook, "end" | "value" | "unit" | "concept" | "filing"> & { measure: string };

function figure(
  { company, cik }: Company,
  stated: Stated,
  start: string | null,
  more: Omit<Partial<Figure>, "source"> & { source: Source },
): Figure {
  const { measure, end, value, unit, concept, filing } = stated;
  const { form, filed, accession } = filing;
  return {
    company,
    cik,
    measure,
    ...(start ? { start } : {}),
    end,
    value,
    unit,
    concept,
    form,
    filed,
    accession,
    ...more,
  };
}

export function figureOf(taken: Taken, ledger: Ledger, company: Company): Figure {
  const { fact, derived, first } = taken;
  return figure(company, { ...taken, filing: fact.filing }, taken.start, {
    ...(derived ? { derived } : {}),
    ...(first ? { first: { value: first.value, filed: first.fact.filing.filed }, difference: first.difference } : {}),
    source: derived ? { kind: "fact", text: derived } : sourceOf(taken, ledger),
  });
}

export function outlookFigure(outlook: Outlook, company: Company): Figure {
  const { band, source } = outlook;
  return figure(company, outlook, null, { ...(band ? { band } : {}), source });
}

const RANK = new Map<string, number>(MEASURES.map((measure, i) => [measure, i]));

/** By company, then by measure in the order in which they are shown, then by period. */
export function inOrderOfMeasures(a: Figure, b: Figure): number {
  return (
    byText(a.cik, b.cik) ||
    (RANK.get(a.measure) ?? 99) - (RANK.get(b.measure) ?? 99) ||
    byText(a.measure, b.measure) ||
    byText(a.end, b.end) ||
    byText(a.start ?? "", b.start ?? "") ||
    byText(a.unit, b.unit) ||
    byText(a.band?.from ?? "", b.band?.from ?? "") ||
    byText(a.concept, b.concept) ||
    byText(a.filed ?? "", b.filed ?? "")
  );
}
