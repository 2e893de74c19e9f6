import type { ComparisonDocument } from "../figures/document";
import type { FiledDocument } from "../figures/filed";
import { type Match, matcherOf, type NearMiss } from "../figures/match";
import { type NumberOnSheet, numberOnSheet } from "../figures/number-on-sheet";
import { type FiledMatch, FiledMatcher, type FiledNear } from "../workbook/match-filed";
import { areaText, placeText } from "../cells/address";
import { run } from "./batch/run";
import { cellsOf, type Piece, readPieces, usedPieces } from "./batch/pieces";
import { usedAreas } from "./batch/scan";
import { readGrid } from "./read/grid";
import { selectedAreas } from "./read/selection";

interface FoundNumber {
  readonly at: string;
  readonly number: number;
  /** The cell's text, where the number is written as text. */
  readonly text?: string;
}

/** A number, and what it may be: figures of the document, figures of filings. */
export interface MatchedNumber extends FoundNumber {
  readonly matches: readonly Match[];
  readonly filed: readonly FiledMatch[];
}

/** A number that comes near one figure. */
export type NearNumber = FoundNumber & ({ readonly near: NearMiss } | { readonly filedNear: FiledNear });

export interface SheetMatches {
  /** The sheet, and the cells of it that were scanned, such as A1:C9. */
  readonly where: string;
  readonly scanned: string;
  readonly looked: number;
  /** Filled stretches that were left, because there are more cells than can be scanned at once. */
  readonly left: readonly string[];
  readonly matches: readonly MatchedNumber[];
  readonly near: readonly NearNumber[];
}

/** More cells than these take too long; what is left is said. */
const MOST_CELLS = 1_000_000;

const addressOf = ({ top, left, rows, columns }: Piece): string =>
  areaText({ top, left, bottom: top + rows - 1, right: left + columns - 1 });

/** The part of a piece that lies in another; undefined where they do not meet. */
function intersection(one: Piece, other: Piece): Piece | undefined {
  const [top, left] = [Math.max(one.top, other.top), Math.max(one.left, other.left)];
  const rows = Math.min(one.top + one.rows, other.top + other.rows) - top;
  const columns = Math.min(one.left + one.columns, other.left + other.columns) - left;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, top, left, rows, columns } : undefined;
}

/**
 * Looks through the selection, or the sheet where one cell is selected, for numbers that are documented figures, or
 * figures of filings: for these all that stands around a number is read too.
 */
export async function matchSheet(document: ComparisonDocument, filed: FiledDocument | null): Promise<SheetMatches> {
  const { sheet, areas, single } = await selectedAreas();
  return run(async (context) => {
    const [used] = await usedAreas(context, [sheet]);
    const wanted = used ? (single ? [used] : areas.flatMap((area) => intersection(area, used) ?? [])) : [];
    const pieces = await usedPieces(context, wanted);
    let looked = 0;
    const read = pieces.filter((piece) => looked < MOST_CELLS && (looked += cellsOf(piece)) > 0);
    const numbers = new Map<string, Numbered>();
    await readPieces(context, read, { values: true }, (piece, { values }) => take(piece, values, numbers));
    const matcher = filed && used && numbers.size > 0 ? new FiledMatcher(filed, await readGrid(context, used)) : null;
    const match = matcherOf(document);
    const found = [...numbers.values()].map(({ written, row, column, ...one }) => {
      const ofArticle = match(written);
      const ofFilings = matcher?.match(row, column) ?? { matches: [], near: undefined };
      return { ...one, ...ofArticle, filed: ofFilings.matches, filedNear: ofFilings.near };
    });
    return {
      where: sheet,
      scanned: wanted.map(addressOf).join(", "),
      looked,
      left: pieces.slice(read.length).map(addressOf),
      matches: found.flatMap(({ near: _, filedNear: __, ...one }) =>
        one.matches.length + one.filed.length > 0 ? [one] : [],
      ),
      near: found.flatMap(({ matches, filed: filedMatches, near, filedNear, ...one }): NearNumber[] => {
        if (matches.length + filedMatches.length > 0) return [];
        return filedNear ? [{ ...one, filedNear }] : near ? [{ ...one, near }] : [];
      }),
    };
  });
}

interface Numbered extends FoundNumber {
  readonly written: NumberOnSheet;
  readonly row: number;
  readonly column: number;
}

function take({ sheet, top, left }: Piece, values: unknown[][], numbers: Map<string, Numbered>): void {
  values.forEach((line, r) =>
    line.forEach((content, c) => {
      const written = numberOnSheet(content);
      if (!written) return;
      const [row, column] = [top + r, left + c];
      const at = placeText(sheet, row, column);
      const text = typeof content === "string" ? { text: content } : {};
      numbers.set(at, { at, number: written.number, ...text, written, row, column });
    }),
  );
}
