import {
  CaseRefused,
  CellBeingEdited,
  ChartSheetShown,
  DatesFrom1904,
  ExcelBusy,
  LeftHalfDone,
  NamesTaken,
  NoCellsSelected,
  NoLongerThere,
  NoSuchCell,
  NotCalculated,
  NotInThisExcel,
  PartOfSpill,
  SheetHidden,
  SheetRearranged,
  StillCalculating,
  TemplateMissing,
  TooLarge,
  WorkbookInactive,
  WorkbookLocked,
} from "../excel/failure";
import type { Loaded } from "../excel/load-template";
import type { SheetMatches } from "../excel/match-sheet";
import type { Done } from "../excel/memory";
import type { Restored } from "../excel/restore";
import type { Repaired } from "../excel/repair";
import type { Shared, WhyLeft } from "../excel/share";
import type { NotedSources } from "../excel/sources";
import type { TakenBack } from "../excel/steps";
import type { CellKind, RestsOn } from "../excel/trace";
import type { Unit } from "../figures/document";
import type { Sureness } from "../figures/match";
import type { Why } from "../model/area";
import type { NotFollowed } from "../model/content";
import type { Missed } from "../model/references";
import type { Change, Content } from "../scenarios/merge";
import type { ArgumentKind, Untaken } from "./argument-text";
import { SENTENCES } from "../scenarios/sentences";
import { MOST_BYTES, type Problem, UnusableSet } from "../scenarios/set";

