import { type Area, cellArea, intersection, type Meaning, type Place } from "../model/area";
import type { Content } from "../model/content";

/** Cells that were read, with what they show. `covers` says of which cells, where it is not the whole sheet. */
export interface Cells {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly formulas: Content[][];
  readonly values: Content[][];
  readonly covers?: Area;
}

/** What is known of the workbook, and grows as formulas are followed. */
export interface Known {
  readonly held: Cells[];
  readonly meanings: Map<string, Meaning>;
  readonly spills: Area[];
  readonly sheetNames: readonly string[];
}

export const isFormula = (content: Content | undefined): content is string =>
  typeof content === "string" && content.startsWith("=");

/** The cell that spills into another one. */
export function anchorOf(spills: readonly Area[], place: Place): Place | undefined {
  const spill = spills.find((area) => intersection(area, cellArea(place)));
  if (!spill || (spill.top === place.row && spill.left === place.column)) return undefined;
  return { sheet: spill.sheet, row: spill.top, column: spill.left };
}

export const isRead = (held: readonly Cells[], area: Area): boolean =>
  held.some(({ covers }) => {
    const both = covers && intersection(covers, area);
    return (
      both &&
      both.top === area.top &&
      both.left === area.left &&
      both.bottom === area.bottom &&
      both.right === area.right
    );
  });

/** The formulas among the cells of an area, and those that spill into it. */
export function formulasIn({ held, spills }: Known, area: Area): { place: Place; formula: string }[] {
  const at = ({ sheet, row, column }: Place) =>
    held
      .filter((piece) => piece.sheet === sheet)
      .map((piece) => piece.formulas[row - piece.top]?.[column - piece.left])
      .find((content) => content !== undefined);
  const found: { place: Place; formula: string }[] = [];
  const add = (place: Place) => {
    const formula = at(place);
    if (isFormula(formula)) found.push({ place, formula });
  };
  for (const piece of held.filter(({ sheet }) => sheet === area.sheet)) {
    const { sheet, top, left, formulas } = piece;
    const all = { sheet, top, left, bottom: top + formulas.length - 1, right: left + (formulas[0]?.length ?? 0) - 1 };
    const both = intersection(all, area);
    for (let row = both?.top ?? 0; both && row <= both.bottom; row++)
      for (let column = both.left; column <= both.right; column++) add({ sheet, row, column });
  }
  for (const spill of spills)
    if (intersection(spill, area)) add({ sheet: spill.sheet, row: spill.top, column: spill.left });
  return found;
}
