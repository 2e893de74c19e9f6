/** Why Excel did not do what it was asked, by cause. The pane says it in words. */
export abstract class ExcelFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The workbook or a sheet is protected, or read-only. */
export class WorkbookLocked extends ExcelFailure {}

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

/** Anything else that Excel refused; the message is Excel's. */
export class ExcelRefused extends ExcelFailure {}

const CAUSES: Readonly<Record<string, new (message: string) => ExcelFailure>> = {
  AccessDenied: WorkbookLocked,
  InvalidSelection: NoCellsSelected,
  InvalidOperationInCellEditMode: CellBeingEdited,
  ApiNotFound: NotInThisExcel,
  NotImplemented: NotInThisExcel,
};

/** What Excel refused, as a failure with a cause; anything else as it is. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  return new (CAUSES[error.code] ?? ExcelRefused)(error.message);
}

/**
 * Runs a batch of Office.js; while the user edits a cell it waits. What Excel refuses comes out as a failure. With
 * `oneUndo` all of it is one step of Excel's own Undo, where this Excel can group it.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndo = false }: { readonly oneUndo?: boolean } = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...(oneUndo && { mergeUndoGroup: true }) }, batch);
  } catch (error) {
    // Without the group each sync is a step of its own.
    if (oneUndo && error instanceof OfficeExtension.Error && error.code === "UndoNotSupported") return run(batch);
    throw failureOf(error);
  }
}
