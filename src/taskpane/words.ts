import { CaseRefused } from "../excel/cases";
import { CellBeingEdited, NotInThisExcel, TemplateMissing, WorkbookLocked } from "../excel/failure";
import type { Loaded } from "../excel/load-template";
import type { Done } from "../excel/memory";
import type { Unit } from "../figures/document";
import type { Change, Content } from "../scenarios/merge";
import { SENTENCES } from "../scenarios/sentences";
import { MOST_BYTES, type Problem, UnusableSet } from "../scenarios/set";

/** All words of the pane, in one place. */
export const WORDS = {
  title: "AICOMP",
  lead: "Compares two ways of selling AI compute. Load the template to get documented figures, each with its source, and a live model on top.",
  views: { start: "Start", charts: "Charts", functions: "Functions" },
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
  allChecksHold: "All checks hold",
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
  functionsHeading: "Functions",
  functionsSearch: "Search the functions",
  functionResult: "Result",
  columns: {
    choose: "Take",
    driver: "Driver",
    now: "Now",
    incoming: "New",
    change: "Change",
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
    insert: "Writing to the workbook…",
  },
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
  saved: (name: string): string => `Saved the template as ${name}, with the values that it shows now.`,
  inputsSaved: (name: string, left: readonly string[]): string =>
    left.length === 0
      ? `Saved the inputs as ${name}.`
      : `Saved the inputs as ${name}, without ${left.join(", ")}: their cells hold no number.`,
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
  bar: (driver: string, bear: string, bull: string): string => `${driver}: ${bear} in bear, ${bull} in bull`,
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
    }
  },
} as const;

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
    default:
      return number(0);
  }
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
