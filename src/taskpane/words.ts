import { CellBeingEdited, NotInThisExcel, TemplateMissing, WorkbookLocked } from "../excel/failure";
import type { Loaded } from "../excel/load-template";
import type { Case, Unit } from "../figures/document";

/** All words of the pane, in one place. */
export const WORDS = {
  title: "AICOMP",
  lead: "Compares two ways of selling AI compute. Load the template to get documented figures, each with its source, and a live model on top.",
  loadHeading: "Template",
  load: "Load template",
  loadHint: "Adds our sheets to this workbook; your own sheets are not touched.",
  save: "Save as .xlsx",
  caseHeading: "Case",
  caseHint: "The live column of the Scenarios sheet, and all that follows it, takes this case.",
  noTemplate: "Load the template first; the case lives in its Scenarios sheet.",
  refreshHeading: "Scenario inputs",
  refresh: "Refresh inputs",
  refreshHint: "Shows what the built-in set would change, before anything is written.",
  apply: "Write the chosen",
  cancel: "Cancel",
  previewHeading: "What would change",
  functionsHeading: "Functions",
  functionsSearch: "Search the functions",
  functionResult: "Result",
  columns: { driver: "Driver", case: "Case", now: "Now", incoming: "New" },
  working: {
    save: "Writing the file…",
    load: "Loading the template…",
    case: "Switching the case…",
    preview: "Comparing the inputs…",
    apply: "Writing the inputs…",
  },
  outsideExcel: "This page works inside Excel. Open it from the AICOMP tab there.",
  cases: { bear: "Bear", base: "Base", bull: "Bull" } satisfies Record<Case, string>,
} as const;

export const said = {
  loaded: ({ sheets, renamed, again }: Loaded): string =>
    [
      again
        ? "The template was here already: its formulas are as new, and your inputs are kept."
        : `Loaded ${sheets.length} sheets: ${sheets.join(", ")}.`,
      ...renamed.map(({ title, name }) => `You have a sheet called ${title}, so ours is called ${name}.`),
    ].join(" "),
  switched: (which: Case): string => `The live column now takes the ${WORDS.cases[which]} case.`,
  saved: (name: string): string => `Saved the template as ${name}, with the values that it shows now.`,
  nothingToRefresh: "Nothing to refresh: every input holds the value of the built-in set.",
  missingInputs: (count: number): string =>
    `${count === 1 ? "One input's cell was" : `${count} inputs' cells were`} deleted and can't be refreshed. Load the template to get them back.`,
  refreshed: (count: number): string => (count === 1 ? "Wrote 1 input." : `Wrote ${count} inputs.`),
  functionsFound: (count: number): string => (count === 1 ? "1 function" : `${count} functions`),
  notRefreshed: "Nothing was written.",
  choose: (driver: string, which: Case): string => `Write ${driver}, ${WORDS.cases[which]}`,
  chosen: (count: number): string => `${WORDS.apply} (${count})`,
} as const;

/** What went wrong, and what to do next. */
export function whatToDo(error: unknown): string {
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
export function shown(value: string | number | boolean, unit: Unit): string {
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
