import {
  ICommandService,
  type Injector,
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
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { FormulaCalculationSessionService, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { rememberDependencies } from "./dependencies";
import { NATIVE } from "./native";
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

/**
 * After so many looks without a beginning there is nothing to calculate. Looks are counted, not time: a busy machine may
 * let a second pass before the component's own timer has its turn.
 */
const MOST_LOOKS = 100;
const QUIET_LOOKS = 6;
const GIVE_UP_LOOKS = 4_000;

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
  private readonly session: FormulaCalculationSessionService;
  /** Something was written that the component has not begun to calculate; it waits a tenth of a second for more. */
  private pending = false;
  private looks = 0;
  private touched = false;
  private waiting: Promise<void> | undefined;

  constructor(face: Face = FACELESS) {
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
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.bookId,
      name: "Book1",
      sheetOrder: ["1"],
      sheets: { 1: { id: "1", name: "Sheet1", rowCount: 300, columnCount: 26, cellData: {} } },
    });
    this.api = FUniver.newAPI(univer);
    this.book = this.api.getActiveWorkbook()!;
    this.model = this.book.getWorkbook();
    this.injector = univer.__getInjector();
    this.injector.get(IFunctionService).registerExecutors(...NATIVE);
    rememberDependencies(this.injector.get(IDependencyManagerService));
    this.commands = this.injector.get(ICommandService);
    this.session = this.injector.get(FormulaCalculationSessionService);
    const calculates = this.injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.pending = false;
      // A calculation that began in the meantime does not hold what is triggered only now.
      else if (id === SetTriggerFormulaCalculationStartMutation.id) this.await();
      else if (calculates.get(id) && !options?.onlyLocal && (params as { trigger?: string }).trigger !== STYLE_ONLY)
        this.await();
    });
  }

  /** Listens to what the component does; `byFormula` where a calculation did it. */
  onCommand(listen: (id: string, byFormula: boolean) => void): void {
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if ((params as { trigger?: string } | undefined)?.trigger === STYLE_ONLY) return;
      listen(id, options?.["fromFormula"] === true || options?.onlyLocal === true);
    });
  }

  /** The names of the workbook, as the component keeps them. */
  definedNames(): IDefinedNamesServiceParam[] {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.bookId) ?? {});
  }

  run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params);
  }

  /** Calculates the given cells and what depends on them. */
  recalculate(cells: readonly { sheetId: string; row: number; column: number }[]): void {
    this.await();
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
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: false,
      },
      { onlyLocal: true },
    );
  }

  private await(): void {
    this.pending = true;
    this.touched = true;
    this.looks = 0;
  }

  private get calculating(): boolean {
    if (this.pending && ++this.looks > MOST_LOOKS) this.pending = false;
    const { started, resultApplied } = this.session.state;
    return this.pending || (started && !resultApplied);
  }

  /**
   * Resolves when what was written is calculated. Between the beginning of a calculation and its first sign of life the
   * component seems idle, so it must seem so several times in a row; and it is not waited for for ever.
   */
  calculated(): Promise<void> {
    if (!this.touched) return Promise.resolve();
    // One wait for all who ask: each look counts.
    this.waiting ??= this.wait().finally(() => (this.waiting = undefined));
    return this.waiting;
  }

  private async wait(): Promise<void> {
    for (let quiet = 0, looks = 0; quiet < QUIET_LOOKS && looks < GIVE_UP_LOOKS; looks++) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      quiet = this.calculating ? 0 : quiet + 1;
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
