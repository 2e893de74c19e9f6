/** What is written beside a number says what it may be of. */
export type WrittenUnit = "dollars" | "percent" | "times";

/** A number as a person put it into a cell. */
export interface NumberOnSheet {
  readonly number: number;
  readonly unit?: WrittenUnit;
  /** The factor by which the number is larger than the figure's own, where the cell says it: 100 of 26%. */
  readonly scaled?: number;
}

/** How many of a unit are a billion. */
const SCALE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillions?|trn|tn|t)$/i, 1e-3],
  [/^(?:billions?|bln|bn|b)$/i, 1],
  [/^(?:millions?|mln|mn|mm|m)$/i, 1e3],
  [/^(?:thousands?|k)$/i, 1e6],
];
const WRITTEN =
  /^(?<about>[~≈]\s*)?(?<open>\()?(?<minus>[-−–])?\s*(?<dollars>us\$|usd|\$)?\s*(?<inner>[-−–])?(?<digits>[\d.,'\s]*\d)\s*(?<times>[x×])?(?<percent>%|percent|per cent)?\s*(?<word>[a-z]+)?\s*(?<after>us\$|usd|\$|dollars)?(?<close>\))?$/i;

/** Digits with a point, with a comma before decimals, or with marks between thousands. */
function plain(digits: string): number | undefined {
  const bare = digits.replace(/['\s\u00a0\u202f]/g, "");
  if (/^\d+(\.\d+)?$/.test(bare) || /^\.\d+$/.test(bare)) return Number(bare);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(",", ""));
  return /^\d+,\d+$/.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

/** The number in a cell: a number, or a text such as $22.4 billion, (22.4), 26.6% or 24.09x; undefined where there is none. */
export function numberOnSheet(content: unknown): NumberOnSheet | undefined {
  if (typeof content === "number") return content === 0 ? undefined : { number: content };
  if (typeof content !== "string" || content.length > 60 || !/\d/.test(content)) return undefined;
  const parts = WRITTEN.exec(content.trim())?.groups;
  if (!parts || (parts["open"] === undefined) !== (parts["close"] === undefined)) return undefined;
  const size = plain(parts["digits"]!);
  if (size === undefined || size === 0) return undefined;
  const negative = [parts["open"], parts["minus"], parts["inner"]].some((sign) => sign !== undefined);
  const number = negative ? -size : size;
  const { word } = parts;
  const isDollars = parts["dollars"] !== undefined || parts["after"] !== undefined;
  if (parts["percent"] !== undefined) return word || isDollars ? undefined : { number, unit: "percent", scaled: 100 };
  if (parts["times"] !== undefined) return word || isDollars ? undefined : { number, unit: "times" };
  if (word === undefined) return isDollars ? { number, unit: "dollars" } : { number };
  if (/^(?:usd|dollars)$/i.test(word)) return { number, unit: "dollars" };
  const scale = SCALE_WORDS.find(([pattern]) => pattern.test(word));
  return scale && { number: number / scale[1], unit: "dollars", scaled: 1 };
}
