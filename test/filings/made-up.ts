import { figuresOf, type File, type FiguresOptions, type Figure, type Resolved } from "../../src/filings";

/** A row of company facts, as SEC's service writes them. */
export interface Row {
  concept: string;
  unit?: string;
  start?: string;
  end: string;
  val: unknown;
  form?: string;
  filed?: string;
  accn?: string;
  fy?: number | null;
  fp?: string | null;
  frame?: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Company facts of a made-up company, in the given order of rows. */
export function companyFacts(rows: readonly Row[], company: { cik?: unknown; entityName?: string } = {}): string {
  const facts: Record<string, Record<string, { label: string; units: Record<string, unknown[]> }>> = {};
  for (const { concept, unit = "USD", ...row } of rows) {
    const [taxonomy, name] = concept.includes(":") ? (concept.split(":") as [string, string]) : ["us-gaap", concept];
    const { filed = "2025-02-10", form = "10-K" } = row;
    const accn = row.accn ?? `0000000001-${filed.slice(2, 4)}-${filed.slice(5, 7)}${filed.slice(8, 10)}${form.length}0`;
    const concepts = (facts[taxonomy] ??= {});
    const units = (concepts[name] ??= { label: name, units: {} }).units;
    (units[unit] ??= []).push({ ...row, filed, form, accn });
  }
  return JSON.stringify({ cik: 1, entityName: "Example Compute Inc.", ...company, facts });
}

export const file = (name: string, content: string | Uint8Array): File => ({
  name,
  bytes: typeof content === "string" ? bytesOf(content) : content,
});

export const resolveRows = (rows: readonly Row[], options: FiguresOptions = {}): Promise<Resolved> =>
  figuresOf([file("facts.json", companyFacts(rows))], options);

/** The figures of a measure by period, as "start to end". */
export function valuesOf(figures: readonly Figure[], measure: string): Record<string, number> {
  const own = figures.filter((figure) => figure.measure === measure);
  return Object.fromEntries(own.map(({ start, end, value }) => [start ? `${start} to ${end}` : end, value]));
}

export function figureOf(figures: readonly Figure[], measure: string, start: string | null, end: string): Figure {
  const found = figures.filter((one) => one.measure === measure && (one.start ?? null) === start && one.end === end);
  if (found.length !== 1) throw new Error(`${found.length} figures of ${measure} for ${start} to ${end}`);
  return found[0]!;
}

const QUARTERS = ["03-31", "06-30", "09-30", "12-31"];
const FILED = ["05-01", "08-01", "11-01", "02-10"];

/** Rows of a calendar year as filers report it: quarters stated or not, year to date always. */
export function yearOf(
  concept: string,
  year: number,
  quarters: readonly number[],
  { stated = true, filedIn = year }: { stated?: boolean; filedIn?: number } = {},
): Row[] {
  const rows: Row[] = [];
  let total = 0;
  for (const [i, value] of quarters.entries()) {
    total += value;
    const end = `${year}-${QUARTERS[i]}`;
    const form = i === 3 ? "10-K" : "10-Q";
    const filed = `${i === 3 ? filedIn + 1 : filedIn}-${FILED[i]}`;
    const start = i === 0 ? `${year}-01-01` : `${year}-0${i * 3 + 1}-01`.replace("-010-", "-10-");
    if (stated && i > 0 && i < 3) rows.push({ concept, start, end, val: value, form, filed });
    rows.push({ concept, start: `${year}-01-01`, end, val: total, form, filed });
  }
  return rows;
}

export interface PageOptions {
  form?: string;
  company?: string;
  cik?: string;
  periodEnd?: string;
  signed?: string | null;
  contexts?: string;
  hidden?: string;
  prefix?: string;
  ixt?: string;
  root?: string;
}

/** A page of a made-up filing in inline XBRL, with contexts y2024, y2023, d2024 and d2023. */
export function page(body: string, options: PageOptions = {}): string {
  const { form = "10-K", company = "Example Compute Inc.", cik = "0000000001", signed = "February 6, 2025" } = options;
  const { periodEnd = "December 31, 2024", contexts = "", hidden = "", prefix = "ix", root = "" } = options;
  const { ixt = "http://www.xbrl.org/inlineXBRL/transformation/2020-02-12" } = options;
  const cover = (name: string, text: string, format = "") =>
    `<${prefix}:nonNumeric contextRef="y2024" name="dei:${name}"${format}>${text}</${prefix}:nonNumeric>`;
  const signature = signed
    ? `<p>SIGNATURES</p><p>The registrant has duly caused this report to be signed on its behalf.</p><p>Date: ${signed}</p>`
    : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:${prefix}="http://www.xbrl.org/2013/inlineXBRL" xmlns:ixt="${ixt}"
 xmlns:ixt-sec="http://www.sec.gov/inlineXBRL/transformation/2015-08-31" xmlns:xbrli="http://www.xbrl.org/2003/instance"
 xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:us-gaap="http://fasb.org/us-gaap/2024" xmlns:dei="http://xbrl.sec.gov/dei/2024"
 xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${root}>
<head><title>example</title></head><body><div style="display:none"><${prefix}:header><${prefix}:hidden>${hidden}${cover("EntityCentralIndexKey", cik)}</${prefix}:hidden>
<${prefix}:resources>
${context("y2024", cik, "2024-01-01", "2024-12-31")}${context("y2023", cik, "2023-01-01", "2023-12-31")}
${context("d2024", cik, null, "2024-12-31")}${context("d2023", cik, null, "2023-12-31")}${contexts}
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="shares"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit>
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
<xbrli:unit id="usdPerShare"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator>
<xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</${prefix}:resources></${prefix}:header></div>
<p>FORM ${cover("DocumentType", form)}</p><p>${cover("EntityRegistrantName", company)}</p>
<p>For the year ended ${cover("DocumentPeriodEndDate", periodEnd, ' format="ixt:date-monthname-day-year-en"')}</p>
${body}
${signature}</body></html>`;
}

/** A context; dimensions as markup of its segment. */
export function context(id: string, cik: string, start: string | null, end: string, segment = ""): string {
  const inner = segment ? `<xbrli:segment>${segment}</xbrli:segment>` : "";
  const period = start
    ? `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`
    : `<xbrli:instant>${end}</xbrli:instant>`;
  return (
    `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">${cik}</xbrli:identifier>` +
    `${inner}</xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`
  );
}

/** A tagged number. */
export function number(
  name: string,
  contextRef: string,
  text: string,
  attributes: Record<string, string> = {},
): string {
  const all = { unitRef: "usd", decimals: "-6", scale: "6", format: "ixt:num-dot-decimal", ...attributes };
  const written = Object.entries(all).map(([key, value]) => `${key}="${value}"`);
  const concept = name.includes(":") ? name : `us-gaap:${name}`;
  return `<ix:nonFraction name="${concept}" contextRef="${contextRef}" ${written.join(" ")}>${text}</ix:nonFraction>`;
}

export const readPage = (body: string, options: PageOptions & FiguresOptions = {}): Promise<Resolved> =>
  figuresOf([file("filing.htm", page(body, options))], options);
