import { literalOf } from "../../host/literal";
import { colorOf } from "../../host/objects/format";
import { Remote } from "../../host/remote";

/** Whether what is read is what was set, as Excel may write it: colors by number, formulas and enums in its own case. */
export function isSame(given: unknown, read: unknown): boolean {
  if (given === null || given === undefined) return true; // leaves as it is
  if (given instanceof Remote) return true; // a range that is given stands for its address, or for its values
  if (Array.isArray(read) && !Array.isArray(given)) return read.every((one) => isSame(given, one));
  if (Array.isArray(given))
    return Array.isArray(read) && (isOneForAll(given) || given.every((one, i) => isSame(one, read[i])));
  if (typeof given === "object")
    return (
      typeof read === "object" &&
      read !== null &&
      Object.entries(given).every(([name, one]) => isSame(one, (read as Record<string, unknown>)[name]))
    );
  if (typeof given === "string" && given.startsWith("=")) return true; // reads as what it comes to
  if (typeof given === "string")
    return read === given || literalOf(given).value === read || plain(String(read)) === plain(given);
  return typeof given === "number" && typeof read === "number" ? Math.abs(given - read) <= 0.5 : given === read;
}

const isOneForAll = (given: readonly unknown[]): boolean =>
  given.length === 1 && Array.isArray(given[0]) && given[0].length === 1;

/** What Excel takes for the same: a color by its name, an amount that it has read from a text, other capitals. */
function plain(text: string): string {
  const color = named(text);
  if (color !== undefined) return color;
  const amount = /^[-($\s]*([\d,]+(?:\.\d+)?)\)?\s*(%?)$/.exec(text);
  if (amount) return String(Number(amount[1]!.replaceAll(",", "")) / (amount[2] ? 100 : 1));
  return text.toLowerCase().replaceAll(" ", "");
}

function named(text: string): string | undefined {
  try {
    return colorOf(text).toLowerCase();
  } catch {
    return undefined;
  }
}
