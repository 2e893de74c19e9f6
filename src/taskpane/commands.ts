import { addCase, type CaseInfo, type CaseList, chooseCase, deleteCase, readCases, renameCase } from "../excel/cases";
import { lastDone, undoLast } from "../excel/change-inputs";
import { calculateNow } from "../excel/calculation";
import { type CheckState, readChecks } from "../excel/checks";
import { type Inserted, insertFormula, selectedAddress } from "../excel/insert-formula";
import { insertSheet } from "../excel/insert-sheet";
import { type Loaded, loadTemplate } from "../excel/load-template";
import { matchSheet, type SheetMatches } from "../excel/match-sheet";
import type { Done } from "../excel/memory";
import { insertChart, type ModelChart, readCharts } from "../excel/model-charts";
import { openWorkbook } from "../excel/open-workbook";
import type { CellReport } from "../excel/read-cell";
import { readSheet, type SheetCells } from "../excel/read-sheet";
import { readTemplate } from "../excel/read-template";
import { applyRefresh, currentSet, type Exported, type Preview, previewRefresh } from "../excel/refresh";
import { findBroken, repair, type Repaired } from "../excel/repair";
import type { Restored } from "../excel/restore";
import { select } from "../excel/select";
import { prepareToShare, restoreFormulas, type Shared, sharedCount } from "../excel/share";
import { insertFigure, type NotedSources, noteSources, placeOfFigure } from "../excel/sources";
import type { TakenBack } from "../excel/steps";
import { watch } from "../excel/watch";
import type { WhatMatters } from "../excel/what-matters";
import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import { builtInSet } from "../scenarios/built-in";
import type { ReadSet } from "../scenarios/check-set";
import { SENTENCES } from "../scenarios/sentences";
import type { ScenarioSet } from "../scenarios/set";
import { setToRows } from "../scenarios/write-set";
import { otherInputs } from "../template/inputs";
import type { ChartPlan, OwnCase } from "../template/plan";
import { inputsTableSheet } from "../template/sheets/inputs-table";
import { tornadoSheet, type TornadoTable } from "../template/sheets/tornado";
import { customFunctions } from "./function-runtime";
import { rememberBuild } from "./functions-cache";

/** What the workbook says of itself; the parts are undefined where it has no template. */
export interface WorkbookState {
  readonly cases: CaseList | undefined;
  readonly checks: CheckState | undefined;
  readonly last: Done | undefined;
}

/** What the pane and the ribbon can ask of the workbook, over one document. */
export interface Commands {
  readonly state: () => Promise<WorkbookState>;
  readonly load: () => Promise<Loaded>;
  /** Does what F9 does. */
  readonly calculate: () => Promise<void>;
  /** The template as it stands, as the bytes of an .xlsx file. */
  readonly file: () => Promise<Uint8Array>;
  /** Opens a file as a new workbook. */
  readonly openWorkbook: (file: Uint8Array) => Promise<void>;
  /** Puts a set on a sheet of its own, and gives the sheet's name. */
  readonly insertInputs: (set: ScenarioSet) => Promise<string>;
  readonly chooseCase: (name: string) => Promise<void>;
  readonly addCase: (name: string, from: CaseInfo["column"]) => Promise<void>;
  readonly renameCase: (column: OwnCase, name: string) => Promise<void>;
  readonly deleteCase: (column: OwnCase) => Promise<void>;
  readonly builtIn: () => ScenarioSet;
  /** A set from the bytes of a file, or of an answer whose server names a character set. */
  readonly readBytes: (bytes: Uint8Array, charset?: string) => Promise<ReadSet>;
  /** The set in the cells of the sheet that is shown, and that sheet's name. */
  readonly readShownSheet: () => Promise<ReadSet & { readonly sheet: string }>;
  readonly preview: (set: ScenarioSet) => Promise<Preview>;
  readonly apply: (set: ScenarioSet, taken: ReadonlySet<string>, source: string) => Promise<number>;
  readonly currentSet: () => Promise<Exported>;
  /** Shows a cell, as in 'My sheet'!B7. */
  readonly select: (place: string) => Promise<void>;
  readonly undo: () => Promise<TakenBack>;
  readonly whatMatters: () => Promise<WhatMatters>;
  readonly readCell: () => Promise<CellReport>;
  readonly watch: typeof watch;
  readonly placeOfFigure: (id: string) => Promise<string>;
  readonly insertFigure: (figure: DocumentedFigure, as: "value" | "formula") => Promise<string>;
  readonly matchSheet: () => Promise<SheetMatches>;
  readonly noteSources: (
    confirmed: readonly { readonly at: string; readonly figure: DocumentedFigure }[],
  ) => Promise<NotedSources>;
  readonly selectedAddress: () => Promise<string>;
  readonly insertFormula: (at: string, formula: string) => Promise<Inserted>;
  readonly charts: () => Promise<readonly ModelChart[]>;
  readonly insertChart: (plan: ChartPlan) => Promise<string>;
  readonly prepareToShare: () => Promise<Shared>;
  readonly sharedCount: () => Promise<number | undefined>;
  readonly restoreFormulas: () => Promise<Restored>;
  readonly findBroken: () => Promise<number>;
  readonly repair: (names: readonly string[]) => Promise<Repaired>;
  readonly insertTornado: (table: TornadoTable) => Promise<string>;
}

