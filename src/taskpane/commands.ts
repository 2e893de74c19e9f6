import { type Loaded, loadTemplate } from "../excel/load-template";
import {
  applyRefresh,
  chooseCase,
  chosenCase,
  type Difference,
  type Preview,
  previewRefresh,
} from "../excel/scenario-inputs";
import { readTemplate } from "../excel/read-template";
import { workbookFile } from "../xlsx/workbook";
import type { Case, ComparisonDocument } from "../figures/document";

/** What the pane and the ribbon can ask of the workbook, over one document. */
export interface Commands {
  readonly load: () => Promise<Loaded>;
  readonly case: () => Promise<Case | undefined>;
  readonly choose: (which: Case) => Promise<void>;
  readonly preview: () => Promise<Preview>;
  /** The template as it stands, as the bytes of an .xlsx file. */
  readonly file: () => Promise<Uint8Array>;
  readonly refresh: (chosen: readonly Difference[]) => Promise<number>;
}

export function commandsOver(document: ComparisonDocument): Commands {
  return {
    load: () => loadTemplate(document),
    case: chosenCase,
    choose: chooseCase,
    file: async () => {
      const { plan, values } = await readTemplate(document);
      return workbookFile(plan, values);
    },
    preview: () => previewRefresh(document),
    refresh: (chosen) => applyRefresh(document, chosen),
  };
}
