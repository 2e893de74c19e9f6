import { createRoot } from "react-dom/client";
import { ARTICLE } from "../figures/article";
import { App } from "./app";
import { commandsOver } from "./commands";
import { associateButtons } from "./ribbon";
import { WORDS } from "./words";

/** Entry of the task pane: the page is also where the custom functions run (one shared runtime). */
void Office.onReady(({ host }) => {
  const root = document.getElementById("root")!;
  if (host !== Office.HostType.Excel) {
    root.textContent = WORDS.outsideExcel;
    return;
  }
  associateButtons();
  createRoot(root).render(<App commands={commandsOver(ARTICLE)} document={ARTICLE} />);
});
