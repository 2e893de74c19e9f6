import type { Change } from "../compare/changes";
import type { HeldClaim } from "../compare/claim";
import type { FindingKind } from "../compare/receipt";
import type { SnapshotInfo } from "../compare/snapshot";
import type { RestoredAll } from "../excel/restore-cells";
import type { Content } from "../model/content";
import { counted, listed, moment } from "./format";

type Kind = Change["kind"] | FindingKind;

const value = (content: Content | null): string => (content === null || content === "" ? "blank" : String(content));
/** Longer contents are cut where they stand in a list. */
const MOST_SIGNS = 80;
const short = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The texts of the Compare view, which is fetched when it is shown. */
export const COMPARE = {
  heading: "Compare this workbook",
  lead: "With a file, a snapshot, or two cases with each other.",
  chooseFile: "With a file (.xlsx)…",
  fileHint:
    "The file is read on this computer; nothing is uploaded. Formats, comments and data validation are not compared with a file.",
  firstCase: "First case",
  secondCase: "Second case",
  compareCases: "Compare cases",
  sameCase: "Choose two different cases.",
  snapshotsHeading: "Snapshots",
  snapshotsHint:
    "Snapshots are kept in this workbook and travel with the file. They hold contents, number formats, names and comments, but no looks and no data validation.",
  watch: "Watch",
  watchHint: "Takes a snapshot now. After someone has worked in the workbook, choose Review changes.",
  name: "Name",
  note: "Note",
  take: "Take snapshot",
  review: "Review changes",
  remove: "Delete",
  noSnapshots: "No snapshots yet.",
  watched: "Watch",
  gone: "This snapshot can't be read any more. Delete it, and take a new one.",
  same: "No differences.",
  changesHeading: "Changes",
  bridgeHeading: "Effect on an output",
  output: "Output",
  noOutput: "No output changed.",
  cause: "Cause",
  effect: "Effect",
  before: "Before",
  after: "After",
  notFollowedHeading: "Not followed",
  addToWorkbook: "Add to workbook",
  reviewHeading: "What to review",
  nothingToReview:
    "Nothing stands out: no documented figure, formula or check was changed, and each changed assumption has a reason.",
  outputsHeading: "Headline outputs",
  restore: "Restore",
  restoreAll: "Restore all",
  restoreHint: "Restore all brings cells, names, rows, columns and sheets back. Sheets and names added since stay.",
  cantRestore: "Its row, its column or what it reads was deleted. Choose Restore all.",
  claimHeading: "Check a claim",
  claimLabel: "What was said to be done",
  claimHint: "For example: I set CapEx to 18 in all years. No formulas were changed.",
  checkClaim: "Check",
  unmentioned: "Changed, but not mentioned",
  verdicts: { confirmed: "Confirmed", contradicted: "Contradicted", "not checked": "Not checked" } satisfies Readonly<
    Record<HeldClaim["verdict"], string>
  >,

  kind: (kind: Kind): string => capital(kind),
  change: ({ kind, was, is }: { kind: Kind; was: Content | null; is: Content | null }): string =>
    was === null && is === null ? capital(kind) : `${capital(kind)}: ${short(value(was))} → ${short(value(is))}`,
  fromTo: (was: Content | null, is: Content | null): string => `${short(value(was))} → ${short(value(is))}`,
  place: (at: string, sentence: string): string => `${at}: ${sentence}`,
  sheetChanges: (sheet: string, count: number): string => `${sheet} (${counted(count, "change")})`,
  wholeWorkbook: "Workbook",
  more: (count: number): string => `And ${count} more.`,
  compared: (what: string, count: number): string => `Compared ${what}: ${counted(count, "change")}.`,
  withFile: (name: string): string => `with ${name}`,
  withSnapshot: (name: string): string => `with the snapshot ${name}`,
  casesApart: (from: string, to: string): string => `${from} with ${to}`,
  between: (what: string): string => `This workbook compared ${what}.`,
  touched: (sheets: readonly { readonly sheet: string; readonly count: number }[]): string =>
    sheets.length === 0
      ? "No sheet was changed."
      : `Changed: ${listed(sheets.map(({ sheet, count }) => `${sheet} (${count})`))}.`,
  untouched: (sheets: readonly string[]): string =>
    sheets.length === 0 ? "No sheet is unchanged." : `Unchanged: ${listed(sheets)}.`,
  taken: ({ name }: SnapshotInfo): string => `Took the snapshot ${name}.`,
  removed: ({ name }: SnapshotInfo): string => `Deleted the snapshot ${name}.`,
  snapshot: ({ name, taken, note }: SnapshotInfo): string => [name, moment(taken), note].filter(Boolean).join(" · "),
  restored: (count: number): string => `Restored ${counted(count, "cell")}. To take this back, choose Undo on Start.`,
  restoredAll: ({ cells, before }: RestoredAll): string =>
    before === undefined
      ? `Restored ${counted(cells, "cell")}. To take this back, choose Undo on Start.`
      : `Restored the workbook. To take this back, restore the snapshot ${before}.`,
  inserted: (sheet: string): string => `Added the sheet ${sheet}.`,
};
