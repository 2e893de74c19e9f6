import { insertSheet } from "../excel/insert-sheet";
import { tornadoSheet, type TornadoTable } from "../template/sheets/tornado";

/** What the pane does in the workbook, gathered so that it is fetched at once. */
export { calculateNow } from "../excel/batch/calculation";
export { addCase, chooseCase, deleteCase, renameCase } from "../excel/cases";
export { undoLast } from "../excel/undo";
export { insertFormula, selectedAddress } from "../excel/insert-formula";
export { loadTemplate } from "../excel/load-template";
export { matchSheet } from "../excel/match-sheet";
export { insertChart, readCharts } from "../excel/charts";
export { openWorkbook } from "../excel/open-workbook";
export { readCell } from "../excel/read-cell";
export { applyRefresh, currentSet, previewRefresh } from "../excel/refresh";
export { findBroken, repair } from "../excel/repair";
export { prepareToShare } from "../excel/share";
export { restoreFormulas, sharedCount } from "../excel/restore";
export { insertFigure, noteSources, placeOfFigure } from "../excel/note-sources";
export { whatMatters } from "../excel/what-matters";

export const insertTornado = (table: TornadoTable): Promise<string> => insertSheet(tornadoSheet(table));
