import { readCases } from "../excel/read-cases";
import { readChecks } from "../excel/checks";
import type { addColumn as AddColumn } from "../excel/add-column";
import type { SourceBeside } from "../excel/note-sources";
import { remembered } from "../excel/last-done";
import { select } from "../excel/select";
import { watch } from "../excel/watch";
import type { ReadWorkbook } from "../compare/read/workbook";
import type { Put } from "../compare/restore";
import type { BridgeTable } from "../template/sheets/bridge";
import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import type { FiledDocument } from "../figures/filed";
import type { ScenarioSet } from "../scenarios/set";
import type { ChartPlan, OwnCase } from "../template/plan";
import type { TornadoTable } from "../template/sheets/tornado";
import type { CaseInfo } from "../workbook/cases";
import { markOf } from "../workbook/document-mark";
import { rememberBuild } from "./functions-cache";

/** The document that the template of the workbook is of, and how the workbook keeps it; the built-in one is not kept. */
interface InUse {
  readonly document: ComparisonDocument;
  readonly stored: string | null;
}

/** What reads and writes the workbook beyond its state, and the readers of sets: each in one piece, when first needed. */
const excel = {
  calculation: () => import(/* webpackChunkName: "workbook" */ "../excel/batch/calculation"),
  cases: () => import(/* webpackChunkName: "workbook" */ "../excel/cases"),
  cell: () => import(/* webpackChunkName: "workbook" */ "../excel/read-cell"),
  column: () => import(/* webpackChunkName: "workbook" */ "../excel/add-column"),
  document: () => import(/* webpackChunkName: "workbook" */ "../excel/kept-document"),
  charts: () => import(/* webpackChunkName: "workbook" */ "../excel/charts"),
  filedCell: () => import(/* webpackChunkName: "workbook" */ "../excel/read-filed-cell"),
  formula: () => import(/* webpackChunkName: "workbook" */ "../excel/insert-formula"),
  load: () => import(/* webpackChunkName: "workbook" */ "../excel/load-template"),
  match: () => import(/* webpackChunkName: "workbook" */ "../excel/match-sheet"),
  matters: () => import(/* webpackChunkName: "workbook" */ "../excel/what-matters"),
  open: () => import(/* webpackChunkName: "workbook" */ "../excel/open-workbook"),
  refresh: () => import(/* webpackChunkName: "workbook" */ "../excel/refresh"),
  repair: () => import(/* webpackChunkName: "workbook" */ "../excel/repair"),
  cells: () => import(/* webpackChunkName: "compare" */ "../excel/restore-cells"),
  snapshots: () => import(/* webpackChunkName: "compare" */ "../excel/snapshots"),
  bridge: () => import(/* webpackChunkName: "compare" */ "../template/sheets/bridge"),
  restore: () => import(/* webpackChunkName: "workbook" */ "../excel/restore"),
  share: () => import(/* webpackChunkName: "workbook" */ "../excel/share"),
  sheet: () => import(/* webpackChunkName: "workbook" */ "../excel/insert-sheet"),
  sources: () => import(/* webpackChunkName: "workbook" */ "../excel/note-sources"),
  tornado: () => import(/* webpackChunkName: "workbook" */ "../template/sheets/tornado"),
  undo: () => import(/* webpackChunkName: "workbook" */ "../excel/undo"),
};
const documents = () => import(/* webpackChunkName: "documents" */ "./documents");
const sets = () => import(/* webpackChunkName: "sets" */ "./sets");

/** Fetches what the commands need, so that they work even where the connection is lost later. */
export const fetchCommands = (): Promise<unknown> =>
  Promise.all([...Object.values(excel).map((fetch) => fetch()), sets(), documents()]);

