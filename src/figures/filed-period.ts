import { DAY_MS, momentOfDay } from "../cells/serial";
import type { FiledFigure } from "./filed";

export type Length = "year" | "quarter" | "other" | "day";

/** How long the period of a figure is; a balance has a day. */
export function lengthOf({ start, end }: Pick<FiledFigure, "start" | "end">): Length {
  if (start === null) return "day";
  const days = (momentOfDay(end) - momentOfDay(start)) / DAY_MS + 1;
  return days >= 340 && days <= 400 ? "year" : days >= 60 && days <= 127 ? "quarter" : "other";
}

/** The calendar year and quarter that hold the middle of a period, as in a year that ends in January 2025 and is 2024. */
export function middleOf({ start, end }: { readonly start: string; readonly end: string }): {
  readonly year: number;
  readonly quarter: number;
} {
  const middle = new Date((momentOfDay(start) + momentOfDay(end)) / 2);
  return { year: middle.getUTCFullYear(), quarter: Math.floor(middle.getUTCMonth() / 3) + 1 };
}
