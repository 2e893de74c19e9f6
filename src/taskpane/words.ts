import { CaseRefused } from "../excel/cases";
import { CellBeingEdited, NotInThisExcel, TemplateMissing, WorkbookLocked } from "../excel/failure";
import type { Loaded } from "../excel/load-template";
import type { Done } from "../excel/memory";
import type { CellKind } from "../excel/trace";
import type { Unit } from "../figures/document";
import type { Sureness } from "../figures/match";
import type { Change, Content } from "../scenarios/merge";
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
  fromFileHint: "JSON or CSV, up to 2 MB.",
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
    "Looks through the selection, or the whole sheet, for numbers that equal a documented figure. Nothing is written before you confirm.",
  matchesHeading: "Equal to a documented figure",
  nearHeading: "Near a documented figure, but different",
  noteChosen: "Note the source",
  sureness: { sure: "sure", likely: "likely", possible: "possible" } satisfies Record<Sureness, string>,
  chartsHeading: "Charts of the model",
  chart: "Chart",
  insertChart: "Put into the sheet",
  insertChartHint: "A native chart at the selected cell, over the cells of our sheets.",
  table: "The same numbers as a table",
  shareHeading: "Share",
  share: "Prepare to share",
  shareHint:
    "Puts values in place of AICOMP formulas, so that a colleague without the add-in sees numbers and not #NAME?. Each formula is kept in a note of its cell.",
  openHint: "Opens the template as it stands as a new workbook; save that workbook where you want it.",
  openedAsWorkbook:
    "Opened the template as a new workbook, with the values shown now. It may be behind this window. To keep it, choose File, Save As there.",
  copy: "Copy",
  copyByKeys: "The text is selected. Press Ctrl+C (on a Mac: Command+C) to copy it.",
  insertInputs: "Insert as a new sheet",
  closeExport: "Close",
  restore: "Restore the formulas",
  saveHint: "The template as it stands, as a file of its own.",
  repairHeading: "Repair",
  lookForBroken: "Look for stuck cells",
  repair: "Enter them anew",
  repairHint:
    "Cells whose formula names AICOMP and that stand at #NAME?, #BUSY! or _xldudf_ are entered anew; no other cell is touched.",
  noFunctions:
    "This Excel has no custom functions, so AICOMP formulas can't be computed here. The template's own arithmetic, the cases, the refresh and the sources work all the same.",
  noNotes:
    "This Excel has no comments for add-ins, so sources and formulas can't be kept in notes. Everything else works.",
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
  },
  outdated: "A newer AICOMP is out, and only a part of it has arrived. Reload to get all of it.",
  reload: "Reload",
  outsideExcel: "This page works inside Excel. Open it from the AICOMP tab there.",
} as const;

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const said = {
  loaded: ({ sheets, renamed, again }: Loaded): string =>
    [
      again
        ? "The template was here already: its formulas are as new, and your inputs are kept."
        : `Loaded ${sheets.length} sheets: ${sheets.join(", ")}.`,
      ...renamed.map(({ title, name }) => `You have a sheet called ${title}, so ours is called ${name}.`),
    ].join(" "),
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
  refreshed: (count: number): string =>
    count === 0 ? "Nothing was written; every input is as it was." : `Wrote ${counted(count, "input")}.`,
  notRefreshed: "Nothing was written.",
  undone: ({ restored, kept }: { restored: number; kept: number }): string =>
    restored === 0
      ? "There was nothing left to take back: what was written has been changed since."
      : kept > 0
        ? `Taken back, but for ${counted(kept, "cell")} that you have changed since.`
        : "Taken back.",
  figuresFound: (count: number): string => counted(count, "figure"),
  rests: ({ documented, assumptions }: { documented: number; assumptions: number }): string =>
    documented + assumptions === 0
      ? "neither figures nor assumptions of ours"
      : `${counted(documented, "documented figure")} and ${counted(assumptions, "assumption")}` +
        (assumptions === 0 ? ": all of it is documented" : documented === 0 ? ": none of it is documented" : ""),
  lastChange: ({ from, to, source, when }: { from: Content; to: Content; source: string; when: number }, unit?: Unit) =>
    `${shown(from, unit)} to ${shown(to, unit)} on ${dateOf(when)}, from the ${source}`,
  goTo: (at: string): string => `Go to ${at}`,
  kindOf: (label: string, kind: CellKind): string => `${label} (${WORDS.kinds[kind].toLowerCase()})`,
  errorMeans: (code: string): string => ERRORS[code] ?? "Excel can't compute this formula. Check each of its parts.",
  sentenceOf: (name: string, sentence: string): string => `${name}: ${sentence}.`,
  figureInserted: (at: string): string => `Inserted at ${at}.`,
  formulaInserted: (at: string, shows: string): string => `Inserted at ${at}; it shows ${shows}.`,
  matched: (where: string, looked: number, matches: number, near: number): string =>
    `Looked through ${counted(looked, "cell")} of ${where}: ${counted(matches, "number")} equal to a figure, ${counted(near, "near miss", "near misses")}.`,
  matchOf: (metric: string, scale: string, sure: Sureness): string => `${metric} (${scale}; ${WORDS.sureness[sure]})`,
  nearOf: (metric: string, scale: string, stated: string): string => `${metric} is ${stated} (${scale})`,
  noted: (count: number): string => `Noted the source on ${counted(count, "cell")}.`,
  noteOf: (at: string): string => `Note the source on ${at}`,
  chartInserted: (sheet: string): string => `Put the chart into ${sheet}.`,
  shared: ({ count, left }: { count: number; left: number }): string =>
    [
      count === 0 ? "No AICOMP formula stands in this workbook." : `${counted(count, "formula")} now stand as values.`,
      left > 0 ? `${counted(left, "formula")} stayed, because another note stands in the cell.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  sharedNow: (count: number): string => `${counted(count, "formula")} kept in notes.`,
  restored: (count: number): string =>
    count === 0 ? "No formula was kept in a note." : `Restored ${counted(count, "formula")}.`,
  broken: (count: number): string =>
    count === 0
      ? "No cell is stuck."
      : `${counted(count, "cell")} ${count === 1 ? "is" : "are"} stuck at an error of name.`,
  repaired: ({ mended, stuck }: { mended: number; stuck: number }): string =>
    stuck > 0
      ? `Entered ${counted(mended + stuck, "cell")} anew; ${stuck} still stand at #NAME?. ${WORDS.noFunctions}`
      : `Entered ${counted(mended, "cell")} anew.`,
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
        return `Noted the source on ${counted(done.count, "cell")}.`;
    }
  },
} as const;

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

/** What went wrong, and what to do next. */
export function whatToDo(error: unknown): string {
  if (error instanceof UnusableSet) return said.problem(error.problem);
  if (error instanceof CaseRefused) return error.message;
  if (error instanceof WorkbookLocked)
    return "Excel refused, because the workbook or one of its sheets is protected or read-only. Lift the protection on the Review tab, or save a copy, and try again.";
  if (error instanceof CellBeingEdited)
    return "A cell is being edited. Press Enter or Esc in the sheet, and try again.";
  if (error instanceof NotInThisExcel)
    return `This version of Excel lacks something that is needed here. Update Excel, or use Excel on the web. (${error.message})`;
  if (error instanceof TemplateMissing)
    return "The template is not in this workbook. Choose Load template, and try again.";
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
