import { mergeLocales } from "@univerjs/core";
import designEnUS from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUIEnUS from "@univerjs/docs-ui/locale/en-US";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import sheetsEnUS from "@univerjs/sheets/locale/en-US";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import conditionalEnUS from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationEnUS from "@univerjs/sheets-data-validation-ui/locale/en-US";
import formulaEnUS from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUIEnUS from "@univerjs/sheets-formula-ui/locale/en-US";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteEnUS from "@univerjs/sheets-note-ui/locale/en-US";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtEnUS from "@univerjs/sheets-numfmt-ui/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUIEnUS from "@univerjs/sheets-ui/locale/en-US";
import { UniverUIPlugin } from "@univerjs/ui";
import uiEnUS from "@univerjs/ui/locale/en-US";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-ui/facade";
import "@univerjs/ui/facade";
import type { Face } from "../host/engine";

/** The grid, its formula bar and its sheet tabs; the ribbon above them is drawn from the manifest instead. */
export function gridFace(container: HTMLElement): Face {
  return {
    before: [
      [UniverRenderEnginePlugin],
      [UniverUIPlugin, { container, header: true, toolbar: false, footer: true, contextMenu: true }],
      [UniverDocsPlugin],
      [UniverDocsUIPlugin],
    ],
    after: [
      [UniverSheetsUIPlugin, { formulaBar: true, clipboardConfig: { hidePasteOptions: true } }],
      [UniverSheetsFormulaUIPlugin],
      [UniverSheetsNumfmtUIPlugin],
      [UniverSheetsDataValidationUIPlugin],
      [UniverSheetsConditionalFormattingUIPlugin],
      [UniverSheetsNoteUIPlugin],
    ],
    locale: mergeLocales(
      designEnUS,
      uiEnUS,
      docsUIEnUS,
      sheetsEnUS,
      sheetsUIEnUS,
      formulaEnUS,
      formulaUIEnUS,
      numfmtEnUS,
      validationEnUS,
      conditionalEnUS,
      noteEnUS,
    ),
  };
}
