import type { SheetMatches } from "../excel/match-sheet";
import type { Done } from "../workbook/step";
import type { Repaired } from "../excel/repair";
import type { Restored } from "../excel/restore";
import type { Shared } from "../excel/share";
import type { WhyLeft } from "../excel/read/our-formulas";
import type { NotedSources } from "../excel/note-sources";
import type { TakenBack } from "../workbook/step";
import type { CellKind, RestsOn } from "../workbook/trace";
import type { Unit } from "../figures/document";
import type { Confidence } from "../figures/match";
import type { Why } from "../model/area";
import type { Missed } from "../model/references";
import type { Change, Content, Standing } from "../scenarios/merge";
import { MOST_BYTES } from "../scenarios/set";
import { refusalText } from "./failure-text";
import { counted, dateAndTime, listed, shown } from "./format";
import { WORDS } from "./words";

const MEGABYTES = MOST_BYTES / 1_000_000;
/** The sentences of which there is something to say, in a row. */
export const paragraph = (sentences: readonly string[]): string => sentences.filter(Boolean).join(" ");

/** Why a formula was not replaced with its value, and what to do. */
const NOT_REPLACED: Readonly<Record<WhyLeft, (error?: Error) => string>> = {
  comment: () => "The cell already has a comment. Delete the comment, and prepare again.",
  note: () => "The cell already has a note. Delete the note, and prepare again.",
  protected: () => "The sheet is protected. Unprotect it, and prepare again.",
  computing: () => "Excel is still calculating the formula. Try again when it shows a value.",
  "unknown name": () => "The formula shows #NAME?. Repair it first.",
  refused: refusalText,
};

function notRestored({ why, formula, error }: Restored["left"][number]): string {
  switch (why) {
    case "changed":
      return "not restored, because its cells were edited while shared. To restore the formula, clear them and try again.";
    case "deleted":
      return `its cells were deleted. The formula was ${formula}`;
    case "cut":
      return "the comment shows only part of the formula, so it can't be restored.";
    case "refused":
      return `not restored. ${refusalText(error)}`;
  }
}

/** Why a reference is not traced. */
const NOT_TRACED: Readonly<Record<Why, string>> = {
  workbook: "refers to another workbook",
  sheets: "refers to several sheets",
  table: "refers to a table",
  deleted: "refers to a deleted cell",
  name: "an unknown or relative name",
  sheet: "there is no such sheet",
  computed: "only Excel knows which cells it reads",
  unreadable: "the formula could not be read",
  large: "too many cells, or too many formulas in a chain",
};

/** What an error in a cell means, and what to do. */
const CELL_ERRORS: Readonly<Record<string, string>> = {
  "#DIV/0!": "A number is divided by zero or by an empty cell. Check the divisor.",
  "#N/A": "A value is not available: it is not disclosed in the source, or a lookup found no match.",
  "#NAME?":
    "Excel does not recognize a name in the formula. If it is an AICOMP function, choose Share, then Re-enter formulas.",
  "#NULL!": "The ranges do not intersect. Separate them with a comma.",
  "#NUM!": "The result is not a number that Excel can show. Check the size and sign of each argument.",
  "#REF!": "A cell that the formula refers to was deleted. Undo, or reload the template.",
  "#VALUE!": "An argument is of the wrong type. Check it against the function's help.",
  "#SPILL!": "The result has no room to spill. Clear the cells below and to the right.",
  "#CALC!": "Excel can't calculate this array here, for example in a data table. Use the formula in its own cell.",
  "#BUSY!": "The function is still calculating. If this persists, choose Share, then Re-enter formulas.",
};

const show = (count: number): string => (count === 1 ? "shows" : "show");

const RULES: Readonly<Record<Shared["rules"][number]["kind"], string>> = {
  "conditional format": "conditional formatting",
  validation: "data validation",
  "validation not read": "data validation",
};
const isRead = ({ kind }: Shared["rules"][number]): boolean => kind !== "validation not read";
const rulesNamed = (rules: Shared["rules"]): string =>
  listed(rules.map(({ kind, at }) => `the ${RULES[kind]} of ${at}`));

