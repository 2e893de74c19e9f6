import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  FunctionType,
  IFunctionService,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Engine } from "./engine";
import { isErrorText } from "./literal";
import { Remote } from "./remote";

/** functions.json, as far as a host reads it. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: "matrix";
    readonly optional?: boolean;
  }[];
}

/** A value on the wire: errors are objects, everything else is plain. */
type Wire = string | number | boolean | null | { type: "CustomFunctionError"; code: string } | Wire[];

interface WireError {
  readonly valueType: "CustomFunctionError";
  readonly code: string;
  readonly message?: string;
}

interface Result {
  readonly cells: readonly (readonly unknown[])[];
}

const ERROR_OF_CODE: Readonly<Record<number, string>> = {
  1: "#N/A",
  2: "#NAME?",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
};
const BUSY = ErrorType.CONNECT;

function wireOf(value: BaseValueObject): Wire {
  if (value.isNull()) return null;
  if (value.isError()) return { type: "CustomFunctionError", code: String(value.getValue()) };
  return value.getValue() as Wire;
}

function matrixOf(value: BaseValueObject): Wire[][] {
  if (!value.isArray()) return [[wireOf(value)]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => {
      const cell = array.get(row, column);
      return cell ? wireOf(cell) : null;
    }),
  );
}

const isWireError = (cell: unknown): cell is WireError =>
  typeof cell === "object" && cell !== null && (cell as WireError).valueType === "CustomFunctionError";

/**
 * Runs custom functions as Excel does: a call that is not known yet stands at #BUSY!, all calls of a pass go to the
 * add-in's runtime in one message, and when the results are back, the cells that asked are calculated again.
 */
export class CustomFunctions {
  /** Results by call; the functions are not volatile, so a result holds as long as the page. */
  private readonly results = new Map<string, Result>();
  private readonly waiting = new Map<string, { name: string; parameters: Wire[]; cells: Map<string, Cell> }>();
  private readonly invoked = new Map<number, string>();
  private nextInvocation = 1;
  private send: ((message: unknown) => void) | undefined;
  private flushing = false;
  /** The sentences that error cards show, by cell. */
  private readonly sentences = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    metadata: FunctionsMetadata,
    private readonly namespace: string,
  ) {
    const executors = metadata.functions.map((entry) => this.executorOf(entry));
    engine.injector.get(IFunctionService).registerExecutors(...executors);
    engine.injector.get(IDescriptionService).registerDescriptions(
      metadata.functions.map((entry) => ({
        functionName: `${namespace}.${entry.name}`,
        functionType: FunctionType.User,
        description: entry.description ?? "",
        abstract: entry.description ?? "",
        functionParameter: entry.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? "",
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        })) as never,
      })),
    );
  }

  /** The wire's end of the add-in's runtime, once it is there. */
  readonly service: Remote = new CustomFunctionsService((results) => this.accept(results));

  connect(send: (message: unknown) => void): void {
    this.send = send;
    this.flush();
  }

  get pending(): boolean {
    return this.waiting.size > 0 || this.invoked.size > 0;
  }

  /** The sentence of the error in a cell, as Excel's hover card shows it. */
  sentenceAt(sheetId: string, row: number, column: number): string | undefined {
    return this.sentences.get(`${sheetId}:${row}:${column}`);
  }

  private executorOf(entry: FunctionMetadata): BaseFunction {
    const ask = (cell: Cell, variants: readonly BaseValueObject[]) => this.ask(entry, cell, variants);
    class Executor extends BaseFunction {
      override minParams = entry.parameters.filter(({ optional }) => !optional).length;
      override maxParams = entry.parameters.length;
      override calculate(...variants: FunctionVariantType[]): BaseValueObject {
        return ask(
          { sheetId: this.subUnitId ?? "", row: this.row, column: this.column },
          variants as BaseValueObject[],
        );
      }
    }
    return new Executor(`${this.namespace}.${entry.name}`);
  }

  private ask(entry: FunctionMetadata, cell: Cell, variants: readonly BaseValueObject[]): BaseValueObject {
    const parameters = entry.parameters.map((parameter, i): Wire => {
      const variant = variants[i];
      if (variant === undefined || (variant.isNull() && parameter.optional)) return null;
      return parameter.dimensionality === "matrix" ? matrixOf(variant) : wireOf(variant);
    });
    const key = JSON.stringify([entry.id, parameters]);
    const result = this.results.get(key);
    if (result) return this.valueOf(result, cell);
    const call = this.waiting.get(key) ?? { name: entry.id, parameters, cells: new Map<string, Cell>() };
    call.cells.set(`${cell.sheetId}:${cell.row}:${cell.column}`, cell);
    this.waiting.set(key, call);
    this.flush();
    return ErrorValueObject.create(BUSY);
  }

  /** All calls of one pass leave together. */
  private flush(): void {
    if (this.flushing || !this.send || this.waiting.size === 0) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      const sentBefore = new Set(this.invoked.values());
      const entries = [...this.waiting].flatMap(([key, { name, parameters }]) => {
        if (sentBefore.has(key)) return [];
        const invocationId = this.nextInvocation++;
        this.invoked.set(invocationId, key);
        // Flag 4: errors among the arguments arrive as objects.
        return [
          {
            messageCategory: 1,
            messageType: 1000,
            message: {
              invocationId,
              functionName: name,
              parameterValues: parameters,
              address: null,
              flags: 4,
              parameterAddresses: null,
            },
          },
        ];
      });
      if (entries.length > 0) this.send?.({ type: 3, message: { entries } });
    }, 0);
  }

  private accept(results: readonly (readonly unknown[])[]): void {
    const cells: Cell[] = [];
    for (const [id, ok, value, errorCode] of results) {
      const key = this.invoked.get(Number(id));
      if (key === undefined) continue;
      this.invoked.delete(Number(id));
      const failed: WireError = {
        valueType: "CustomFunctionError",
        code: ERROR_OF_CODE[Number(errorCode)] ?? "#VALUE!",
        message: String(value),
      };
      const content = ok ? value : failed;
      this.results.set(key, { cells: Array.isArray(content) ? (content as unknown[][]) : [[content]] });
      cells.push(...(this.waiting.get(key)?.cells.values() ?? []));
      this.waiting.delete(key);
    }
    if (cells.length > 0) this.engine.recalculate(cells);
  }

  private valueOf({ cells }: Result, at: Cell): BaseValueObject {
    const values = cells.map((line, r) =>
      line.map((cell, c): BaseValueObject => {
        const where = `${at.sheetId}:${at.row + r}:${at.column + c}`;
        this.sentences.delete(where);
        if (isWireError(cell)) {
          if (cell.message) this.sentences.set(where, cell.message);
          return ErrorValueObject.create(cell.code as ErrorType);
        }
        return isErrorText(cell)
          ? ErrorValueObject.create(cell as ErrorType)
          : ValueObjectFactory.create(cell as string | number | boolean);
      }),
    );
    if (values.length === 1 && values[0]!.length === 1) return values[0]![0]!;
    return ArrayValueObject.create({
      calculateValueList: values,
      rowCount: values.length,
      columnCount: values[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }
}

interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

class CustomFunctionsService extends Remote {
  override readonly type = "CustomFunctions";
  constructor(private readonly accept: (results: readonly (readonly unknown[])[]) => void) {
    super();
  }
  /** The runtime says that it is ready, and asks for features that are switched on; there are none. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  _GetEnabledFeatures(): string {
    return "[]";
  }
  SetInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    this.accept(results);
  }
}
