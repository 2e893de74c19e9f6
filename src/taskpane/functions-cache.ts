/*
 * Excel keeps functions.json for up to a day, whatever the host's headers say; a function or an argument that is new is
 * unknown to it until then. A setting of the document makes Excel fetch it anew, at the next opening of that document
 * (https://github.com/OfficeDev/office-js/issues/2777). It costs time at each opening, so it is set for one only.
 */
const FORCE = "Office.ForceRefreshCustomFunctionsCache";
const BUILD = "AICOMP.build";
/** The page loads anew without the document being opened: the setting must outlive that. */
const RELOADING = " reloading";

/** When the pane starts: asks for fresh functions where another build wrote to this document, and for no more after. */
export async function checkFunctionsCache(stamp: string): Promise<void> {
  await change((settings) => {
    const known = settings.get(BUILD) as string | null;
    if (known === null) return false; // not a document of ours: opening the pane writes nothing
    if (known === stamp) {
      if (settings.get(FORCE) !== true) return false;
      settings.set(FORCE, false);
      return true;
    }
    settings.set(BUILD, stamp);
    if (known !== stamp + RELOADING) settings.set(FORCE, true);
    return true;
  });
}

/** From now on the document is one of ours, written by this build. */
export async function rememberBuild(stamp: string): Promise<void> {
  await change((settings) => {
    if (settings.get(BUILD) !== null) return false;
    settings.set(BUILD, stamp);
    return true;
  });
}

/** Before the page is loaded anew because something old is in it. */
export async function askForFreshFunctions(stamp: string): Promise<void> {
  await change((settings) => {
    settings.set(BUILD, stamp + RELOADING);
    settings.set(FORCE, true);
    return true;
  });
}

/**
 * Changes the document's settings. They are saved as a whole, so what was written by other ways is read first. A
 * document that can't be written to only keeps its functions for a day: no work of the user's fails for that.
 */
async function change(edit: (settings: Office.Settings) => boolean): Promise<void> {
  const settings = (Office.context.document as Office.Document | undefined)?.settings;
  if (!settings) return;
  if (await succeeds((done) => settings.refreshAsync(done))) {
    if (edit(settings)) await succeeds((done) => settings.saveAsync(done));
  }
}

function succeeds(call: (done: (result: Office.AsyncResult<unknown>) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      call(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
    } catch {
      resolve(false);
    }
  });
}
