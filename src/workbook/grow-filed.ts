import type { FiledDocument } from "../figures/filed";
import { compileFiled, filedDrafts } from "../template/filed/compile";
import type { Lines } from "../template/layout";
import { type LineUp, lineUp } from "../template/line-up";
import type { Plan, PlanCell, SheetPlan } from "../template/plan";
import { GrownSheet, type OwnCell } from "./grown-sheet";
import { closed, type Gap } from "./lines";
import type { Content } from "../scenarios/merge";
import type { Block } from "./state";

/** What a newer comparison does to the sheets of the one that a workbook has. */
export interface Growth {
  readonly lines: Readonly<Record<string, Lines>>;
  readonly gaps: readonly Gap[];
  readonly own: readonly OwnCell[];
  /** Cells of ours that have nothing to show any more, as they stand once the gaps are closed. */
  readonly cleared: readonly { readonly key: string; readonly row: number; readonly column: number }[];
}

type Blocks = ReadonlyMap<string, Block>;

/** Where each line of a sheet stands in what is held: as it was written, or as the user has moved it. */
function standing(plan: SheetPlan, block: Block): { rows: LineUp; columns: LineUp } | undefined {
  const width = Math.max(...plan.rows.map((cells) => cells.length));
  const isAsWritten =
    block.formulas.length === plan.rows.length &&
    block.formulas[0]!.length === width &&
    plan.rows.every((cells, row) => isLabel(cells[0] ?? null, block.values[row]![0]!)) &&
    plan.rows.every((cells, row) => isLabel(cells[1] ?? null, block.values[row]![1]!));
  const counted = (count: number) => Array.from({ length: count }, (_, i) => i);
  if (isAsWritten) return { rows: counted(plan.rows.length), columns: counted(width) };
  return lineUp(plan, block, []);
}

const isLabel = (cell: PlanCell | null, value: Content): boolean =>
  !cell || typeof cell.content !== "object" || !("literal" in cell.content) || cell.content.literal === value;

interface Standings {
  readonly names: Readonly<Record<string, string>>;
  readonly found: ReadonlyMap<string, { readonly rows: LineUp; readonly columns: LineUp }>;
  /** The same in lines of the sheets. */
  readonly lines: Readonly<Record<string, Lines>>;
}

/** Where the sheets of a comparison stand, line by line. */
function standings(kept: FiledDocument, blocks: Blocks): Standings | { readonly rearranged: string } {
  const names = Object.fromEntries([...blocks].map(([key, { sheet }]) => [key, sheet]));
  const found = new Map<string, { rows: LineUp; columns: LineUp }>();
  for (const sheet of compileFiled(kept, names).sheets) {
    const block = blocks.get(sheet.key);
    const at = block && standing(sheet, block);
    if (block && !at) return { rearranged: block.sheet };
    if (at) found.set(sheet.key, at);
  }
  const lines = Object.fromEntries(
    [...found].map(([key, { rows, columns }]) => {
      const { sheet, row, column } = blocks.get(key)!;
      return [
        key,
        { rows: closed(sheet, "row", rows, row).lines, columns: closed(sheet, "column", columns, column).lines },
      ];
    }),
  );
  return { names, found, lines };
}

/** What the cells of a comparison show, by their ids. */
export function shownNow(kept: FiledDocument, blocks: Blocks): ReadonlyMap<string, Content> {
  const standing = standings(kept, blocks);
  if ("rearranged" in standing) return new Map();
  const { places } = compileFiled(kept, standing.names, standing.lines);
  return new Map(
    [...places].flatMap(([id, { sheet, row, column }]) => {
      const block = blocks.get(sheet);
      const value = block?.values[row - block.row]?.[column - block.column];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** How the sheets of a comparison become those of the next; a text where the rows of a sheet can't be told apart. */
export function growthOf(
  kept: FiledDocument,
  next: FiledDocument,
  blocks: Blocks,
): Growth | { readonly rearranged: string } {
  const standing = standings(kept, blocks);
  if ("rearranged" in standing) return standing;
  const { names, found, lines } = standing;
  const growth = {
    lines: {} as Record<string, Lines>,
    gaps: [] as Gap[],
    own: [] as OwnCell[],
    cleared: [] as Growth["cleared"][number][],
  };
  const [before, after] = [compileFiled(kept, names, lines), compileFiled(next, names)];
  const oldDrafts = filedDrafts(kept);
  for (const draft of filedDrafts(next)) {
    const old = oldDrafts.find(({ key }) => key === draft.key);
    const [block, at] = [blocks.get(draft.key), found.get(draft.key)];
    if (!old || !block || !at) continue;
    const grown = new GrownSheet(old, draft, block, at);
    growth.lines[draft.key] = grown.lines;
    growth.gaps.push(...grown.gaps);
    const { own, cleared } = grown.cells(sheetOf(before, draft.key), lines[draft.key]!, sheetOf(after, draft.key));
    growth.own.push(...own);
    growth.cleared.push(...cleared);
  }
  return growth;
}

const sheetOf = ({ sheets }: Plan, key: string): SheetPlan => sheets.find((sheet) => sheet.key === key)!;
