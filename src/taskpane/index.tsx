import { createRoot } from "react-dom/client";
import { App } from "./app";
import { commandsOver } from "./commands";
import { sharedDocument, tellWriting } from "./function-runtime";
import { checkFunctionsCache } from "./functions-cache";
import { associateButtons } from "./ribbon";
import { WORDS } from "./words";

/** Entry of the task pane: the page is also where the custom functions run (one shared runtime). */
void Office.onReady(({ host }) => {
  const root = globalThis.document.getElementById("root")!;
  if (host !== Office.HostType.Excel) {
    root.textContent = WORDS.outsideExcel;
    return;
  }
  associateButtons();
  void checkFunctionsCache(BUILD_STAMP);
  void tellWriting();
  const document = sharedDocument();
  createRoot(root).render(<App commands={commandsOver(document)} document={document} />);
});
