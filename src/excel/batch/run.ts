import { failureOf, WorkbookLocked } from "./failure";

/** How long a sync may be pending before the user is told that Excel may be waiting for the end of an edit. */
const PATIENCE = 1_500; // milliseconds
let told: ((waiting: boolean) => void) | undefined;

/** Tells `listen` when Excel keeps a batch waiting, and when it goes on. One listener, the pane. */
export function onWaiting(listen: (waiting: boolean) => void): () => void {
  told = listen;
  return () => (told = undefined);
}

/**
 * Runs a batch of Office.js; while the user edits a cell it waits. What Excel refuses comes out as a failure. With
 * `oneUndo` all of it is one step of Excel's own Undo, where this Excel can group it.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndo = false }: { readonly oneUndo?: boolean } = {},
): Promise<T> {
  const batchTold = (context: Excel.RequestContext) => {
    sayWhenWaiting(context);
    return batch(context);
  };
  const grouped = () => Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batchTold);
  const single = () => Excel.run({ delayForCellEdit: true }, batchTold);
  return asFailure(async () => {
    if (!oneUndo) return single();
    return grouped().catch((error: unknown) => {
      // Without the group each sync is a step of its own.
      if (error instanceof OfficeExtension.Error && error.code === "UndoNotSupported") return single();
      throw error;
    });
  });
}

/** Reads what nobody is waiting for: while the user edits a cell it is refused, rather than held up. */
export async function glance<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return asFailure(() => Excel.run({ delayForCellEdit: false }, batch));
}

function sayWhenWaiting(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  context.sync = (async (...args: Parameters<typeof sync>) => {
    let said = false;
    const timer = setTimeout(() => {
      said = true;
      told?.(true);
    }, PATIENCE);
    try {
      return await sync(...args);
    } finally {
      clearTimeout(timer);
      if (said) told?.(false);
    }
  }) as typeof context.sync;
}

async function asFailure<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const failure = failureOf(error);
    if (failure !== error && failure instanceof WorkbookLocked) await nameTheLocked(failure);
    throw failure;
  }
}

/** Excel says that something is protected, but not what: that is looked up, where it can be. */
async function nameTheLocked(failure: WorkbookLocked): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load({ name: true, protection: { protected: true } });
      protection.load({ protected: true });
      await context.sync();
      failure.sheets = worksheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name);
      failure.structure = protection.protected;
    });
  } catch {
    // Excel does not tell: the sentence is the general one.
  }
}
