import type { Loaded } from "../excel/load-template";
import { addedText } from "./added-text";
import { listed } from "./format";
import { paragraph } from "./messages";

/** What a load did, and what it left. */
export const loadedText = (loaded: Loaded): string =>
  paragraph([
    loaded.again
      ? "Template reloaded; your inputs were kept."
      : `Loaded ${loaded.sheets.length} sheets: ${loaded.sheets.join(", ")}.`,
    ...oddities(loaded),
    ...addedText(loaded.added, loaded.left),
  ]);

/** What of a load a person should know beyond that it is done. */
export function oddities({ renamed, undressed, headings, widened, blocked }: Loaded): string[] {
  const rejected = [...undressed].map(([what, on]) => `${what} on ${on.join(", ")}`).join("; ");
  const tables = `${widened.length === 1 ? "table" : "tables"} ${listed(widened)}`;
  return [
    ...renamed.map(
      ({ title, name }) => `A sheet named ${title} already exists, so the template's sheet is named ${name}.`,
    ),
    undressed.size > 0 && `All figures are in place, but Excel rejected ${rejected}.`,
    headings.length > 0 && `Headers of your tables are kept as they are: ${listed(headings)}.`,
    widened.length > 0 && `Missing rows or columns of the template were inserted, which adds to your ${tables}.`,
    blocked.length > 0 && `Some results have no room to spill: clear the cells beside or below ${blocked.join(", ")}.`,
  ].filter((text) => text !== false);
}
