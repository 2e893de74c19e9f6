import { isDay } from "../day";
import type { Fact, Filing, Reading } from "../fact";
import { LIMITS } from "./limits";
import { type Instead, PROBLEM, unreadable } from "../sentences";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a JSON file is, if not company facts. */
function whatInstead(json: unknown): Instead {
  if (!isObject(json)) return "otherJson";
  if ("filings" in json || "accessionNumber" in json) return "submissions";
  if ("tag" in json && "units" in json) return "companyConcept";
  if ("tag" in json && "data" in json) return "frames";
  const entries = Object.values(json).slice(0, 3);
  if (entries.length > 0 && entries.every((entry) => isObject(entry) && "cik_str" in entry)) return "tickers";
  return "fields" in json && "data" in json ? "tickers" : "otherJson";
}

/** A CIK in ten digits, from a number or a text with or without leading zeros. */
export function tenDigits(cik: unknown): string | null {
  const digits = String(cik ?? "")
    .trim()
    .replace(/^CIK/i, "");
  return /^\d{1,10}$/.test(digits) && Number(digits) > 0 ? digits.padStart(10, "0") : null;
}

/** A number as it was meant: 16,899,999,999.999998 is 16.9 billion, scaled by a machine. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(15));

function valueOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? withoutNoise(value) : null;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? withoutNoise(Number(value)) : null;
}

/** The readings of one row; frames, fy and fp are the service's and the filing's, not the fact's: they are left alone. */
function factOf(row: unknown, concept: string, unit: string, filings: Map<string, Filing>): Fact | null {
  if (!isObject(row)) return null;
  const value = valueOf(row.val);
  const start = row.start === undefined || row.start === null ? null : row.start;
  if (value === null || !isDay(row.end) || !isDay(row.filed) || typeof row.form !== "string") return null;
  if (start !== null && (!isDay(start) || start > row.end)) return null;
  const accession = typeof row.accn === "string" && row.accn !== "" ? row.accn : null;
  const key = `${accession}|${row.form}|${row.filed}`;
  const filing = filings.get(key) ?? { accession, form: row.form, filed: row.filed, signed: null, periodEnd: null };
  filings.set(key, filing);
  if (filings.size > LIMITS.filings) throw unreadable("filings");
  return { concept, unit, start, end: row.end, value, decimals: null, filing, source: null };
}

/** JSON, or a sentence that says what is wrong with it. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw unreadable(/[}\]]\s*$/.test(text) ? "brokenJson" : "cut");
  }
}

/** Reads a company facts file. */
export function readCompanyFacts(file: string, json: unknown): Reading {
  if (!isObject(json) || !isObject(json.facts) || !("cik" in json)) throw unreadable(whatInstead(json));
  const cik = tenDigits(json.cik);
  if (!cik) throw unreadable("noCompany");
  const filings = new Map<string, Filing>();
  const facts: Fact[] = [];
  let skipped = 0;
  for (const [taxonomy, concepts] of Object.entries(json.facts)) {
    if (!isObject(concepts)) continue;
    for (const [name, concept] of Object.entries(concepts)) {
      if (!isObject(concept) || !isObject(concept.units)) continue;
      for (const [unit, rows] of Object.entries(concept.units)) {
        for (const row of Array.isArray(rows) ? rows : []) {
          if (isObject(row) && row.val === null) continue;
          const fact = factOf(row, `${taxonomy}:${name}`, unit, filings);
          if (facts.length >= LIMITS.facts) throw unreadable("facts");
          if (fact) facts.push(fact);
          else skipped++;
        }
      }
    }
  }
  if (facts.length === 0) throw unreadable("factsWithout");
  const name = typeof json.entityName === "string" ? json.entityName.replace(/\s+/g, " ").trim() : "";
  const company = name || `CIK ${cik}`;
  const problems = skipped ? [PROBLEM.skippedRows(skipped)] : [];
  return { file, kind: "company facts", cik, company, facts, outlooks: [], problems };
}