/** All words of the pane, in one place. */
export const WORDS = {
  title: "AICOMP",
  lead: "Compares two ways of selling AI compute. Load the template to get documented figures, each with its source, and a live model on top.",
  views: {
    start: "Start",
    cell: "This cell",
    sources: "Sources",
    functions: "Functions",
    charts: "Charts",
    share: "Share",
  },
  viewsLabel: "Views",
  loadHeading: "Template",
  load: "Load template",
  loadHint: "Adds our sheets to this workbook; your own sheets are not touched.",
  save: "Save as .xlsx",
  caseHeading: "Case",
  caseHint: "The live column of the Scenarios sheet, and all that follows it, takes this case.",
  noTemplate: "Load the template first.",
  ownCases: "Cases of your own",
  caseName: "Name",
  caseFrom: "Begin with the values of",
  addCase: "Add case",
  renameCase: "Rename",
  deleteCase: "Delete",
  newName: (name: string) => `New name for ${name}`,
  ownCasesHint: "A case of your own gets a column on the Scenarios sheet; change its values there.",
  refreshHeading: "Scenario inputs",
  refresh: "Refresh inputs",
  refreshHint: "Shows what the built-in set would change, before anything is written.",
  otherSources: "From a file, an address or a sheet",
  fromFile: "From a file…",
  fromFileHint: "JSON or CSV (comma, semicolon or tab), up to 2 MB.",
  fromAddress: "https address of a set",
  fetch: "Fetch",
  fromSheet: "From the sheet that is shown",
  saveInputs: "Save the inputs as",
  json: "JSON",
  csv: "CSV",
  builtIn: "built-in set",
  apply: "Write the chosen",
  keepAll: "Keep everything",
  cancel: "Cancel",
  previewHeading: "What would change",
  problemsHeading: "What can't be taken",
  problemsHint: "The rest of the set is sound and can be taken.",
  readingsHeading: "How the set was read",
  effectsHeading: "Headline outputs",
  noEffect: "None of the headline outputs would change.",
  notFollowed: "can't be foreseen",
  keepMine: "Keep mine",
  takeTheirs: "Take the set's",
  chooseAll: "Choose all",
  checksHeading: "Checks",
  lastHeading: "Done last",
  undo: "Undo",
  tornadoHeading: "What matters most",
  tornadoHint: "Each driver alone from its bear to its bull value, all others as they are.",
  tornadoOutput: "Output",
  insertTornado: "Put into the workbook",
  recompute: "Compute again",
  bear: "Bear",
  bull: "Bull",
  now: "Now",
  cellHeading: "This cell",
  cellHint: "Select a cell: this view follows the selection.",
  goTo: "Go to the cell",
  kinds: {
    documented: "Documented figure",
    assumption: "Assumption",
    computed: "Computed",
    text: "Text",
    yours: "Yours",
    blank: "Empty",
  } satisfies Record<CellKind, string>,
  kindHints: {
    documented: "A sentence of the source states it.",
    assumption: "Ours or yours, not the source's.",
    computed: "A formula derives it.",
    text: "",
    yours: "A value outside our sheets.",
    blank: "",
  } satisfies Record<CellKind, string>,
  facts: {
    company: "Company",
    metric: "Metric",
    value: "Value",
    period: "Period",
    section: "Section",
    driver: "Driver",
    case: "Case",
    range: "Allowed range",
    cases: "Cases",
    motive: "What the source says of it",
    last: "Last change",
    formula: "Formula",
    rests: "Rests on",
    from: "Comes from",
    tree: "What feeds it",
    missed: "Not traced",
    stands: "Shows",
  },
  sourcesHeading: "Sources",
  sourcesSearch: "Search the figures",
  company: "Company",
  allCompanies: "All",
  market: "Market",
  insertValue: "Insert the value",
  insertFigure: "Insert =AICOMP.FIGURE",
  claimsHeading: "What the source says that its own figures can check",
  claim: "Claim",
  claimsStated: "Stated",
  claimsComputed: "Computed",
  matchHeading: "Match my sheet",
  match: "Match",
  matchHint:
    "Scans the selection, or the whole sheet if one cell is selected, for numbers that match documented figures. Nothing is changed until you confirm.",
  matchesHeading: "Exact matches",
  nearHeading: "Near matches",
  noteChosen: "Add sources",
  oppositeSign: "opposite sign",
  sureness: {
    sure: "high confidence",
    likely: "medium confidence",
    possible: "low confidence",
  } satisfies Record<Sureness, string>,
  chartsHeading: "Charts of the model",
  chart: "Chart",
  insertChart: "Put into the sheet",
  insertChartHint: "A native chart at the selected cell, over the cells of our sheets.",
  table: "The same numbers as a table",
  shareHeading: "Share",
  share: "Prepare to share",
  shareHint:
    "Replaces AICOMP formulas with their values, so that colleagues without the add-in see numbers instead of #NAME?. The formulas are kept in the workbook, and a comment on each cell shows its formula.",
  openHint: "Opens the template as it stands as a new workbook; save that workbook where you want it.",
  openedAsWorkbook:
    "Opened the template as a new workbook, with the values shown now. It may be behind this window. To keep it, choose File, Save As there.",
  copy: "Copy",
  copyByKeys: "The text is selected. Press Ctrl+C (on a Mac: Command+C) to copy it.",
  insertInputs: "Insert as a new sheet",
  closeExport: "Close",
  restore: "Restore formulas",
  saveHint: "The template as it stands, as a file of its own.",
  repairHeading: "Repair",
  lookForBroken: "Find broken formulas",
  repair: "Re-enter formulas",
  repairHint:
    "Re-enters AICOMP formulas that show #NAME? or #BUSY!, or that contain _xldudf_. No other cells are changed. Unprotect protected sheets first.",
  noFunctions:
    "This Excel has no custom functions, so AICOMP formulas can't be computed here. The template's own arithmetic, the cases, the refresh and the sources work all the same.",
  noNotes:
    "Add-ins can't add comments in this version of Excel, so formulas can't be prepared for sharing. Everything else works.",
  insertAt: "Insert at",
  useSelection: "Use the selection",
  insertFunction: "Insert",
  tryFormula: "Formula",
  tryIt: "Try it",
  tryHint: "Computed here; the sheet is not touched.",
  optional: "optional",
  functionsHeading: "Functions",
  functionsSearch: "Search the functions",
  functionResult: "Result",
  columns: {
    driver: "Driver",
    now: "Now",
    incoming: "New",
    output: "Output",
    then: "Then",
  },
  standing: {
    incoming: "",
    edited: "edited by you",
    conflict: "you and the set both changed it",
  } satisfies Record<Change["standing"], string>,
  working: {
    start: "Reading the workbook…",
    save: "Writing the file…",
    load: "Loading the template…",
    case: "Changing the cases…",
    preview: "Comparing the inputs…",
    fetch: "Fetching the set…",
    apply: "Writing the inputs…",
    undo: "Taking it back…",
    tornado: "Computing…",
    match: "Looking through the sheet…",
    share: "Looking through the workbook…",
    insert: "Writing to the workbook…",
    calculate: "Calculating…",
  },
  outdated: "A newer AICOMP is out, and only a part of it has arrived. Reload to get all of it.",
  reload: "Reload",
  waiting: "Excel is waiting. If you are editing a cell, finish it: press Enter or Esc.",
  manual: "Calculation is set to manual, so figures may be out of date. Press F9 to update them.",
  calculate: "Calculate now",
  notFetched: "A part of AICOMP could not be loaded. Check your connection, and reload.",
  outsideExcel: "This page works inside Excel. Open it from the AICOMP tab there.",
} as const;

