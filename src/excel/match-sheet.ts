import type { ComparisonDocument } from "../figures/document";
import { type Match, matcherOf, type NearMiss } from "../figures/match";
import { numberOnSheet } from "../figures/number-on-sheet";
import { areaText, placeText } from "../cells/address";
import { run } from "./batch/run";
import { cellsOf, type Piece, readPieces, usedPieces } from "./batch/pieces";
import { usedAreas } from "./batch/scan";
import { selectedAreas } from "./read/selection";

interface FoundNumber {
  readonly at: string;
  readonly number: number;
  /** The cell's text, where the number is written as text. */
  readonly text?: string;
}

export interface SheetMatches {
  /** The sheet, and the cells of it that were scanned, such as A1:C9. */
  readonly where: string;
  readonly scanned: string;
  readonly looked: number;
  /** Filled stretches that were left, because there are more cells than can be scanned at once. */
  readonly left: readonly string[];
  readonly matches: readonly (FoundNumber & { readonly matches: readonly Match[] })[];
  readonly near: readonly (FoundNumber & { readonly near: NearMiss })[];
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

/** Looks through the selection, or the sheet where one cell is selected, for numbers that are documented figures. */
export async function matchSheet(document: ComparisonDocument): Promise<SheetMatches> {
  const { sheet, areas, single } = await selectedAreas();
  return run(async (context) => {
    const [used] = await usedAreas(context, [sheet]);
    const wanted = used ? (single ? [used] : areas.flatMap((area) => intersection(area, used) ?? [])) : [];
    const pieces = await usedPieces(context, wanted);
    let looked = 0;
    const read = pieces.filter((piece) => looked < MOST_CELLS && (looked += cellsOf(piece)) > 0);
    const numbers = new Map<string, FoundNumber & { readonly content: unknown }>();
    await readPieces(context, read, { values: true }, (piece, { values }) =>
      values.forEach((line: unknown[], r) =>
        line.forEach((content, c) => {
          const number = numberOnSheet(content);
          if (!number) return;
          const at = placeText(sheet, piece.top + r, piece.left + c);
          const text = typeof content === "string" ? { text: content } : {};
          numbers.set(at, { at, number: number.number, ...text, content });
        }),
      ),
    );
    const match = matcherOf(document);
    const found = [...numbers.values()].map(({ content, ...one }) => ({ ...one, ...match(numberOnSheet(content)!) }));
    return {
      where: sheet,
      scanned: wanted.map(addressOf).join(", "),
      looked,
      left: pieces.slice(read.length).map(addressOf),
      matches: found.flatMap(({ near: _, matches, ...one }) => (matches.length > 0 ? [{ ...one, matches }] : [])),
      near: found.flatMap(({ matches: _, near, ...one }) => (near ? [{ ...one, near }] : [])),
    };
  });
}
