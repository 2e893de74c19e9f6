import {
  ICommandService,
  type Injector,
  type IWorkbookData,
  LocaleType,
  type Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IFunctionService,
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  IDependencyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { addressOf, quoted } from "./address";
import { rememberDependencies } from "./dependencies";
import { doLess } from "./lighter";
import { NATIVE } from "./native";
import { lookThroughSooner, Trigger } from "./sooner";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-note/facade";
import "@univerjs/sheets-numfmt/facade";

let books = 0;

/** What a change of cells bears that touches their style alone: nothing is calculated after it. */
export const STYLE_ONLY = "sheet.command.set-style";

/** Sheets and names: what a reference in a formula that stays the same may come to mean something else by. */
const CHANGES_REFERENCES = /defined-name|^sheet\.mutation\.(?!set-range-values)/;

/**
 * After so many looks in a row at which nothing is under way all is calculated. Looks are counted, not time: a busy
 * machine may let a second pass before the component has its turn.
 */
const QUIET_LOOKS = 3;
const GIVE_UP_LOOKS = 4_000;
/** In milliseconds. */
const SOON = 100;

/** A workbook as the component keeps it, and what it keeps beside it: where formulas spill, and what. */
export interface EngineState {
  readonly bookId: string;
  readonly workbook: IWorkbookData;
  readonly spillRanges: unknown;
  readonly spilled: unknown;
}

/** What the page adds to the engine to show it: plugins with a face, and the words of their buttons. */
export interface Face {
  readonly before: readonly (readonly [PluginCtor<Plugin>, unknown?])[];
  readonly after: readonly (readonly [PluginCtor<Plugin>, unknown?])[];
  readonly locale: object;
}

const FACELESS: Face = { before: [], after: [], locale: {} };

/** The spreadsheet component, with or without a face: cells, formulas, spills, names. It knows nothing of Office. */
export class Engine {
  /** The component keeps caches by this id that outlive the engine, so no two may share it. */
  readonly bookId = `book${++books}`;
  readonly api: FUniver;
  readonly injector: Injector;
  /** The one workbook, with the component's convenience, and as it is kept. */
  readonly book: FWorkbook;
  readonly model: Workbook;
  private readonly commands: ICommandService;
  /** Something was written since all was calculated. */
  private touched = false;
  private underWay = false;
  private quietLooks = 0;
  private readonly trigger: Trigger;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: Promise<void> | undefined;

  constructor(face: Face = FACELESS, saved?: EngineState) {
    const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: face.locale as never } });
    const register = ([plugin, config]: readonly [PluginCtor<Plugin>, unknown?]) =>
      univer.registerPlugin(plugin as PluginCtor, config as never);
    univer.registerPlugin(UniverFormulaEnginePlugin);
    face.before.forEach(register);
    univer.registerPlugin(UniverSheetsPlugin);
    univer.registerPlugin(UniverSheetsFormulaPlugin);
    univer.registerPlugin(UniverSheetsNumfmtPlugin, {
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    } as never);
    univer.registerPlugin(UniverDataValidationPlugin);
    univer.registerPlugin(UniverSheetsDataValidationPlugin);
    univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
    univer.registerPlugin(UniverSheetsNotePlugin);
    face.after.forEach(register);
    const state = saved && this.renamed(saved);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, state?.workbook ?? this.empty());
    this.api = FUniver.newAPI(univer);
    this.book = this.api.getActiveWorkbook()!;
    this.model = this.book.getWorkbook();
    this.injector = univer.__getInjector();
    this.injector.get(IFunctionService).registerExecutors(...NATIVE);
    // Where no name is left, the component would go on with what the last one stood for.
    this.injector.get(IDefinedNamesService).getAllDefinedNamesIsEmpty = () => false;
    rememberDependencies(this.injector.get(IDependencyManagerService));
    const forgetReferences = lookThroughSooner(this.injector);
    const forgetParsed = doLess(this.injector);
    if (state) {
      const formulas = this.injector.get(FormulaDataModel);
      formulas.setArrayFormulaRange(state.spillRanges as never);
      formulas.setArrayFormulaCellData(state.spilled as never);
    }
    this.commands = this.injector.get(ICommandService);
    this.trigger = new Trigger(this.injector);
    const calculates = this.injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (CHANGES_REFERENCES.test(id)) {
        forgetReferences();
        forgetParsed();
      }
      if (id === SetFormulaCalculationStartMutation.id) this.underWay = true;
      else if (id === SetFormulaCalculationNotificationMutation.id) {
        if ((params as { functionsExecutedState?: number }).functionsExecutedState !== undefined) this.underWay = false;
      } else if (id === SetTriggerFormulaCalculationStartMutation.id) this.touch();
      else if (calculates.get(id) && !options?.onlyLocal && (params as { trigger?: string }).trigger !== STYLE_ONLY)
        this.touch();
    });
  }

  private empty(): Partial<IWorkbookData> {
    const sheet = { id: "1", name: "Sheet1", rowCount: 300, columnCount: 26, cellData: {} };
    return { id: this.bookId, name: "Book1", sheetOrder: ["1"], sheets: { 1: sheet } };
  }

  save(): EngineState {
    const formulas = this.injector.get(FormulaDataModel);
    return {
      bookId: this.bookId,
      workbook: this.book.save(),
      spillRanges: formulas.getArrayFormulaRange(),
      spilled: formulas.getArrayFormulaCellData(),
    };
  }

  /** What was saved, under the id of this engine. */
  private renamed(saved: EngineState): EngineState {
    // The component keeps JSON within JSON, where the quotes are escaped.
    const quotedId = new RegExp(`(\\\\?")${saved.bookId}(\\\\?")`, "g");
    return JSON.parse(JSON.stringify(saved).replace(quotedId, `$1${this.bookId}$2`)) as EngineState;
  }

  /** Listens to what the component does: by a calculation, or to styles alone. */
  onCommand(listen: (id: string, params: unknown, how: { byFormula: boolean; styleOnly: boolean }) => void): void {
    this.commands.onCommandExecuted(({ id, params }, options) => {
      const byFormula = options?.["fromFormula"] === true || options?.onlyLocal === true;
      const styleOnly = (params as { trigger?: string } | undefined)?.trigger === STYLE_ONLY;
      listen(id, params, { byFormula, styleOnly });
    });
  }

  /** Listens to what the component is about to do. */
  beforeCommand(listen: (id: string, params: unknown) => void): void {
    this.commands.beforeCommandExecuted(({ id, params }) => listen(id, params));
  }

  /** The names of the workbook, as the component keeps them. */
  definedNames(): IDefinedNamesServiceParam[] {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.bookId) ?? {});
  }

  /** A cell with its sheet, as a custom function is told where it stands. */
  addressOf({ sheetId, row, column }: { sheetId: string; row: number; column: number }): string {
    const name = this.model.getSheetBySheetId(sheetId)?.getName() ?? "";
    return `${quoted(name)}!${addressOf({ top: row, bottom: row, left: column, right: column })}`;
  }

  run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params);
  }

  /** The same for what the component does in its own time. */
  async runLater(id: string, params: object): Promise<void> {
    await this.commands.executeCommand(id, params);
  }

  /** Calculates the given cells and what depends on them; formulas are read anew where they use one of the names. */
  recalculate(cells: readonly { sheetId: string; row: number; column: number }[], names: readonly string[] = []): void {
    if (cells.length === 0) return;
    this.touch();
    if (names.length > 0) this.injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
    // Through the component's own trigger, so that a calculation that is under way is not cut off but joined.
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        dirtyRanges: cells.map(({ sheetId, row, column }) => ({
          unitId: this.bookId,
          sheetId,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
        dirtyNameMap: {},
        dirtyDefinedNameMap: { [this.bookId]: Object.fromEntries(names.map((name) => [name, "#NAME?"])) },
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: false,
      },
      { onlyLocal: true },
    );
  }

  private touch(): void {
    this.touched = true;
    this.quietLooks = 0;
    // Where nobody waits, as where a user types, it is calculated soon all the same.
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.calculated();
    }, SOON);
  }

  /** Resolves when what was written is calculated; it is not waited for for ever. */
  calculated(): Promise<void> {
    if (!this.touched) return Promise.resolve();
    // One wait for all who ask: each look counts.
    this.waiting ??= this.wait().finally(() => (this.waiting = undefined));
    return this.waiting;
  }

  private async wait(): Promise<void> {
    this.quietLooks = 0;
    for (let looks = 0; this.quietLooks < QUIET_LOOKS && looks < GIVE_UP_LOOKS; looks++) {
      if (!this.underWay) this.trigger.begin();
      await new Promise((resolve) => setTimeout(resolve, 4));
      this.quietLooks = this.underWay ? 0 : this.quietLooks + 1;
    }
    this.touched = false;
  }

  /** The area that the formula of a cell spills over; undefined where it fills its own cell alone. */
  spillRange(sheetId: string, row: number, column: number) {
    const range = this.injector.get(FormulaDataModel).getArrayFormulaRange()[this.bookId]?.[sheetId]?.[row]?.[column];
    if (!range || (range.startRow === range.endRow && range.startColumn === range.endColumn)) return undefined;
    return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
  }

  /** The areas that formulas of a sheet spill over. */
  spills(sheetId: string): { area: { top: number; left: number; bottom: number; right: number } }[] {
    const rows = this.injector.get(FormulaDataModel).getArrayFormulaRange()[this.bookId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, line]) =>
      Object.keys(line ?? {}).flatMap((column) => {
        const area = this.spillRange(sheetId, Number(row), Number(column));
        return area ? [{ area }] : [];
      }),
    );
  }

  /** The values that formulas spilled beyond their own cells, of one sheet. */
  spilled(sheetId: string): Readonly<Record<number, Record<number, { v?: unknown; t?: number | null } | null>>> {
    return (this.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.bookId]?.[sheetId] ?? {}) as never;
  }
}