const MOST_LISTED = 10;
/** Places or names in a row; of many the first, and how many more there are. */
const listed = (items: readonly string[]): string =>
  items.slice(0, MOST_LISTED).join(", ") +
  (items.length > MOST_LISTED ? `, and ${items.length - MOST_LISTED} more` : "");

/** Why a formula was not replaced with its value, and what to do. */
const STAYED: Readonly<Record<WhyLeft, (error?: Error) => string>> = {
  comment: () => "The cell already has a comment. Delete the comment, and prepare again.",
  note: () => "The cell already has a note. Delete the note, and prepare again.",
  protected: () => "The sheet is protected. Unprotect it, and prepare again.",
  computing: () => "Excel is still calculating the formula. Try again when it shows a value.",
  "unknown name": () => "The formula shows #NAME?. Repair it first.",
  refused: (error) => refusal(error),
};

/** What Excel refused about one cell. */
function refusal(error: Error | undefined): string {
  if (error instanceof WorkbookLocked) return "The sheet is protected or the workbook is read-only.";
  return error?.message ?? "";
}

function notRestored(why: Restored["left"][number]["why"], formula: string, error: Error | undefined): string {
  switch (why) {
    case "changed":
      return "not restored, because its cells were edited while shared. To restore the formula, clear them and try again.";
    case "deleted":
      return `its cells were deleted. The formula was ${formula}`;
    case "cut":
      return "the comment shows only part of the formula, so it can't be restored.";
    case "refused":
      return `not restored. ${refusal(error)}`;
  }
}

