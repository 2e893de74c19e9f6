import { type Area, areaOf, splitPlace } from "../cells/address";
import { meaningOf, nameKey, type Place } from "../model/area";
import type { Content } from "../model/content";
import type { ReadCell } from "./read/sheet";
import type { ReadWorkbook } from "./read/workbook";
import { severalCells } from "./sentences";

function refuseSeveral(written: string, area: Area): void {
  if (area.top < area.bottom || area.left < area.right) throw severalCells(written);
}

/** The cell that "Sheet!B7" or a name stands for; undefined where there is none. */
export function placeOf(written: string, workbook: ReadWorkbook): Place | undefined {
  const { sheet, address } = splitPlace(written.trim());
  const area = areaOf(address.replaceAll("$", "").toUpperCase());
  if (sheet !== undefined && area) {
    refuseSeveral(written, area);
    const found = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    return found && { sheet: found.name, row: area.top, column: area.left };
  }
  const name = workbook.names.find((one) => nameKey(one.name, one.sheet) === nameKey(address, sheet));
  const meaning = name && meaningOf(name.formula);
  if (typeof meaning === "object") {
    refuseSeveral(written, meaning);
    const found = workbook.sheets.find(({ name: own }) => own.toLowerCase() === meaning.sheet.toLowerCase());
    return found && { sheet: found.name, row: meaning.top, column: meaning.left };
  }
  if (sheet === undefined && area && workbook.sheets.length === 1) {
    refuseSeveral(written, area);
    return { sheet: workbook.sheets[0]!.name, row: area.top, column: area.left };
  }
  return undefined;
}

/** The first name that stands for a cell alone. */
export const nameOfCell = ({ sheet, row, column }: Place, workbook: ReadWorkbook): string | undefined =>
  workbook.names.find(({ formula }) => {
    const meaning = meaningOf(formula);
    return (
      typeof meaning === "object" &&
      meaning.sheet.toLowerCase() === sheet.toLowerCase() &&
      [meaning.top, meaning.bottom].every((line) => line === row) &&
      [meaning.left, meaning.right].every((line) => line === column)
    );
  })?.name;

/** A formula of the new workbook with what it came to before and comes to now. */
export interface Moved {
  readonly place: Place;
  readonly cell: ReadCell;
  readonly was: Content | undefined;
  readonly is: Content | undefined;
}

/** What a headline is called, the likeliest first. */
const HEADLINES = [
  /per[ _]share|share[ _]price|target[ _]price|price/i,
  /equity[ _]value|enterprise[ _]value|valuation|fair[ _]value|\bnpv\b|net[ _]present/i,
  /\birr\b|return|value/i,
];

const rankOf = (text: string): number => {
  const at = HEADLINES.findIndex((pattern) => pattern.test(text));
  return at < 0 ? HEADLINES.length : at;
};

/** A value that changed comes first, then one that is not known, then one that is as it was. */
function stateOf(was: Content | undefined, is: Content | undefined): number {
  if (typeof was !== "number" || typeof is !== "number") return 1;
  return Math.abs(was - is) > 1e-9 * Math.max(1, Math.abs(was)) ? 0 : 2;
}

/**
 * What may be explained, the output that is explained where none is named first: among the formulas whose value changed, one that bears a name,
 * then one that no other formula refers to; of those the one whose name or label sounds most like a headline, and of
 * these the last.
 */
export function likeliestOutputs(
  moved: readonly Moved[],
  workbook: ReadWorkbook,
  labelOf: (place: Place) => string,
  isReadByOthers: (place: Place) => boolean,
): Moved[] {
  const names = new Map<string, string>();
  for (const { name, formula } of workbook.names) {
    const meaning = meaningOf(formula);
    if (typeof meaning === "object" && meaning.top === meaning.bottom && meaning.left === meaning.right)
      names.set(`${meaning.sheet.toLowerCase()}!${meaning.top},${meaning.left}`, name);
  }
  const ranked = moved
    .filter(({ was, is }) => [was, is].every((value) => typeof value === "number" || value === undefined))
    .map((output, i) => {
      const { place, was, is } = output;
      const name = names.get(`${place.sheet.toLowerCase()}!${place.row},${place.column}`);
      const kind = name !== undefined ? 0 : isReadByOthers(place) ? 2 : 1;
      return { output, state: stateOf(was, is), kind, rank: rankOf(name ?? labelOf(place)), i };
    });
  ranked.sort(
    (one, other) => one.state - other.state || one.kind - other.kind || one.rank - other.rank || other.i - one.i,
  );
  return ranked.map(({ output }) => output);
}
