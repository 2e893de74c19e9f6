import { compare, type Content, isErrorText } from "./content";

/** A text as Excel looks for it: * stands for any signs, ? for one, and a tilde makes the sign after it plain. */
export function wildcard(text: string): RegExp {
  const parts = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (sign, plain: string | undefined) => {
    if (plain !== undefined) return `\\${plain}`;
    return sign === "*" ? "[^]*" : sign === "?" ? "[^]" : `\\${sign}`;
  });
  return new RegExp(`^${parts}$`, "i");
}

/** Whether a cell meets a criterion as COUNTIF reads it: a value, or a text such as ">=5", "<>x" or "a*". */
export function criterion(given: Content): (cell: Content) => boolean {
  const [, sign = "", rest = ""] = typeof given === "string" ? /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given)! : [];
  const sought = typeof given === "string" ? valueIn(rest) : given;
  if (sign === "<>") return (cell) => !equal(cell, sought);
  if (sign === "" || sign === "=") return (cell) => equal(cell, sought);
  return (cell) => {
    if (typeof cell !== typeof sought || cell === "" || isErrorText(cell)) return false;
    const order = compare(cell, sought);
    return sign.includes("=") && order === 0 ? true : sign.startsWith("<") ? order < 0 : order > 0;
  };
}

function valueIn(text: string): Content {
  if (text.trim() !== "" && !Number.isNaN(Number(text))) return Number(text);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
}

function equal(cell: Content, sought: Content): boolean {
  if (typeof sought !== "string") {
    // A number is also found where it is written as text.
    const content = typeof cell === "string" && typeof sought === "number" ? valueIn(cell) : cell;
    return content === sought;
  }
  if (sought === "") return cell === "";
  return typeof cell === "string" && wildcard(sought).test(cell);
}
