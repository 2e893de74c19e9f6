/** The ribbon's buttons reach the pane as requests; one that comes before the pane listens waits for it. */
export type Request = "load" | "refresh";

let listener: ((request: Request) => void) | undefined;
const waiting: Request[] = [];

export function onRequest(listen: (request: Request) => void): () => void {
  listener = listen;
  waiting.splice(0).forEach(listen);
  return () => (listener = undefined);
}

async function ask(request: Request, event: Office.AddinCommands.Event): Promise<void> {
  // Where the pane can't be shown the button is done all the same, or Excel would hold back every later press.
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane is opening already, as after a second press: OfficeDev/office-js#3224. The request waits for it.
  } finally {
    if (listener) listener(request);
    else waiting.push(request);
    event.completed();
  }
}

/** Ties the names of manifest.xml to what they do. */
export function associateButtons(): void {
  Office.actions.associate("loadTemplate", (event: Office.AddinCommands.Event) => ask("load", event));
  Office.actions.associate("refreshInputs", (event: Office.AddinCommands.Event) => ask("refresh", event));
}
