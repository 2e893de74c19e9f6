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
  OtherDocument,
  PartOfSpill,
  SheetChanged,
  SheetHidden,
  SheetRearranged,
  SortedAlong,
  StillCalculating,
  TemplateMissing,
  TooLarge,
  WorkbookInactive,
  WorkbookLocked,
} from "../excel/batch/failure";
import { SENTENCES } from "../scenarios/sentences";
import { UnusableSet } from "../scenarios/set";
import { listed } from "./format";
import { WORDS } from "./words";

/** What a failure says that has nothing to name. */
const SENTENCE_OF: readonly (readonly [abstract new (...args: never[]) => Error, string])[] = [
  [CellBeingEdited, "A cell is being edited. Press Enter or Esc in the sheet, and try again."],
  [TemplateMissing, "The template is not in this workbook. Choose Load template, and try again."],
  [
    DatesFrom1904,
    "Nothing was changed. This workbook uses the 1904 date system, which would shift the template's dates by four years. Turn it off in File, Options, Advanced, or use another workbook.",
  ],
  [
    NotCalculated,
    "Calculation is set to manual, and some changes are not calculated yet. Press F9 or choose Calculate now, and try again.",
  ],
  [StillCalculating, "Some AICOMP formulas still show #BUSY!. Wait until they are calculated, and try again."],
  [ChartSheetShown, "A chart sheet is active. Select a worksheet with cells, and try again."],
  [NoCellsSelected, "Select one range of cells in this workbook, not several ranges, a chart or another object."],
  [WorkbookInactive, "Another workbook is active. Click in this workbook, and try again."],
  [NoLongerThere, "A required sheet, name or cell was just deleted or renamed. Try again."],
  [
    TooLarge,
    "This is more than Excel can handle at once, so nothing was changed. Select a smaller range, and try again.",
  ],
  [ExcelBusy, "Excel is busy or out of memory, and nothing was changed. Wait a moment, and try again."],
];

/** What went wrong, and what to do next. */
export function failureText(error: unknown): string {
  if (error instanceof UnusableSet) return SENTENCES.problem(error.problem);
  if (error instanceof CaseRefused) return error.message;
  if (error instanceof Error && error.name === "ChunkLoadError") return WORDS.notFetched;
  if (error instanceof WorkbookLocked) return lockedText(error);
  if (error instanceof NamesTaken) return namesTakenText(error);
  if (error instanceof NoSuchCell) return noSuchCellText(error);
  if (error instanceof PartOfSpill)
    return `${error.at} is part of the spilled range of ${error.parent}. Select another cell.`;
  if (error instanceof SheetHidden)
    return `The sheet ${error.sheet} is hidden. Right-click any sheet tab, choose Unhide, and try again.`;
  if (error instanceof SheetRearranged)
    return `Nothing was changed. On ${error.sheet}, rows of the template were sorted or deleted and others inserted, so they can't be identified. Undo the sort or remove your rows, and try again.`;
  if (error instanceof SheetChanged)
    return `Nothing was changed. ${error.sheet} was edited after the preview. Match again, and try again.`;
  if (error instanceof OtherDocument) return otherDocumentText(error);
  if (error instanceof SortedAlong)
    return `Nothing was changed. On ${error.sheet}, rows of the template were sorted together with cells of yours: ${listed(error.cells)}. Sort the rows back, or move those cells elsewhere, and try again.`;
  if (error instanceof LeftHalfDone)
    return `Excel stopped halfway, and the changes could not be undone. Press Ctrl+Z, or close the workbook without saving. (${error.message})`;
  const sentence = SENTENCE_OF.find(([kind]) => error instanceof kind);
  if (sentence) return sentence[1];
  if (error instanceof NotInThisExcel)
    return `This version of Excel does not support a required feature. Update Excel, or use Excel on the web. (${error.message})`;
  return `Excel rejected the request, and nothing was changed. Try again. If the error persists, save the workbook and reopen it. (${error instanceof Error ? error.message : String(error)})`;
}

/** What Excel refused about one cell. */
export function refusalText(error: Error | undefined): string {
  if (error instanceof WorkbookLocked) return "The sheet is protected or the workbook is read-only.";
  return error?.message ?? "";
}

function lockedText({ sheets, structure }: WorkbookLocked): string {
  if (sheets.length > 0)
    return `Nothing was changed. ${sheets.length === 1 ? "This sheet is" : "These sheets are"} protected: ${listed(sheets)}. Choose Review, Unprotect Sheet, and try again.`;
  if (structure)
    return "Nothing was changed. The structure of this workbook is protected, so no sheet can be added. Choose Review, Protect Workbook to unprotect it, and try again.";
  return "The workbook or one of its sheets is protected or read-only. Unprotect it on the Review tab, or save a copy, and try again.";
}

function otherDocumentText({ theirs }: OtherDocument): string {
  if (theirs === "unreadable")
    return "Nothing was changed. The comparison document that this workbook keeps was saved by a newer version of AICOMP, or is damaged. Update the add-in, and try again.";
  const which =
    theirs === "built-in" ? "the built-in comparison document" : `the comparison document "${theirs.title}"`;
  return `Nothing was changed. This workbook already has the template of ${which}. Open a new workbook, and load the other document there.`;
}

function namesTakenText({ names }: NamesTaken): string {
  const [those, them] = names.length === 1 ? ["this defined name", "it"] : ["these defined names", "them"];
  return `Nothing was changed. The template needs ${those}, which the workbook already uses: ${listed(names)}. Rename ${them} in Formulas, Name Manager, and load again.`;
}

/** What is wrong with a cell that was typed. */
function noSuchCellText({ written, why }: NoSuchCell): string {
  switch (why) {
    case "sheet":
      return `There is no sheet named ${written}. Check the name before the exclamation mark.`;
    case "workbook":
      return `${written} is in another workbook. Enter a cell of this workbook, such as B5.`;
    case "name":
      return `${written} is neither a cell nor a defined name of one. Enter a cell such as B5 or Sheet1!B5.`;
    case "address":
      return `${written} isn't a cell. Enter one such as B5 or Sheet1!B5.`;
  }
}
