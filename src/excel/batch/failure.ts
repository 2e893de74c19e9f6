/** Why Excel did not do what it was asked, by cause. The pane says it in words. */
export abstract class ExcelFailure extends Error {
  constructor(
    message: string,
    /** Excel's own code of the cause, where Excel gave one. */
    readonly code = "",
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The workbook or a sheet is protected, or read-only; `sheets` are the protected ones, where they are known. */
export class WorkbookLocked extends ExcelFailure {
  sheets: readonly string[] = [];
  /** Sheets can't be added, because the structure of the workbook is protected. */
  structure = false;

  /** What was found to be protected before anything was tried. */
  static of(sheets: readonly string[], structure = false): WorkbookLocked {
    return Object.assign(new WorkbookLocked("protected"), { sheets, structure });
  }
}

/** The user is editing a cell and Excel did not wait. */
export class CellBeingEdited extends ExcelFailure {}

/** This version of Excel lacks something. */
export class NotInThisExcel extends ExcelFailure {}

/** The template is not in this workbook (any more). */
export class TemplateMissing extends ExcelFailure {
  constructor() {
    super("none of the template's names is in the workbook");
  }
}

/** Several areas, or a chart or another object, are selected where one area of cells is needed. */
export class NoCellsSelected extends ExcelFailure {}

/** What was written for a cell names none; `why` says what is missing. */
export class NoSuchCell extends ExcelFailure {
  constructor(
    readonly written: string,
    readonly why: "sheet" | "workbook" | "address" | "name",
  ) {
    super(`${written} names no cell`);
  }
}

/** The cell belongs to something that can't be changed in part. */
export class PartOfSpill extends ExcelFailure {
  constructor(
    readonly at: string,
    readonly parent: string,
  ) {
    super(`${at} is part of the spilled range of ${parent}`);
  }
}

/** More went over the wire at once than Excel takes or gives. */
export class TooLarge extends ExcelFailure {}

/** Another workbook has the focus. */
export class WorkbookInactive extends ExcelFailure {}

/** A sheet, a name or a cell that was there a moment ago is gone. */
export class NoLongerThere extends ExcelFailure {}

/** Excel is out of reach or out of memory; nothing is wrong with the workbook. */
export class ExcelBusy extends ExcelFailure {}

/** A chart sheet is shown, which has no cells. */
export class ChartSheetShown extends ExcelFailure {
  constructor() {
    super("a chart sheet is shown");
  }
}

/** A sheet that is to be shown is hidden. */
export class SheetHidden extends ExcelFailure {
  constructor(readonly sheet: string) {
    super(`the sheet ${sheet} is hidden`);
  }
}

/** Names of the user's that the template needs for itself. */
export class NamesTaken extends ExcelFailure {
  constructor(readonly names: readonly string[]) {
    super(`the workbook has names of its own: ${names.join(", ")}`);
  }
}

/** The sheets of the template are of another document than the one that is to be loaded. */
export class OtherDocument extends ExcelFailure {
  constructor(readonly theirs: "built-in" | "unreadable" | { readonly title: string }) {
    super("the template in this workbook is of another document");
  }
}

/** The workbook counts dates from 1904. */
export class DatesFrom1904 extends ExcelFailure {
  constructor() {
    super("the workbook uses the 1904 date system");
  }
}

/** Rows of a sheet of ours were sorted and others put in, so that ours can't be told from the user's. */
export class SheetRearranged extends ExcelFailure {
  constructor(readonly sheet: string) {
    super(`the rows of ${sheet} can't be told apart`);
  }
}

/** Rows of ours were sorted together with cells of the user's, which would stand beside other rows once ours are in order. */
export class SortedAlong extends ExcelFailure {
  constructor(
    readonly sheet: string,
    readonly cells: readonly string[],
  ) {
    super(`rows of ${sheet} were sorted with ${cells.join(", ")}`);
  }
}

/** A sheet of the user's does not hold any more what it held when a change to it was shown. */
export class SheetChanged extends ExcelFailure {
  constructor(readonly sheet: string) {
    super(`${sheet} was changed since`);
  }
}

/** Calculation is manual, and what the cells show is out of date. */
export class NotCalculated extends ExcelFailure {
  constructor() {
    super("calculation is manual, and changes are not calculated yet");
  }
}

/** Excel is still computing. */
export class StillCalculating extends ExcelFailure {
  constructor() {
    super("cells still show #BUSY!");
  }
}

/** Excel broke off, and what was begun could not be taken back either. */
export class LeftHalfDone extends ExcelFailure {}

/** A name that can't be given, or a case that is not there; the message is for the user. */
export class CaseRefused extends Error {}

/** Anything else that Excel refused; the message is Excel's. */
export class ExcelRefused extends ExcelFailure {}

const CAUSES: Readonly<Record<string, new (message: string, code: string) => ExcelFailure>> = {
  AccessDenied: WorkbookLocked,
  InvalidSelection: NoCellsSelected,
  InvalidOperationInCellEditMode: CellBeingEdited,
  ApiNotFound: NotInThisExcel,
  ApiNotAvailable: NotInThisExcel,
  NotImplemented: NotInThisExcel,
  UnsupportedFeature: NotInThisExcel,
  RequestPayloadSizeLimitExceeded: TooLarge,
  ResponsePayloadSizeLimitExceeded: TooLarge,
  OperationCellsExceedLimit: TooLarge,
  RangeExceedsLimit: TooLarge,
  InactiveWorkbook: WorkbookInactive,
  ItemNotFound: NoLongerThere,
  MemoryLimitReached: ExcelBusy,
  RequestAborted: ExcelBusy,
  ServiceNotAvailable: ExcelBusy,
  HostIsBusy: ExcelBusy,
  Timeout: ExcelBusy,
};

/** What Excel refused, as a failure with a cause; anything else as it is. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (isWhereCellsAreShown(error)) return new ChartSheetShown();
  return new (CAUSES[error.code] ?? ExcelRefused)(error.message, error.code);
}

/** Where a chart sheet is shown, Excel can't say which sheet or cell is active: OfficeDev/office-js#2444. */
function isWhereCellsAreShown({ code, debugInfo }: OfficeExtension.Error): boolean {
  const asked = /getactive(worksheet|cell)|getselectedrange/i.test(debugInfo?.errorLocation ?? "");
  return asked && ["InvalidOperation", "GeneralException", "ItemNotFound"].includes(code);
}