/** What is wrong with a place that was typed. */
function noSuchCell({ written, why }: NoSuchCell): string {
  switch (why) {
    case "sheet":
      return `There is no sheet named ${written}. Check the name before the exclamation mark.`;
    case "workbook":
      return `${written} is in another workbook. Enter a cell of this workbook, such as B5.`;
    case "name":
      return `${written} is neither a cell nor the name of one. Enter a cell such as B5 or Sheet1!B5.`;
    case "address":
      return `${written} isn't a cell. Enter one such as B5 or Sheet1!B5.`;
  }
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const said = {
  loaded: ({ sheets, renamed, again, undressed, blocked }: Loaded): string =>
    [
      again
        ? "The template was here already: its formulas are as new, and your inputs are kept."
        : `Loaded ${sheets.length} sheets: ${sheets.join(", ")}.`,
      ...renamed.map(({ title, name }) => `You have a sheet called ${title}, so ours is called ${name}.`),
      undressed.size > 0
        ? `All figures are there, but Excel refused ${[...undressed].map(([what, on]) => `${what} on ${on.join(", ")}`).join("; ")}.`
        : "",
      blocked.length > 0
        ? `Something of yours stands where a result needs room: clear the cells beside or below ${blocked.join(", ")}.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  calculated: "Calculated.",
  switched: (name: string): string => `The live column now takes the ${name} case.`,
  caseAdded: (name: string): string => `Added the case ${name}; its column stands on the Scenarios sheet.`,
  caseRenamed: (name: string): string => `The case is now called ${name}.`,
  caseDeleted: (name: string): string => `Deleted the case ${name}.`,
  downloadStarted: (name: string): string => `Download started: ${name}. It holds the values shown now.`,
  inputsExported: (name: string, way: "download" | "both" | "inside", left: readonly string[]): string =>
    [
      way === "inside" ? "" : `Download started: ${name}.`,
      way === "download" ? "" : "Copy the text below, or insert it as a new sheet.",
      left.length === 0 ? "" : `Left out, because their cells hold no number: ${left.join(", ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
  copied: (name: string): string => `Copied ${name} to the clipboard.`,
  nothingToRefresh: (source: string): string => `Nothing to refresh: every input holds the value of the ${source}.`,
  refreshFound: (changes: readonly Change[]): string => {
    const of = (standing: Change["standing"]) => changes.filter((change) => change.standing === standing).length;
    return [
      counted(of("incoming"), "new value"),
      counted(of("edited"), "edit of yours", "edits of yours"),
      counted(of("conflict"), "conflict"),
    ].join(", ");
  },
  missingInputs: (count: number): string =>
    `${count === 1 ? "One input's cell was" : `${count} inputs' cells were`} deleted and can't be refreshed. Load the template to get them back.`,
  unplaced: (names: readonly string[]): string =>
    `There is no free column for ${names.join(", ")}. Delete a case of your own first.`,
  filled: ({ name, drivers }: { readonly name: string; readonly drivers: readonly string[] }): string =>
    `The case ${name} has no value for ${counted(drivers.length, "driver")}, which ${drivers.length === 1 ? "starts" : "start"} with the Base value${drivers.length <= 6 ? `: ${drivers.join(", ")}` : ""}.`,
  refreshed: (count: number): string =>
    count === 0 ? "Nothing was written; every input is as it was." : `Wrote ${counted(count, "input")}.`,
  notRefreshed: "Nothing was written.",
  undone: ({ restored, kept, already }: TakenBack): string =>
    [
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
    ]
      .filter(Boolean)
      .join(" ") || "Nothing to undo.",
  figuresFound: (count: number): string => counted(count, "figure"),
  rests: ({ documented, assumptions, missed }: RestsOn): string => {
    if (documented + assumptions > 0)
      return (
        `${counted(documented, "documented figure")} and ${counted(assumptions, "assumption")}` +
        (missed.length > 0
          ? ", and cells that could not be traced"
          : assumptions === 0
            ? ": all of it is documented"
            : documented === 0
              ? ": none of it is documented"
              : "")
      );
    return missed.length > 0
      ? "Not known: not all references could be traced"
      : "No documented figures or assumptions of AICOMP";
  },
  missed: ({ written, why }: Missed): string => `${written}: ${WHY[why]}`,
  more: (count: number): string => `and ${counted(count, "more cell")}`,
  lastChange: ({ from, to, source, when }: { from: Content; to: Content; source: string; when: number }, unit?: Unit) =>
    `${shown(from, unit)} to ${shown(to, unit)} on ${dateOf(when)}, from the ${source}`,
  goTo: (at: string): string => `Go to ${at}`,
  kindOf: (label: string, kind: CellKind): string => `${label} (${WORDS.kinds[kind].toLowerCase()})`,
  errorMeans: (code: string): string => ERRORS[code] ?? "Excel can't compute this formula. Check each of its parts.",
  sentenceOf: (name: string, sentence: string): string => `${name}: ${sentence}.`,
  figureInserted: (at: string): string => `Inserted at ${at}.`,
  formulaInserted: (at: string, shows: string | undefined): string =>
    shows === undefined ? `Inserted at ${at}. Excel is still calculating it.` : `Inserted at ${at}. Value: ${shows}.`,
  matched: ({ where, scanned, looked, left, matches, near }: SheetMatches): string =>
    [
      looked === 0
        ? `No filled cells to scan on ${where}.`
        : `Scanned ${counted(looked, "cell")} on ${where} (${scanned}): ${counted(matches.length, "exact match", "exact matches")}, ${counted(near.length, "near match", "near matches")}.`,
      left.length > 0 ? `Not scanned: ${listed(left)}. Select these cells and match again.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  matchOf: (metric: string, scale: string, sure: Sureness, opposite = false): string =>
    `${metric} (${[scale, ...(opposite ? [WORDS.oppositeSign] : []), WORDS.sureness[sure]].join("; ")})`,
  nearOf: (metric: string, scale: string, stated: string): string => `${metric} is ${stated} (${scale})`,
  noted: ({ added, already, left }: NotedSources): string =>
    [
      added > 0 ? `Added sources to ${counted(added, "cell")}.` : "No sources added.",
      already > 0 ? `${counted(already, "cell")} already had the source.` : "",
      left.length > 0 ? `Not changed: ${listed(left)}. Unprotect the sheet, or reopen a resolved comment.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  noteOf: (at: string): string => `Add source to ${at}`,
  chartInserted: (sheet: string): string => `Put the chart into ${sheet}.`,
  shared: ({ count, stayed, names }: Shared): string =>
    [
      count === 0
        ? stayed.length === 0
          ? "This workbook contains no AICOMP formulas."
          : "No formulas were replaced."
        : `Replaced ${counted(count, "formula")} with values.`,
      ...(Object.keys(STAYED) as WhyLeft[]).flatMap((why) => {
        const cells = stayed.filter((one) => one.why === why);
        return cells.length === 0
          ? []
          : [`Not replaced: ${listed(cells.map(({ at }) => at))}. ${STAYED[why](cells[0]!.error)}`];
      }),
      names.length === 0
        ? ""
        : `${names.length === 1 ? `The name ${names[0]!} calls` : `The names ${listed(names)} call`} AICOMP and can't be calculated without the add-in.`,
    ]
      .filter(Boolean)
      .join(" "),
  sharedNow: (count: number): string =>
    count === 1 ? "1 formula is kept in this workbook." : `${count} formulas are kept in this workbook.`,
  restored: ({ count, left, blocked }: Restored): string =>
    [
      count === 0 ? "No formulas were restored." : `Restored ${counted(count, "formula")}.`,
      ...left.map(({ at, why, formula, error }) => `${at}: ${notRestored(why, formula, error)}`),
      blocked.length === 0
        ? ""
        : `${listed(blocked)}: the formula has no room to spill. Clear the cells below and to the right.`,
    ]
      .filter(Boolean)
      .join(" "),
  broken: (count: number): string =>
    count === 0
      ? "No broken formulas."
      : `${counted(count, "cell")} ${count === 1 ? "shows" : "show"} #NAME? or #BUSY!, or ${count === 1 ? "contains" : "contain"} _xldudf_.`,
  repaired: ({ mended, stillStuck, computing, unknown, left }: Repaired, hasFunctions = true): string =>
    [
      `Re-entered ${counted(mended, "formula")}.`,
      ...unknown.map(
        ({ at, name, nearest }) => `${at}: there is no function AICOMP.${name}. Did you mean AICOMP.${nearest}?`,
      ),
      stillStuck.length === 0
        ? ""
        : `${listed(stillStuck)} still ${stillStuck.length === 1 ? "shows" : "show"} #NAME?. ${hasFunctions ? "Check the other names in the formula." : WORDS.noFunctions}`,
      computing.length === 0 ? "" : `${listed(computing)} ${computing.length === 1 ? "is" : "are"} still calculating.`,
      ...left.map(({ at, error }) => `${at} was not changed: ${refusal(error)}`),
    ]
      .filter(Boolean)
      .join(" "),
  untaken: (why: Untaken, kind: ArgumentKind, choices: readonly string[] = []): string => {
    const day = new Date(2025, 11, 31).toLocaleDateString();
    switch (why) {
      case "number":
        return `Enter a number such as ${(60.23).toLocaleString()} or ${(26.6).toLocaleString()}%, a cell, or a formula.`;
      case "date":
        return `Enter a date such as ${day} or 2025-12-31, a cell, or a formula.`;
      case "year":
        return `Enter a full date such as ${day}, not a year alone.`;
      case "choice":
        return `Enter ${new Intl.ListFormat("en", { type: "disjunction" }).format(choices)}. To use a name, begin with =.`;
      case "several":
        return kind === "number"
          ? `Enter one number, range, or formula. A number looks like ${(60.23).toLocaleString()} here; several stand in braces, as {1,2}.`
          : "Enter one value, range, or formula.";
      case "formula":
        return "This formula is not complete. Check its parentheses and quotation marks.";
    }
  },
  notTried: ({ kind, what }: NotFollowed): string => {
    switch (kind) {
      case "formula":
        return "This formula is not complete. Check its parentheses, quotation marks, and separators.";
      case "function":
        return /^AICOMP\./i.test(what)
          ? `There is no function ${what}. Search the list above for its name.`
          : `${what} can't be computed here. Insert the formula into the sheet instead.`;
      case "cells":
        return "Cells and names can't be read here. Enter values instead, or insert the formula into the sheet.";
      case "other":
        return "This formula can be computed only in the sheet. Insert it there.";
    }
  },
  argument: (name: string): string => `${WORDS.useSelection} for ${name}`,
  functionsFound: (count: number): string => counted(count, "function"),
  choose: (driver: string, which: string): string => `Write ${driver}, ${which}`,
  chosen: (count: number): string => (count === 0 ? WORDS.keepAll : `${WORDS.apply} (${count})`),
  failing: (count: number): string => `${counted(count, "check")} ${count === 1 ? "fails" : "fail"}`,
  checksHold: (count: number): string => `All ${count} checks hold.`,
  sameOutputs: (count: number): string =>
    `${count === 1 ? "One other output stays as it is." : `${count} other outputs stay as they are.`}`,
  inserted: (sheet: string): string => `Put it on a new sheet called ${sheet}.`,
  noOutputMoves: "No driver moves any headline output.",
  tornadoOf: (name: string): string => `Computed from the inputs as they are, in the case ${name}.`,
  file: (name: string): string => `file ${name}`,
  sheet: (name: string): string => `sheet ${name}`,
  problem: ({ driver, line, says }: Problem): string =>
    [driver, line === undefined ? undefined : SENTENCES.line(line)].filter(Boolean).join(", ") +
    (driver === undefined && line === undefined ? says : `: ${says}`),
  tooLarge: `The file is larger than ${MOST_BYTES / 1_000_000} MB. Leave out what is not a driver, or split it.`,
  unreadable: "The file could not be read. Close it in other programs, and try again.",
  address: {
    malformed: "This is no address. Enter one that begins with https://.",
    notHttps: "The address must begin with https://, so that nobody can change the set on its way.",
    credentials: "The address holds a name or a password. Enter it without them.",
    redirects: "The address leads on to another one. Enter the address that it leads to.",
    status: (status: number): string => `The server answers with an error (${status}). Check the address.`,
    html: "The address answers with a web page, not with a set. Enter the address of the JSON or CSV file itself.",
    tooLarge: `The set at the address is larger than ${MOST_BYTES / 1_000_000} MB.`,
    timeout: (seconds: number): string => `The server did not answer within ${seconds} seconds. Try again later.`,
    unreachable:
      "The address could not be reached, or its server does not let other pages read it. Download the file and choose From a file.",
  },
  done: (done: Done): string => {
    switch (done.kind) {
      case "refresh":
        return `Wrote ${counted(done.count, "input")} from ${done.source}.`;
      case "case":
        return `Chose the case ${done.name}.`;
      case "case added":
        return `Added the case ${done.name}.`;
      case "case renamed":
        return `Renamed a case to ${done.name}.`;
      case "case deleted":
        return `Deleted the case ${done.name}.`;
      case "sheet added":
        return `Added the sheet ${done.name}.`;
      case "chart inserted":
        return `Put a chart into ${done.name}.`;
      case "figure inserted":
        return `Inserted a figure at ${done.name}.`;
      case "formula inserted":
        return `Inserted a formula at ${done.name}.`;
      case "sources noted":
        return `Added sources to ${counted(done.count, "cell")}.`;
    }
  },
} as const;

/** Why a reference is not traced. */
const WHY: Readonly<Record<Why, string>> = {
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

/** What an error means in a cell, and what to mend. */
const ERRORS: Readonly<Record<string, string>> = {
  "#DIV/0!": "Something is divided by zero or by an empty cell. Fill the cell that it is divided by.",
  "#N/A": "A value is not available: nothing is documented for it, or a search found nothing.",
  "#NAME?": "Excel does not know a name in the formula. If it is AICOMP, open the pane's Share view and repair it.",
  "#NULL!": "Two ranges that do not meet stand side by side. Put a comma between them.",
  "#NUM!": "The result is no number that Excel can show. Check the size and the sign of each argument.",
  "#REF!": "A cell that the formula refers to was deleted. Undo, or load the template again.",
  "#VALUE!": "An argument is of the wrong kind. Check that each is a number or a choice, as the function's help says.",
  "#SPILL!": "The result needs more cells, and something stands in them. Clear the cells below and to the right.",
  "#CALC!": "Excel can't compute this kind of array here, as in a data table. Use the formula in a cell of its own.",
  "#BUSY!": "The function is still computing. If it stays so, repair it in the pane's Share view.",
};

/** A day and a time as the user's locale writes them, from Excel's count. */
function dateOf(serial: number): string {
  const utc = new Date(Math.round((serial - 25_569) * 86_400_000));
  return utc.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
}

/** What a failure says that has nothing to name. */
const SAYS: readonly (readonly [abstract new (...args: never[]) => Error, string])[] = [
  [CellBeingEdited, "A cell is being edited. Press Enter or Esc in the sheet, and try again."],
  [TemplateMissing, "The template is not in this workbook. Choose Load template, and try again."],
  [
    DatesFrom1904,
    "Nothing was changed. This workbook uses the 1904 date system, in which the template's dates would be four years off. Turn it off in File, Options, Advanced, or use another workbook.",
  ],
  [
    NotCalculated,
    "Calculation is set to manual, and some changes are not calculated yet. Press F9 or choose Calculate now, and try again.",
  ],
  [StillCalculating, "Some AICOMP formulas still show #BUSY!. Wait until they are calculated, and try again."],
  [ChartSheetShown, "A chart sheet is active. Select a worksheet with cells, and try again."],
  [NoCellsSelected, "Select one range of cells in this workbook first, not several ranges, a chart or another object."],
  [WorkbookInactive, "Another workbook is active. Click into this one, and try again."],
  [NoLongerThere, "A sheet, name or cell that is needed was deleted or renamed a moment ago. Try again."],
  [
    TooLarge,
    "That is more than Excel can handle at once, so nothing was changed. Select a smaller range, and try again.",
  ],
  [ExcelBusy, "Excel is busy or out of memory, and nothing was changed. Wait a moment, and try again."],
];

function lockedText({ sheets, structure }: WorkbookLocked): string {
  if (sheets.length > 0)
    return `Nothing was changed. ${sheets.length === 1 ? "This sheet is" : "These sheets are"} protected: ${listed(sheets)}. Choose Review, Unprotect Sheet, and try again.`;
  if (structure)
    return "Nothing was changed. The structure of this workbook is protected, so no sheet can be added. Choose Review, Protect Workbook to unprotect it, and try again.";
  return "Excel refused, because the workbook or one of its sheets is protected or read-only. Lift the protection on the Review tab, or save a copy, and try again.";
}

/** What went wrong, and what to do next. */
export function whatToDo(error: unknown): string {
  if (error instanceof UnusableSet) return said.problem(error.problem);
  if (error instanceof CaseRefused) return error.message;
  if (error instanceof Error && error.name === "ChunkLoadError") return WORDS.notFetched;
  if (error instanceof WorkbookLocked) return lockedText(error);
  if (error instanceof NamesTaken)
    return `Nothing was changed. The template needs ${listed(error.names)} for itself, and this workbook uses ${error.names.length === 1 ? "that name" : "those names"} already. Rename ${error.names.length === 1 ? "it" : "them"} in Formulas, Name Manager, and load again.`;
  if (error instanceof NoSuchCell) return noSuchCell(error);
  if (error instanceof PartOfSpill)
    return `${error.at} is part of the spilled range of ${error.parent}. Select another cell.`;
  if (error instanceof SheetHidden)
    return `The sheet ${error.sheet} is hidden. Right-click any sheet tab, choose Unhide, and try again.`;
  if (error instanceof SheetRearranged)
    return `Nothing was changed. On ${error.sheet}, rows of the template were sorted or deleted and others inserted, so they can't be told apart. Undo the sorting or take your rows out, and try again.`;
  if (error instanceof LeftHalfDone)
    return `Excel stopped halfway, and the changes could not be undone. Press Ctrl+Z, or close the workbook without saving. (${error.message})`;
  const says = SAYS.find(([kind]) => error instanceof kind);
  if (says) return says[1];
  if (error instanceof NotInThisExcel)
    return `This version of Excel lacks something that is needed here. Update Excel, or use Excel on the web. (${error.message})`;
  return `Excel refused, and nothing was changed. Try again; if it stays so, save the workbook and reopen it. (${error instanceof Error ? error.message : String(error)})`;
}

/** A number as the user's locale writes it, in its unit. */
export function shown(value: Content | undefined, unit: Unit | undefined): string {
  if (value === undefined || value === "") return "empty";
  if (typeof value !== "number") return String(value);
  const number = (digits: number, scale = 1) =>
    (value * scale).toLocaleString(undefined, {
      minimumFractionDigits: digits,
      maximumFractionDigits: Math.max(digits, 2),
    });
  switch (unit) {
    case "fraction":
    case "fraction per year":
      return `${number(0, 100)} %`;
    case "multiple":
      return `${number(0)}x`;
    case "year":
      return String(value);
    case "month":
      return new Date(Math.round((value - 25_569) * 86_400_000)).toLocaleDateString(undefined, {
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      });
    default:
      return number(0);
  }
}

/** The result of a function, with the digits that a cell would keep. */
export function result(value: Content): string {
  if (value === "") return "empty";
  return typeof value === "number" ? value.toLocaleString(undefined, { maximumSignificantDigits: 10 }) : String(value);
}

/** How far a number moves: absolute, in its unit, and in per cent of where it was. */
export function difference(from: Content | undefined, to: Content | undefined, unit: Unit | undefined): string {
  if (typeof from !== "number" || typeof to !== "number") return "";
  const points = unit === "fraction" || unit === "fraction per year" ? " pts" : unit === "multiple" ? "x" : "";
  const scale = points === " pts" ? 100 : 1;
  const signed = (value: number, digits = 2) =>
    value.toLocaleString(undefined, { maximumFractionDigits: digits, signDisplay: "exceptZero" });
  const absolute = `${signed((to - from) * scale)}${points}`;
  return from === 0 ? absolute : `${absolute} (${signed(((to - from) / Math.abs(from)) * 100, 1)} %)`;
}