/** The texts of the pane that hold names and numbers. */
export const said = {
  calculated: "Calculated.",
  switched: (name: string): string => `Live case set to ${name}.`,
  caseAdded: (name: string): string => `Added the case ${name}. Its column is on the Scenarios sheet.`,
  caseRenamed: (name: string): string => `Renamed the case to ${name}.`,
  caseDeleted: (name: string): string => `Deleted the case ${name}.`,
  newName: (name: string): string => `New name for ${name}`,
  downloadStarted: (name: string): string => `Download started: ${name}. It contains the values shown now.`,
  inputsExported: (name: string, way: "download" | "both" | "inside", left: readonly string[]): string =>
    paragraph([
      way === "inside" ? "" : `Download started: ${name}.`,
      way === "download" ? "" : "Copy the text below, or insert it as a new sheet.",
      left.length === 0 ? "" : `Left out, because their cells contain no number: ${left.join(", ")}.`,
    ]),
  copied: (name: string): string => `Copied ${name} to the clipboard.`,
  nothingToRefresh: (source: string): string => `Nothing to refresh: all inputs already match. Source: ${source}.`,
  refreshFound: (changes: readonly Change[]): string => {
    const of = (standing: Standing) => changes.filter((change) => change.standing === standing).length;
    return [
      counted(of("incoming"), "new value"),
      counted(of("edited"), "edited input"),
      counted(of("conflict"), "conflict"),
    ].join(", ");
  },
  missingInputs: (count: number): string =>
    `The ${count === 1 ? "cell of 1 input was" : `cells of ${count} inputs were`} deleted and can't be refreshed. Load the template to restore ${count === 1 ? "it" : "them"}.`,
  unplaced: (names: readonly string[]): string =>
    `There is no free column for ${names.join(", ")}. Delete a custom case first.`,
  filled: ({ name, drivers }: { readonly name: string; readonly drivers: readonly string[] }): string =>
    `The case ${name} has no value for ${counted(drivers.length, "driver")}, which ${drivers.length === 1 ? "starts" : "start"} with the Base value${drivers.length <= 6 ? `: ${drivers.join(", ")}` : ""}.`,
  refreshed: (count: number): string =>
    count === 0 ? "Nothing was written; all inputs are unchanged." : `Updated ${counted(count, "input")}.`,
  notRefreshed: "Nothing was written.",
  undone: ({ restored, kept, already }: TakenBack): string =>
    paragraph([
      restored > 0
        ? kept > 0
          ? `Undone, except for ${counted(kept, "item")} changed since.`
          : "Undone."
        : kept > 0
          ? "Nothing to undo: the cells have changed since."
          : "",
      already > 0
        ? restored + kept > 0
          ? `${counted(already, "item")} had already been undone.`
          : "Already undone in Excel."
        : "",
    ]) || "Nothing to undo.",
  figuresFound: (count: number): string => counted(count, "figure"),
  dependsOn: ({ documented, assumptions, missed }: RestsOn): string => {
    if (documented + assumptions > 0)
      return (
        `${counted(documented, "documented figure")} and ${counted(assumptions, "assumption")}` +
        (missed.length > 0
          ? ", and cells that could not be traced"
          : assumptions === 0
            ? ": fully documented"
            : documented === 0
              ? ": assumptions only"
              : "")
      );
    return missed.length > 0
      ? "Unknown: some references could not be traced"
      : "No documented figures or assumptions of AICOMP";
  },
  missed: ({ written, why }: Missed): string => `${written}: ${NOT_TRACED[why]}`,
  more: (count: number): string => `and ${counted(count, "more cell")}`,
  lastChange: ({ from, to, source, when }: { from: Content; to: Content; source: string; when: number }, unit?: Unit) =>
    `${shown(from, unit)} to ${shown(to, unit)} on ${dateAndTime(when)} (source: ${source})`,
  goTo: (at: string): string => `Go to ${at}`,
  kindOf: (label: string, kind: CellKind): string => `${label} (${WORDS.kinds[kind].toLowerCase()})`,
  errorMeans: (code: string): string => CELL_ERRORS[code] ?? "Excel can't calculate this formula. Check each part.",
  sentenceOf: (name: string, sentence: string): string => `${name}: ${sentence}.`,
  figureInserted: (at: string): string => `Inserted at ${at}.`,
  formulaInserted: (at: string, shows: string | undefined): string =>
    shows === undefined ? `Inserted at ${at}. Excel is still calculating it.` : `Inserted at ${at}. Value: ${shows}.`,
  matched: ({ where, scanned, looked, left, matches, near }: SheetMatches): string =>
    paragraph([
      looked === 0
        ? `No filled cells to scan on ${where}.`
        : `Scanned ${counted(looked, "cell")} on ${where} (${scanned}): ${counted(matches.length, "exact match", "exact matches")}, ${counted(near.length, "near match", "near matches")}.`,
      left.length > 0 ? `Not scanned: ${listed(left)}. Select these cells and match again.` : "",
    ]),
  matchOf: (metric: string, scale: string, confidence: Confidence, opposite = false): string =>
    `${metric} (${[scale, ...(opposite ? [WORDS.oppositeSign] : []), WORDS.confidence[confidence]].join("; ")})`,
  nearOf: (metric: string, scale: string, stated: string): string => `${metric} is ${stated} (${scale})`,
  sourcesAdded: ({ added, already, left }: NotedSources): string =>
    paragraph([
      added > 0 ? `Added source comments to ${counted(added, "cell")}.` : "No source comments added.",
      already > 0 ? `${counted(already, "cell")} already had the source.` : "",
      left.length > 0 ? `Not changed: ${listed(left)}. Unprotect the sheet, or reopen a resolved comment.` : "",
    ]),
  addSourceTo: (at: string): string => `Add source comment to ${at}`,
  chartInserted: (sheet: string): string => `Inserted the chart on ${sheet}.`,
  shared: ({ count, stayed, names, rules }: Shared): string =>
    paragraph([
      count === 0
        ? stayed.length === 0
          ? "This workbook contains no AICOMP formulas."
          : "No formulas were replaced."
        : `Replaced ${counted(count, "formula")} with values.`,
      ...(Object.keys(NOT_REPLACED) as WhyLeft[]).flatMap((why) => {
        const cells = stayed.filter((one) => one.why === why);
        return cells.length === 0
          ? []
          : [`Not replaced: ${listed(cells.map(({ at }) => at))}. ${NOT_REPLACED[why](cells[0]!.error)}`];
      }),
      names.length === 0
        ? ""
        : `${names.length === 1 ? `The name ${names[0]!} calls` : `The names ${listed(names)} call`} AICOMP and can't be calculated without the add-in.`,
      rules.some(isRead)
        ? `Not replaced: ${rulesNamed(rules.filter(isRead))}. Without the add-in, AICOMP has no effect there.`
        : "",
      rules.every(isRead)
        ? ""
        : `Not read: ${rulesNamed(rules.filter((rule) => !isRead(rule)))}. The rules differ from cell to cell; check them for AICOMP.`,
    ]),
  sharedNow: (count: number): string =>
    `${counted(count, "formula")} ${count === 1 ? "is" : "are"} kept in this workbook.`,
  restored: ({ count, left, blocked }: Restored): string =>
    paragraph([
      count === 0 ? "No formulas were restored." : `Restored ${counted(count, "formula")}.`,
      ...left.map((one) => `${one.at}: ${notRestored(one)}`),
      blocked.length === 0
        ? ""
        : `${listed(blocked)}: the formula has no room to spill. Clear the cells below and to the right.`,
    ]),
  broken: (count: number): string =>
    count === 0
      ? "No broken formulas."
      : `${counted(count, "cell")} ${show(count)} #NAME? or #BUSY!, or ${count === 1 ? "contains" : "contain"} _xldudf_.`,
  repaired: ({ mended, stillStuck, computing, unknown, left }: Repaired, hasFunctions = true): string =>
    paragraph([
      `Re-entered ${counted(mended, "formula")}.`,
      ...unknown.map(
        ({ at, name, nearest }) => `${at}: there is no function AICOMP.${name}. Did you mean AICOMP.${nearest}?`,
      ),
      stillStuck.length === 0
        ? ""
        : `${listed(stillStuck)} still ${show(stillStuck.length)} #NAME?. ${hasFunctions ? "Check the other names in the formula." : WORDS.noFunctions}`,
      computing.length === 0 ? "" : `${listed(computing)} ${computing.length === 1 ? "is" : "are"} still calculating.`,
      ...left.map(({ at, error }) => `${at} was not changed: ${refusalText(error)}`),
    ]),
  argument: (name: string): string => `${WORDS.useSelection} for ${name}`,
  functionsFound: (count: number): string => counted(count, "function"),
  applyInput: (driver: string, which: string): string => `Apply ${driver}, ${which}`,
  selected: (count: number): string => (count === 0 ? WORDS.keepAll : `${WORDS.apply} (${count})`),
  checksFailed: (count: number): string => `${counted(count, "integrity check")} failed`,
  checksPass: (count: number): string => `All ${count} integrity checks pass.`,
  checksToReview: (count: number): string => `Checks to review: ${count}`,
  sameOutputs: (count: number): string => `${counted(count, "other output")} unchanged.`,
  inserted: (sheet: string): string => `Inserted as a new sheet: ${sheet}.`,
  noOutputMoves: "No driver moves any key output.",
  tornadoOf: (name: string): string => `Based on the current inputs in the ${name} case.`,
  file: (name: string): string => `file ${name}`,
  sheet: (name: string): string => `sheet ${name}`,
  tooLarge: `The file is larger than ${MEGABYTES} MB. Remove everything but the drivers, or split it.`,
  unreadable: "The file could not be read. Close it in other programs, and try again.",
  address: {
    malformed: "This is not a URL. Enter one that begins with https://.",
    notHttps: "The URL must begin with https://, so that the set can't be changed in transit.",
    credentials: "The URL contains a user name or a password. Remove it.",
    redirects: "The URL redirects to another one. Enter the final URL.",
    status: (status: number): string => `The server returned an error (${status}). Check the URL.`,
    html: "The URL returns a web page, not a scenario set. Enter the URL of the JSON or CSV file itself.",
    tooLarge: `The set at this URL is larger than ${MEGABYTES} MB.`,
    timeout: (seconds: number): string => `The server did not answer within ${seconds} seconds. Try again later.`,
    unreachable:
      "The URL could not be reached, or its server does not allow access from other sites. Download the file and choose From a file.",
  },
  done: (done: Done): string => {
    switch (done.kind) {
      case "refresh":
        return `Updated ${counted(done.count, "input")}. Source: ${done.source}.`;
      case "case":
        return `Set the live case to ${done.name}.`;
      case "case added":
        return `Added the case ${done.name}.`;
      case "case renamed":
        return `Renamed a case to ${done.name}.`;
      case "case deleted":
        return `Deleted the case ${done.name}.`;
      case "sheet added":
        return `Added the sheet ${done.name}.`;
      case "chart inserted":
        return `Inserted a chart on ${done.name}.`;
      case "figure inserted":
        return `Inserted a figure at ${done.name}.`;
      case "formula inserted":
        return `Inserted a formula at ${done.name}.`;
      case "companies loaded":
        return `Loaded the filings of ${listed(done.names)}.`;
      case "companies updated":
        return `Updated the filings of ${listed(done.names)}.`;
      case "period added":
        return `Added a period at ${done.name}.`;
      case "sources noted":
        return `Added source comments to ${counted(done.count, "cell")}.`;
      case "cells restored":
        return `Restored ${counted(done.count, "cell")}.`;
    }
  },
} as const;
