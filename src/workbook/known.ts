import { type Area, cellArea, intersection, type Meaning, type Place } from "../model/area";
import type { Content } from "../model/content";

/** Cells that were read, with what they show. `covers` says of which cells, where it is not the whole sheet. */
export interface Cells {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly formulas: Content[][];
  readonly values: Content[][];
  /** What the cells show as text, where that was read. */
  readonly texts?: string[][];
  readonly covers?: Area;
}

/** Our sheets as they were read, and the names and sheets of the workbook. */
export interface OurSheets {
  readonly held: readonly Cells[];
  /** What formulas fill on our sheets; of calls of ours alone where `allSpills` is false. */
  readonly spills: readonly Area[];
  readonly allSpills: boolean;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** The keys of our sheets, by the names that they bear. */
  readonly keys: ReadonlyMap<string, string>;
  /** The cells of our names, by the names in lower case. */
  readonly names: ReadonlyMap<string, Place>;
  /** The cells that say which driver stands in which row. */
  readonly ids: Area | undefined;
}

export const firstCellOf = ({ sheet, top, left }: Area): Place => ({ sheet, row: top, column: left });

/** What is known of the workbook, and grows as formulas are followed. */
export interface Known {
  readonly held: Cells[];
  readonly meanings: Map<string, Meaning>;
  readonly spills: Area[];
  readonly sheetNames: readonly string[];
}

export const isFormula = (content: Content | undefined): content is string =>
  typeof content === "string" && content.startsWith("=");

const CALL_OF_OURS = /\bAICOMP\.[A-Z]/i;

/** Formulas of the user's on our sheets: of more than so many it is not asked what they fill. */
const MOST_OF_OTHERS = 50;

/**
 * The cells of our sheets that may fill others: calls of ours, and what is not in the plan. `all` is false where there is
 * too much of the latter, as after rows were put in, and only the calls are given.
 */
export function spilling(
  held: readonly Cells[],
  planned: ReadonlySet<string>,
): { readonly places: readonly Place[]; readonly all: boolean } {
  const formulas = held.flatMap(({ sheet, top, left, formulas: rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((content, c) =>
        isFormula(content) ? [{ content, place: { sheet, row: top + r, column: left + c } }] : [],
      ),
    ),
  );
  const calls = formulas.filter(({ content }) => CALL_OF_OURS.test(content));
  const others = formulas.filter(({ content }) => !CALL_OF_OURS.test(content) && !planned.has(content));
  const all = others.length <= MOST_OF_OTHERS;
  return { places: [...calls, ...(all ? others : [])].map(({ place }) => place), all };
}

/** What is known where nothing was read. */
export const nothingRead = (): { readonly sheets: OurSheets; readonly known: Known } => {
  const sheets = {
    held: [],
    spills: [],
    allSpills: false,
    sheets: [],
    keys: new Map(),
    names: new Map(),
    ids: undefined,
  };
  return { sheets, known: knownOf(sheets) };
};

/** What is known of the workbook when nothing of the user's was read yet. */
export const knownOf = ({ held, spills, sheets, names }: OurSheets): Known => ({
  held: [...held],
  spills: [...spills],
  meanings: new Map([...names].map(([name, place]) => [name, cellArea(place)])),
  sheetNames: sheets.map(({ name }) => name),
});

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
