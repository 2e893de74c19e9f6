import type { Content } from "../model/content";
import { labelAt } from "./causes";
import type { CellChange, Change } from "./changes";
import type { Compared, Explained } from "./compared";
import { passes } from "./consequences";
import type { SheetPair } from "./sheet-pair";
import { skeletonOf } from "./token";

/** What a reviewer has to look at. */
export type FindingKind =
  | "documented figure changed"
  | "formula replaced by a value"
  | "formula deleted"
  | "number typed into a formula"
  | "formula changed without a reason"
  | "assumption changed without a reason"
  | "assumption deleted"
  | "label changed"
  | "check broken"
  | "check replaced"
  | "error"
  | "row deleted"
  | "column deleted"
  | "sheet deleted"
  | "sheet hidden"
  | "name changed"
  | "name deleted"
  | "table deleted"
  | "validation changed"
  | "validation deleted"
  | "comment deleted";

export interface Finding {
  readonly kind: FindingKind;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly was: Content | null;
  readonly is: Content | null;
  /** The change of a cell behind it, which can be taken back by itself. */
  readonly change?: CellChange;
}

/** What was done in a workbook while it was watched. */
export interface Receipt {
  readonly touched: readonly { readonly sheet: string; readonly count: number }[];
  readonly untouched: readonly string[];
  readonly findings: readonly Finding[];
  /** The headlines that moved, each with how it came. */
  readonly outputs: readonly Explained[];
}

const MOST_OUTPUTS = 3;

/** Kinds of changes that are findings as they are. */
const AS_THEY_ARE: Readonly<Partial<Record<Change["kind"], FindingKind>>> = {
  "check broken": "check broken",
  error: "error",
  "row deleted": "row deleted",
  "column deleted": "column deleted",
  "sheet removed": "sheet deleted",
  "sheet hidden": "sheet hidden",
  "name changed": "name changed",
  "name removed": "name deleted",
  "table removed": "table deleted",
  "validation changed": "validation changed",
  "validation removed": "validation deleted",
  "comment removed": "comment deleted",
};

export function receiptOf(compared: Compared): Receipt {
  const { changes, found, pairing } = compared;
  const counts = new Map<string, number>();
  for (const { sheet } of changes) if (sheet !== null) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const whole = changes.flatMap(({ kind, sheet, cell, was, is }): Finding[] => {
    const own = AS_THEY_ARE[kind];
    return own ? [{ kind: own, sheet, cell, was, is }] : [];
  });
  const ofCells = found.cells.flatMap((change) => {
    const kind = findingOf(change, compared);
    const { sheet, cell, was, is } = change;
    return kind ? [{ kind, sheet, cell, was, is, change }] : [];
  });
  const outputs = compared
    .outputs()
    .filter(({ was, is }) => typeof was === "number" && typeof is === "number" && was !== is)
    .slice(0, MOST_OUTPUTS);
  return {
    touched: [...counts].map(([sheet, count]) => ({ sheet, count })),
    untouched: pairing.pairs.flatMap(({ after: { sheet } }) => (counts.has(sheet.name) ? [] : [sheet.name])),
    findings: [...ofCells, ...whole],
    outputs: outputs.map(({ place }) => compared.explain(place)),
  };
}

function findingOf(change: CellChange, compared: Compared): FindingKind | undefined {
  const { kind, old, now } = change;
  if (kind === "documented figure changed") return kind;
  if (!old) return undefined;
  if (old.formula !== undefined) {
    if (passes(compared.was(change)) && (now?.formula === undefined || !readsAnything(now.formula)))
      return "check replaced";
    if (!now) return "formula deleted";
    if (now.formula === undefined) return "formula replaced by a value";
    if (numbersIn(now.formula).length > numbersIn(old.formula).length) return "number typed into a formula";
    return hasReason(change, compared) ? undefined : "formula changed without a reason";
  }
  if (isText(old.value)) return isLabel(change) && now?.formula === undefined ? "label changed" : undefined;
  if (!now) return "assumption deleted";
  return hasReason(change, compared) ? undefined : "assumption changed without a reason";
}

const isText = (value: Content | undefined): boolean => typeof value === "string" && value.trim() !== "";
const numbersIn = (formula: string): string[] =>
  skeletonOf(formula)
    .replace(/"[^"]*"/g, "")
    .match(/(?<![\w.@])\d+(?:\.\d+)?(?![\w(])/g) ?? [];
const readsAnything = (formula: string): boolean => skeletonOf(formula).includes("@");

/** Whether a text is the first of its row, which says what the row is. */
function isLabel({ old, pair }: CellChange): boolean {
  const row = pair.before.lines("row")[old!.row] ?? [];
  const first = row.find(({ formula, value }) => formula === undefined && isText(value));
  return first === old && row.length > 1;
}

/** Sheets on which changes are written down. */
const IS_LOG = /\b(log|journal|change history|revisions?)\b/i;

/**
 * Whether a change was given a reason: another text in its row, a comment on a cell of the row, or an entry in a log
 * that names the row.
 */
function hasReason(change: CellChange, { found, pairing }: Compared): boolean {
  const { pair, now } = change;
  const row = now!.row;
  const isNewText = (other: CellChange) =>
    other.pair === pair && other.now?.row === row && other.now.formula === undefined && isText(other.now.value);
  if (found.cells.some((other) => other !== change && isNewText(other) && !(other.old && isLabel(other)))) return true;
  if (found.changes.some((other) => isCommentOn(other, pair, row))) return true;
  const label = labelAt(pair.after, row, now!.column).toLowerCase();
  return (
    label !== "" &&
    pairing.pairs.some(
      (log) =>
        IS_LOG.test(log.after.sheet.name) &&
        [...log.after.cells.values()].some(
          (cell) =>
            cell.formula === undefined &&
            typeof cell.value === "string" &&
            cell.value.toLowerCase().includes(label) &&
            log.old(cell)?.value !== cell.value,
        ),
    )
  );
}

function isCommentOn({ kind, sheet, cell }: Change, pair: SheetPair, row: number): boolean {
  if (kind !== "comment added" && kind !== "comment changed") return false;
  return sheet === pair.after.sheet.name && Number(/\d+$/.exec(cell ?? "")?.[0]) === row + 1;
}
