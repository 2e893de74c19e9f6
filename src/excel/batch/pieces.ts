/** A part of a sheet that one answer can bear. Row and column count from 0. */
export interface Piece {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** As many cells as one answer may bear: Excel on the web refuses more than 5 MB. */
const CELLS_A_SYNC = 20_000;
const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

export const cellsOf = ({ rows, columns }: Piece): number => rows * columns;

/** The half of a piece that comes first, and the other. */
function halves(piece: Piece): readonly [Piece, Piece] {
  const { sheet, top, left, rows, columns } = piece;
  if (rows > 1) {
    const first = Math.ceil(rows / 2);
    return [
      { ...piece, rows: first },
      { sheet, top: top + first, left, rows: rows - first, columns },
    ];
  }
  const first = Math.ceil(columns / 2);
  return [
    { ...piece, columns: first },
    { sheet, top, left: left + first, rows, columns: columns - first },
  ];
}

const rangeOf = (context: Excel.RequestContext, { sheet, top, left, rows, columns }: Piece): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);

/** What of areas is used, in pieces that an answer can bear: large empty stretches are left out. Syncs. */
export async function usedPieces(context: Excel.RequestContext, areas: readonly Piece[]): Promise<Piece[]> {
  if (areas.length === 0) return [];
  const used = areas.map((piece) => {
    const range = rangeOf(context, piece).getUsedRangeOrNullObject(true);
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return range;
  });
  await context.sync();
  const filled = used.flatMap((range, i): Piece[] => {
    if (range.isNullObject) return [];
    const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = range;
    return [{ sheet: areas[i]!.sheet, top, left, rows, columns }];
  });
  const isSmall = (piece: Piece) => cellsOf(piece) <= CELLS_A_SYNC;
  const large = filled.filter((piece) => !isSmall(piece)).flatMap(halves);
  const found = [...filled.filter(isSmall), ...(await usedPieces(context, large))];
  return found.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Reads pieces, as many at a time as an answer bears, and hands each one's loaded cells on. */
export async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  load: { readonly values: true; readonly formulas?: true; readonly numberFormat?: true },
  take: (piece: Piece, range: Excel.Range) => void,
): Promise<void> {
  const read = async (some: readonly Piece[]): Promise<void> => {
    const ranges = some.map((piece) => {
      const range = rangeOf(context, piece);
      range.load(load);
      return range;
    });
    try {
      await context.sync();
    } catch (error) {
      const tooLarge = error instanceof OfficeExtension.Error && error.code === TOO_LARGE;
      const [only] = some;
      if (!tooLarge || !only || (some.length === 1 && cellsOf(only) === 1)) throw error;
      for (const part of some.length === 1 ? halves(only) : some) await read([part]);
      return;
    }
    some.forEach((piece, i) => take(piece, ranges[i]!));
  };
  let batch: Piece[] = [];
  let cells = 0;
  for (const piece of pieces) {
    if (cells > 0 && cells + cellsOf(piece) > CELLS_A_SYNC) {
      await read(batch);
      [batch, cells] = [[], 0];
    }
    batch.push(piece);
    cells += cellsOf(piece);
  }
  if (batch.length > 0) await read(batch);
}
