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

/** Anything else that Excel refused; the message is Excel's. */
export class ExcelRefused extends ExcelFailure {}

const CAUSES: Readonly<Record<string, new (message: string) => ExcelFailure>> = {
  AccessDenied: WorkbookLocked,
  InvalidOperationInCellEditMode: CellBeingEdited,
  ApiNotFound: NotInThisExcel,
  NotImplemented: NotInThisExcel,
};

/** What Excel refused, as a failure with a cause; anything else as it is. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  return new (CAUSES[error.code] ?? ExcelRefused)(error.message);
}

/** Runs a batch of Office.js; while the user edits a cell it waits. What Excel refuses comes out as a failure. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw failureOf(error);
  }
}
