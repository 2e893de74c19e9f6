import { compare, isErrorText, numberInText, type Value } from "./content";

/** Excel's wildcards: ? is one sign, * any, and ~ takes the sign after it as it is. */
export function wildcards(pattern: string): RegExp {
  const source = pattern.replace(/~([^])|[*?]|[\\^$.|+()[\]{}/]/gu, (sign, kept?: string) => {
    if (kept !== undefined) return /[\\^$.|*?+()[\]{}/]/.test(kept) ? `\\${kept}` : kept;
    return sign === "*" ? "[^]*" : sign === "?" ? "[^]" : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, "iu");
}

/** Whether a cell is what an exact lookup seeks: of its own kind, texts without regard to case and with wildcards. */
export function seeks(sought: Value, withWildcards: boolean): (cell: Value) => boolean {
  if (typeof sought === "string" && withWildcards && /[*?~]/.test(sought)) {
    const pattern = wildcards(sought);
    return (cell) => typeof cell === "string" && !isErrorText(cell) && pattern.test(cell);
  }
  if (typeof sought === "string") {
    const wanted = sought.toLowerCase();
    return (cell) => typeof cell === "string" && cell.toLowerCase() === wanted && !isErrorText(cell);
  }
  const wanted = sought ?? 0;
  return (cell) => cell === wanted;
}

const OPERATOR = /^(<=|>=|<>|=|<|>)?([^]*)$/;

/** The number or truth that the text of a criterion means. */
function meant(text: string): Value {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return numberInText(text) ?? text;
}

/** Whether a cell meets a criterion, as COUNTIF reads it: ">5", "<>x", "a*"; numbers also where they stand as text. */
export function meets(criterion: Value): (cell: Value) => boolean {
  if (typeof criterion !== "string") {
    const wanted = criterion ?? 0;
    return (cell) => cell !== null && sameAs(cell, wanted);
  }
  const [, operator = "", rest = ""] = OPERATOR.exec(criterion)!;
  const wanted = meant(rest);
  if (operator === "" || operator === "=") return equals(rest, wanted, operator);
  if (operator === "<>") {
    const same = equals(rest, wanted, "=");
    return (cell) => !same(cell);
  }
  return (cell) => {
    if (cell === null || isErrorText(cell) || typeof cell !== typeof wanted) return false;
    const order = compare(cell, wanted);
    return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  };
}

function equals(text: string, wanted: Value, operator: string): (cell: Value) => boolean {
  if (text === "") return (cell) => cell === null || (operator === "" && cell === "");
  if (isErrorText(text)) return (cell) => cell === text;
  if (typeof wanted !== "string") return (cell) => cell !== null && sameAs(cell, wanted);
  const pattern = wildcards(wanted);
  return (cell) => typeof cell === "string" && !isErrorText(cell) && pattern.test(cell);
}

function sameAs(cell: Value, wanted: Value): boolean {
  if (isErrorText(cell)) return false;
  if (typeof cell === "string" && typeof wanted === "number") {
    try {
      return numberInText(cell) === wanted;
    } catch {
      return false;
    }
  }
  return typeof cell === typeof wanted && compare(cell, wanted) === 0;
}
