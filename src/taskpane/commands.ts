import { readCases } from "../excel/read-cases";
import { type CaseInfo, type CaseList } from "../workbook/cases";
import { type CheckState, readChecks } from "../excel/checks";
import type { Inserted } from "../excel/insert-formula";
import type { Loaded } from "../excel/load-template";
import type { SheetMatches } from "../excel/match-sheet";
import { lastDone } from "../excel/last-done";
import { type Done } from "../workbook/step";
import type { ModelChart } from "../excel/charts";
import type { CellReport } from "../excel/read-cell";
import type { Preview } from "../excel/refresh";
import type { Exported } from "../workbook/current-set";
import type { Repaired } from "../excel/repair";
import type { Restored } from "../excel/restore";
import { select } from "../excel/select";
import type { Shared } from "../excel/share";
import type { NotedSources } from "../excel/note-sources";
import type { TakenBack } from "../workbook/step";
import { watch } from "../excel/watch";
import type { WhatMatters } from "../workbook/what-matters";
import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import type { ReadSet } from "../scenarios/check-set";
import type { ScenarioSet } from "../scenarios/set";
import type { ChartPlan, OwnCase } from "../template/plan";
import type { TornadoTable } from "../template/sheets/tornado";
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
  readonly builtIn: () => Promise<ScenarioSet>;
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

/** What reads and writes the workbook beyond its state, and the readers of sets: fetched when first needed. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "./workbook-commands");
const sets = () => import(/* webpackChunkName: "sets" */ "./sets");

/** Fetches what the commands need, so that they work even where the connection is lost later. */
export const fetchCommands = (): Promise<unknown> => Promise.all([workbook(), sets()]);

export function commandsOver(document: ComparisonDocument): Commands {
  return {
    state: async () => {
      const [cases, checks, last] = await Promise.all([readCases(), readChecks(), lastDone()]);
      return { cases, checks, last };
    },
    load: async () => {
      const loaded = await (await workbook()).loadTemplate(document);
      await rememberBuild(BUILD_STAMP);
      return loaded;
    },
    calculate: async () => (await workbook()).calculateNow(),
    file: async () => (await import(/* webpackChunkName: "xlsx" */ "./saved-workbook")).savedWorkbook(document),
    openWorkbook: async (file) => (await workbook()).openWorkbook(file),
    insertInputs: async (set) => (await sets()).insertInputs(set),
    chooseCase: async (name) => (await workbook()).chooseCase(document, name),
    addCase: async (name, from) => (await workbook()).addCase(document, name, from),
    renameCase: async (column, name) => (await workbook()).renameCase(document, column, name),
    deleteCase: async (column) => (await workbook()).deleteCase(document, column),
    builtIn: async () => (await sets()).builtInSet(document),
    readBytes: async (bytes, charset) => (await sets()).readBytes(document, bytes, charset),
    readShownSheet: async () => (await sets()).readShownSheet(document),
    preview: async (set) => (await workbook()).previewRefresh(document, set),
    apply: async (set, taken, source) => (await workbook()).applyRefresh(document, set, taken, source),
    currentSet: async () => (await workbook()).currentSet(document, today()),
    select,
    undo: async () => (await workbook()).undoLast(document),
    whatMatters: async () => (await workbook()).whatMatters(document),
    readCell: async () => (await workbook()).readCell(document),
    watch,
    placeOfFigure: async (id) => (await workbook()).placeOfFigure(id),
    insertFigure: async (figure, as) => (await workbook()).insertFigure(document, figure, as),
    matchSheet: async () => (await workbook()).matchSheet(document),
    noteSources: async (confirmed) => (await workbook()).noteSources(document, confirmed),
    selectedAddress: async () => (await workbook()).selectedAddress(),
    insertFormula: async (at, formula) => (await workbook()).insertFormula(at, formula),
    charts: async () => (await workbook()).readCharts(document),
    insertChart: async (plan) => (await workbook()).insertChart(document, plan),
    prepareToShare: async () => (await workbook()).prepareToShare(),
    sharedCount: async () => (await workbook()).sharedCount(),
    restoreFormulas: async () => (await workbook()).restoreFormulas(),
    findBroken: async () => (await workbook()).findBroken(),
    repair: async (names) => (await workbook()).repair(names),
    insertTornado: async (table) => (await workbook()).insertTornado(table),
  };
}

/** The day that it is where the user is, as 2026-11-25. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