export function commandsOver(document: ComparisonDocument): Commands {
  const catalogue = { drivers: document.drivers, others: otherInputs(document) };
  return {
    state: async () => {
      const [cases, checks, last] = await Promise.all([readCases(), readChecks(), lastDone()]);
      return { cases, checks, last };
    },
    load: async () => {
      const loaded = await loadTemplate(document);
      await rememberBuild(BUILD_STAMP);
      return loaded;
    },
    calculate: calculateNow,
    file: async () => {
      const { plan, values } = await readTemplate(document);
      const { savedFile } = await import(/* webpackChunkName: "xlsx" */ "../xlsx/saved-file");
      return savedFile(document, plan, customFunctions(), values);
    },
    openWorkbook,
    insertInputs: (set) => insertSheet(inputsTableSheet(setToRows(set))),
    chooseCase: (name) => chooseCase(document, name),
    addCase: (name, from) => addCase(document, name, from),
    renameCase: (column, name) => renameCase(document, column, name),
    deleteCase: (column) => deleteCase(document, column),
    builtIn: () => builtInSet(document),
    readBytes: async (bytes, charset) => {
      const { readSetOfBytes } = await import("../scenarios/read-set");
      return readSetOfBytes(bytes, charset, catalogue);
    },
    readShownSheet: async () => {
      const { readSetOfCells } = await import("../scenarios/read-set");
      const { name, cells, top, cut }: SheetCells = await readSheet();
      const read = readSetOfCells(cells, catalogue, top);
      const readings = cut ? [SENTENCES.cutSheet(cut.rows, cut.columns), ...read.readings] : read.readings;
      return { ...read, readings, sheet: name };
    },
    preview: (set) => previewRefresh(document, set),
    apply: (set, taken, source) => applyRefresh(document, set, taken, source),
    currentSet: () => currentSet(document, today()),
    select,
    undo: () => undoLast(document),
    whatMatters: async () => (await import("../excel/what-matters")).whatMatters(document),
    readCell: async () => (await import("../excel/read-cell")).readCell(document),
    watch,
    placeOfFigure,
    insertFigure: (figure, as) => insertFigure(document, figure, as),
    matchSheet: () => matchSheet(document),
    noteSources: (confirmed) => noteSources(document, confirmed),
    selectedAddress,
    insertFormula,
    charts: () => readCharts(document),
    insertChart: (plan) => insertChart(document, plan),
    prepareToShare,
    sharedCount,
    restoreFormulas,
    findBroken,
    repair,
    insertTornado: (table) => insertSheet(tornadoSheet(table)),
  };
}

/** The day that it is where the user is, as 2026-11-25. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