/** What the pane and the ribbon can ask of the workbook, over its document: the built-in one where it keeps no other. */
export function commandsOver(builtIn: ComparisonDocument) {
  let document = builtIn;
  let known: { readonly mark: string | null; readonly inUse: InUse } | undefined;

  /** The document of the workbook; it is read where its mark is not that of the one that is known. */
  async function follow(mark = known?.mark): Promise<InUse> {
    if (known && known.mark === mark) return known.inUse;
    const kept = mark === null ? null : await (await excel.document()).keptDocument();
    const inUse = { document: kept?.document ?? builtIn, stored: kept?.document ? kept.stored : null };
    known = { mark: kept && markOf(kept.stored), inUse };
    ({ document } = inUse);
    return inUse;
  }

  async function load({ document: next, stored }: InUse) {
    const loaded = await (await excel.load()).loadTemplate(next, stored);
    await rememberBuild(BUILD_STAMP);
    return loaded;
  }

  return {
    /** What the workbook says of itself; the parts are undefined where it has no template. */
    state: async () => {
      const [cases, checks, { last, mark }] = await Promise.all([readCases(), readChecks(), remembered()]);
      const inUse = await follow(mark);
      return { cases, checks, last, document: inUse.document, builtIn };
    },
    watch,
    load: async () => load(await follow()),
    /** A comparison document from the bytes of a file, or what is wrong with it. */
    readDocument: async (bytes: Uint8Array) => (await documents()).readDocumentBytes(bytes),
    /** Loads the template of a document that was read. */
    loadDocument: async (next: ComparisonDocument) => load(await (await documents()).toKeep(next, builtIn)),
    /** The document in use, as the text of a JSON file. */
    documentText: async () => (await documents()).documentText(document),
    /** Does what F9 does. */
    calculate: async () => (await excel.calculation()).calculateNow(),
    /** The template as it stands, as the bytes of an .xlsx file. */
    file: async () => (await import(/* webpackChunkName: "xlsx" */ "./saved-workbook")).savedWorkbook(document),
    /** Opens a file as a new workbook. */
    openWorkbook: async (file: Uint8Array) => (await excel.open()).openWorkbook(file),
    /** Takes the last step back. */
    undo: async () => (await excel.undo()).undoLast(document),

    chooseCase: async (name: string) => (await excel.cases()).chooseCase(document, name),
    addCase: async (name: string, from: CaseInfo["column"]) => (await excel.cases()).addCase(document, name, from),
    renameCase: async (column: OwnCase, name: string) => (await excel.cases()).renameCase(document, column, name),
    deleteCase: async (column: OwnCase) => (await excel.cases()).deleteCase(document, column),

    builtIn: async () => (await sets()).builtInSet(document),
    /** A set from the bytes of a file, or of an answer whose server names a character set. */
    readBytes: async (bytes: Uint8Array, charset?: string) => (await sets()).readBytes(document, bytes, charset),
    /** The set in the cells of the active sheet, and that sheet's name. */
    readShownSheet: async () => (await sets()).readShownSheet(document),
    preview: async (set: ScenarioSet) => (await excel.refresh()).previewRefresh(document, set),
    apply: async (set: ScenarioSet, taken: ReadonlySet<string>, source: string) =>
      (await excel.refresh()).applyRefresh(document, set, taken, source),
    currentSet: async () => (await excel.refresh()).currentSet(document, today()),
    /** Puts a set on a sheet of its own, and gives the sheet's name. */
    insertInputs: async (set: ScenarioSet) => (await sets()).insertInputs(set),

    readFiledCell: async () => (await excel.filedCell()).readFiledCell(),
    readCell: async () => (await excel.cell()).readCell(document),
    /** Shows a cell, as in 'My sheet'!B7. */
    select,
    selectedAddress: async () => (await excel.formula()).selectedAddress(),
    insertFormula: async (at: string, formula: string) => (await excel.formula()).insertFormula(at, formula),

    placeOfFigure: async (id: string) => (await excel.sources()).placeOfFigure(id),
    insertFigure: async (figure: DocumentedFigure, as: "value" | "formula") =>
      (await excel.sources()).insertFigure(document, figure, as),
    matchSheet: async (filed: FiledDocument | null) => (await excel.match()).matchSheet(document, filed),
    proposeColumns: async (filed: FiledDocument) => (await excel.column()).proposeColumns(filed),
    addColumn: async (...added: Parameters<typeof AddColumn>) => (await excel.column()).addColumn(...added),
    noteSources: async (confirmed: readonly SourceBeside[]) => (await excel.sources()).noteSources(confirmed),

    whatMatters: async () => (await excel.matters()).whatMatters(document),
    insertTornado: async (table: TornadoTable) =>
      (await excel.sheet()).insertSheet((await excel.tornado()).tornadoSheet(table)),
    charts: async () => (await excel.charts()).readCharts(document),
    insertChart: async (plan: ChartPlan) => (await excel.charts()).insertChart(document, plan),

    readOpenWorkbook: async () => (await excel.snapshots()).readOpenWorkbook(),
    listSnapshots: async () => (await excel.snapshots()).listSnapshots(),
    takeSnapshot: async (name: string, note: string) => (await excel.snapshots()).takeSnapshot(name, note),
    openSnapshot: async (id: string) => (await excel.snapshots()).openSnapshot(id),
    deleteSnapshot: async (id: string) => (await excel.snapshots()).deleteSnapshot(id),
    restoreCells: async (puts: readonly Put[]) => (await excel.cells()).restoreCells(puts),
    restoreAll: async (snapshot: ReadWorkbook) => (await excel.cells()).restoreAll(snapshot),
    insertBridge: async (table: BridgeTable) =>
      (await excel.sheet()).insertSheet((await excel.bridge()).bridgeSheet(table)),

    prepareToShare: async () => (await excel.share()).prepareToShare(),
    sharedCount: async () => (await excel.restore()).sharedCount(),
    restoreFormulas: async () => (await excel.restore()).restoreFormulas(),
    findBroken: async () => (await excel.repair()).findBroken(),
    repair: async (names: readonly string[]) => (await excel.repair()).repair(names),
  };
}
export type Commands = ReturnType<typeof commandsOver>;
export type WorkbookState = Awaited<ReturnType<Commands["state"]>>;

/** The day that it is where the user is, as 2026-11-25. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
