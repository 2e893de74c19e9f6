import { tokenize } from "@borgar/fx";

/** A number as Excel keeps it in a formula: 9.0 is 9. */
function numberOf(written: string): string {
  const value = Number(written);
  return Number.isFinite(value) && Math.abs(value) < 1e15 && Math.abs(value) >= 1e-9 ? String(value) : written;
}

/** The sheet's own spelling of its name; local references and names are given back as they are. */
function withSheet(reference: string, sheets: readonly string[]): string {
  const at = reference.lastIndexOf("!");
  if (at < 0) return reference.toUpperCase();
  const written = reference.slice(0, at);
  const bare = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  const own = sheets.find((name) => name.toLowerCase() === bare.toLowerCase());
  const kept = own === undefined ? written : written.startsWith("'") ? `'${own.replaceAll("'", "''")}'` : own;
  return `${kept}!${reference.slice(at + 1).toUpperCase()}`;
}

const REFERENCES = new Set(["range", "range_beam", "range_ternary"]);

/** A formula as Excel gives it back after it was entered: functions and references in capitals, numbers in short. */
export function asExcelWrites(formula: string, sheets: readonly string[]): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      if (REFERENCES.has(type)) return withSheet(value, sheets);
      if (type === "func" || type === "bool" || type === "error") return value.toUpperCase();
      return type === "number" ? numberOf(value) : value;
    })
    .join("")
    .trimEnd();
}
