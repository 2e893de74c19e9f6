import type { Content } from "../scenarios/merge";
import { sameLines } from "../template/filed/lines";
import type { Draft, DraftSheet, Lines } from "../template/layout";
import type { LineUp } from "../template/line-up";
import type { SheetPlan } from "../template/plan";
import { enteredAgain } from "./as-entered";
import type { Growth } from "./grow-filed";
import { closed, type Gap } from "./lines";
import { holds } from "./patches";
import type { Block } from "./state";

/** A cell of ours in which the user has put something else. */
export interface OwnCell {
  /** Tells it from the others, whatever its address is by now. */
  readonly id: string;
  readonly key: string;
  /** In the draft of the new comparison. */
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly entered: Content;
  readonly shows: Content;
  /** What the new comparison has for it differs from what the earlier one had: which of the two is to stand is asked. */
  readonly conflict: boolean;
  /** What the new comparison has for it. */
  readonly incoming: Content;
}

/** Where a line stands once lines were put in before it. */
const shifted = (at: number, gaps: readonly Gap[]): number =>
  gaps.reduce((line, gap) => (line >= gap.at ? line + gap.count : line), at);

const contentOf = (draft: Draft | null | undefined): string =>
  draft ? JSON.stringify(draft.formula ?? draft.value ?? "") : "";

/** One sheet on its way from the earlier comparison to the next. */
export class GrownSheet {
  readonly lines: Lines;
  readonly gaps: readonly Gap[];
  private readonly rowGaps: readonly Gap[];
  private readonly columnGaps: readonly Gap[];
  /** For each line of the new draft that of the old one. */
  private readonly same: ReturnType<typeof sameLines>;

  constructor(
    private readonly old: DraftSheet,
    private readonly next: DraftSheet,
    private readonly block: Block,
    private readonly at: { rows: LineUp; columns: LineUp },
  ) {
    this.same = sameLines(old, next);
    const held = (lines: LineUp, standingAt: LineUp) =>
      lines.map((line) => (line === undefined ? undefined : standingAt[line]));
    const rows = closed(block.sheet, "row", held(this.same.row, at.rows), block.row);
    const columns = closed(block.sheet, "column", held(this.same.column, at.columns), block.column);
    this.lines = { rows: rows.lines, columns: columns.lines };
    this.rowGaps = rows.gaps;
    this.columnGaps = columns.gaps;
    this.gaps = [...rows.gaps, ...columns.gaps];
  }

  /** The cells of the user's among ours, and those of ours that have nothing to show any more. */
  cells(before: SheetPlan, standingAt: Lines, after: SheetPlan): Pick<Growth, "own" | "cleared"> {
    const [rows, columns] = [inverse(this.same.row), inverse(this.same.column)];
    const own: OwnCell[] = [];
    const cleared: Growth["cleared"][number][] = [];
    const { key } = this.next;
    const width = Math.max(...this.old.rows.map((cells) => cells.length));
    for (let row = 0; row < this.old.rows.length; row++) {
      for (let column = 0; column < width; column++) {
        const held = this.heldAt(row, column);
        if (!held) continue;
        const planned = before.rows[standingAt.rows[row]!]?.[standingAt.columns[column]!] ?? null;
        const isOurs = planned
          ? planned.content === "spilled" || holds(planned.content, held.formula, held.value)
          : held.formula === "";
        const [newRow, newColumn] = [rows.get(row), columns.get(column)];
        const draft =
          newRow === undefined || newColumn === undefined ? null : (this.next.rows[newRow]?.[newColumn] ?? null);
        if (isOurs || isLost(held.formula)) {
          if (planned && !draft)
            cleared.push({ key, row: shifted(held.row, this.rowGaps), column: shifted(held.column, this.columnGaps) });
        } else if (draft) {
          own.push(this.ownCell(held, this.old.rows[row]?.[column], draft, newRow!, newColumn!, after));
        }
      }
    }
    return { own, cleared };
  }

  private heldAt(row: number, column: number) {
    const [r, c] = [this.at.rows[row], this.at.columns[column]];
    if (r === undefined || c === undefined) return undefined;
    const { formulas, values } = this.block;
    const [formula, value] = [formulas[r]?.[c] ?? "", values[r]?.[c] ?? ""];
    return { row: this.block.row + r, column: this.block.column + c, formula, value };
  }

  private ownCell(
    held: { readonly formula: Content; readonly value: Content },
    old: Draft | null | undefined,
    draft: Draft,
    row: number,
    column: number,
    after: SheetPlan,
  ): OwnCell {
    const planned = after.rows[row]![column]!;
    const incoming =
      typeof planned.content === "object"
        ? "literal" in planned.content
          ? planned.content.literal
          : planned.content.formula
        : "";
    const label = [this.next.title, labelOf(this.next, row)].join(": ");
    const entered = enteredAgain({ entered: held.formula, shows: held.value });
    const conflict = draft.input === undefined && contentOf(old) !== contentOf(draft);
    return {
      id: `${this.next.key} ${row} ${column}`,
      key: this.next.key,
      row,
      column,
      label,
      entered,
      shows: held.value,
      conflict,
      incoming,
    };
  }
}

/** The words in which a row begins: on the sheet of figures company, measure and period. */
const labelOf = ({ rows }: DraftSheet, row: number): string => {
  const [first, second] = rows[row]!.map((cell) => (typeof cell?.value === "string" ? cell.value : ""));
  return [first, second].filter(Boolean).join(", ");
};

/** A reference that Excel lost with a line that was deleted is no choice of the user's. */
const isLost = (formula: Content): boolean => typeof formula === "string" && formula.includes("#REF!");

const inverse = (same: readonly (number | undefined)[]): Map<number, number> =>
  new Map(same.flatMap((old, line) => (old === undefined ? [] : [[old, line] as const])));
