import { readCases } from "../excel/read-cases";
import { readChecks } from "../excel/checks";
import { lastDone } from "../excel/last-done";
import { select } from "../excel/select";
import { watch } from "../excel/watch";
import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import type { ScenarioSet } from "../scenarios/set";
import type { ChartPlan, OwnCase } from "../template/plan";
import type { TornadoTable } from "../template/sheets/tornado";
import type { CaseInfo } from "../workbook/cases";
import { rememberBuild } from "./functions-cache";

/** What the workbook says of itself; the parts are undefined where it has no template. */
async function readState() {
  const [cases, checks, last] = await Promise.all([readCases(), readChecks(), lastDone()]);
  return { cases, checks, last };
}
export type WorkbookState = Awaited<ReturnType<typeof readState>>;

/** What reads and writes the workbook beyond its state, and the readers of sets: fetched when first needed. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "./workbook-commands");
const sets = () => import(/* webpackChunkName: "sets" */ "./sets");

/** Fetches what the commands need, so that they work even where the connection is lost later. */
export const fetchCommands = (): Promise<unknown> => Promise.all([workbook(), sets()]);

/** What the pane and the ribbon can ask of the workbook, over one document. */
export function commandsOver(document: ComparisonDocument) {
  return {
    state: readState,
    watch,
    load: async () => {
      const loaded = await (await workbook()).loadTemplate(document);
      await rememberBuild(BUILD_STAMP);
      return loaded;
    },
    /** Does what F9 does. */
    calculate: async () => (await workbook()).calculateNow(),
    /** The template as it stands, as the bytes of an .xlsx file. */
    file: async () => (await import(/* webpackChunkName: "xlsx" */ "./saved-workbook")).savedWorkbook(document),
    /** Opens a file as a new workbook. */
    openWorkbook: async (file: Uint8Array) => (await workbook()).openWorkbook(file),
    /** Takes the last step back. */
    undo: async () => (await workbook()).undoLast(document),

    chooseCase: async (name: string) => (await workbook()).chooseCase(document, name),
    addCase: async (name: string, from: CaseInfo["column"]) => (await workbook()).addCase(document, name, from),
    renameCase: async (column: OwnCase, name: string) => (await workbook()).renameCase(document, column, name),
    deleteCase: async (column: OwnCase) => (await workbook()).deleteCase(document, column),

    builtIn: async () => (await sets()).builtInSet(document),
    /** A set from the bytes of a file, or of an answer whose server names a character set. */
    readBytes: async (bytes: Uint8Array, charset?: string) => (await sets()).readBytes(document, bytes, charset),
    /** The set in the cells of the active sheet, and that sheet's name. */
    readShownSheet: async () => (await sets()).readShownSheet(document),
    preview: async (set: ScenarioSet) => (await workbook()).previewRefresh(document, set),
    apply: async (set: ScenarioSet, taken: ReadonlySet<string>, source: string) =>
      (await workbook()).applyRefresh(document, set, taken, source),
    currentSet: async () => (await workbook()).currentSet(document, today()),
    /** Puts a set on a sheet of its own, and gives the sheet's name. */
    insertInputs: async (set: ScenarioSet) => (await sets()).insertInputs(set),

    readCell: async () => (await workbook()).readCell(document),
    /** Shows a cell, as in 'My sheet'!B7. */
    select,
    selectedAddress: async () => (await workbook()).selectedAddress(),
    insertFormula: async (at: string, formula: string) => (await workbook()).insertFormula(at, formula),

    placeOfFigure: async (id: string) => (await workbook()).placeOfFigure(id),
    insertFigure: async (figure: DocumentedFigure, as: "value" | "formula") =>
      (await workbook()).insertFigure(document, figure, as),
    matchSheet: async () => (await workbook()).matchSheet(document),
    noteSources: async (confirmed: readonly { readonly at: string; readonly figure: DocumentedFigure }[]) =>
      (await workbook()).noteSources(document, confirmed),

    whatMatters: async () => (await workbook()).whatMatters(document),
    insertTornado: async (table: TornadoTable) => (await workbook()).insertTornado(table),
    charts: async () => (await workbook()).readCharts(document),
    insertChart: async (plan: ChartPlan) => (await workbook()).insertChart(document, plan),

    prepareToShare: async () => (await workbook()).prepareToShare(),
    sharedCount: async () => (await workbook()).sharedCount(),
    restoreFormulas: async () => (await workbook()).restoreFormulas(),
    findBroken: async () => (await workbook()).findBroken(),
    repair: async (names: readonly string[]) => (await workbook()).repair(names),
  };
}
export type Commands = ReturnType<typeof commandsOver>;

/** The day that it is where the user is, as 2026-11-25. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
