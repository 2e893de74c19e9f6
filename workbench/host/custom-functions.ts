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
import { type DataType, dataTypeIn } from "./data-types";
import { isErrorText } from "./literal";
import { OfficeError } from "./office-error";
import { Remote } from "./remote";

/** functions.json, as far as a host reads it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly options?: { readonly stream?: boolean; readonly requiresAddress?: boolean };
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: "matrix";
    readonly type?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** A value on the wire: an error or a data type is an object, everything else is plain. */
type Wire = string | number | boolean | null | WireObject | Wire[];
type WireObject = { readonly type: "CustomFunctionError"; readonly code: string } | { readonly value: string };

interface WireError {
  readonly valueType: "CustomFunctionError";
  readonly code: string;
  readonly message?: string;
}

export interface Result {
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
/** The errors that Excel takes back from a custom function; a sentence it shows with two of them. */
const TAKEN_BACK = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);
const WITH_SENTENCE = new Set(["#VALUE!", "#N/A"]);
/** By its flags a call is sent with errors as objects (4), or with data types, errors among them, as JSON (8 besides). */
type Flags = 4 | 12;
const MOST_RESULT_BYTES = 5_000_000;

/** The library's numbers for what a host switches on: results every 200 ms, not 500, and never held back any longer. */
const FEATURE = { resultsSooner: 2, resultsWithinTwoSeconds: 4 } as const;

const ERROR_TYPES: Readonly<Record<string, string>> = {
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#VALUE!": "Value",
  "#NUM!": "Num",
  "#NULL!": "Null",
  "#REF!": "Ref",
  "#NAME?": "Name",
  "#SPILL!": "Spill",
  "#CALC!": "Calc",
};

/** The forms in which a call leaves for the add-in, by the flags of its message. */
const WIRE_FORMS = {
  4: {
    error: (code: string): Wire => ({ type: "CustomFunctionError", code }),
    dataType: ({ basicType, basicValue }: DataType): Wire =>
      basicType === "Error" ? { type: "CustomFunctionError", code: String(basicValue) } : (basicValue as Wire),
  },
  12: {
    error: (code: string): Wire => ({
      value: JSON.stringify({
        type: "Error",
        basicType: "Error",
        basicValue: code,
        errorType: ERROR_TYPES[code] ?? "Value",
      }),
    }),
    dataType: (one: DataType): Wire => ({ value: JSON.stringify(one) }),
  },
} as const;

function wireOf(value: BaseValueObject, flags: Flags): Wire {
  const form = WIRE_FORMS[flags];
  if (value.isNull()) return null;
  if (value.isError()) return form.error(String(value.getValue()));
  const content = value.getValue();
  const dataType = dataTypeIn(content);
  return dataType ? form.dataType(dataType) : (content as Wire);
}

function matrixOf(value: BaseValueObject, flags: Flags): Wire[][] {
  if (!value.isArray()) return [[wireOf(value, flags)]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => {
      const cell = array.get(row, column);
      return cell ? wireOf(cell, flags) : null;
    }),
  );
}

/** The first error among the cells of an argument. */
function errorAmong(value: BaseValueObject): BaseValueObject | undefined {
  if (!value.isArray()) return value.isError() ? value : undefined;
  let found: BaseValueObject | undefined;
  (value as ArrayValueObject).iterator((cell) => {
    if (cell?.isError()) found ??= cell;
  });
  return found;
}

const isWireError = (cell: unknown): cell is WireError =>
  typeof cell === "object" && cell !== null && (cell as WireError).valueType === "CustomFunctionError";

/**
 * Runs custom functions as Excel does: a call that is not known yet stands at #BUSY!, all calls of a pass go to the
 * add-in's runtime in one message, and when the results are back, the cells that asked are calculated again.
 */
export class CustomFunctions {
  /** Results by call; the functions are not volatile, so a result holds as long as the page. */
  readonly results: Map<string, Result>;
  private readonly waiting = new Map<
    string,
    { name: string; parameters: Wire[]; address: string | null; cells: Map<string, Cell> }
  >();
  private readonly invoked = new Map<number, string>();
  private nextInvocation = 1;
  private send: ((message: unknown) => void) | undefined;
  private flushing = false;
  /** As Excel chooses it by the metadata; an Excel before data types sends errors alone. */
  flags: Flags;
  /** For tests: Excel on the web refuses results above 5 MB. */
  onTheWeb = false;
  /** How long a result takes to arrive, in milliseconds: Excel shows #BUSY! until then. */
  delay: (() => number) | undefined;
  /** The sentences that error cards show, by cell. */
  private readonly sentences = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    metadata: FunctionsMetadata,
    private readonly namespace: string,
    saved: ReadonlyMap<string, Result> = new Map(),
  ) {
    this.results = new Map(saved);
    this.flags = metadata.allowCustomDataForDataTypeAny ? 12 : 4;
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
  readonly service: Remote = new CustomFunctionsService((results) => {
    if (this.delay === undefined) this.accept(results);
    else setTimeout(() => this.accept(results), this.delay());
  });

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
    // Only an argument of type any takes errors: an error in another one is the result of the whole call.
    for (const [i, { type }] of entry.parameters.entries()) {
      const error = variants[i] && type !== "any" ? errorAmong(variants[i]) : undefined;
      if (error) return error;
    }
    const parameters = entry.parameters.map((parameter, i): Wire => {
      const variant = variants[i];
      if (variant === undefined || (variant.isNull() && parameter.optional)) return null;
      return parameter.dimensionality === "matrix" ? matrixOf(variant, this.flags) : wireOf(variant, this.flags);
    });
    // A function that asks for its cell is another call in every cell.
    const address = entry.options?.requiresAddress ? this.engine.addressOf(cell) : null;
    const key = JSON.stringify(address === null ? [entry.id, parameters] : [entry.id, parameters, address]);
    const result = this.results.get(key);
    if (result) return this.valueOf(result, cell);
    const call = this.waiting.get(key) ?? { name: entry.id, parameters, address, cells: new Map<string, Cell>() };
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
      const entries = [...this.waiting].flatMap(([key, { name, parameters, address }]) => {
        if (sentBefore.has(key)) return [];
        const invocationId = this.nextInvocation++;
        this.invoked.set(invocationId, key);
        return [
          {
            messageCategory: 1,
            messageType: 1000,
            message: {
              invocationId,
              functionName: name,
              parameterValues: parameters,
              address,
              flags: this.flags,
              parameterAddresses: null,
            },
          },
        ];
      });
      if (entries.length > 0) this.send?.({ type: 3, message: { entries } });
    }, 0);
  }

  private accept(results: readonly (readonly unknown[])[]): void {
    if (this.onTheWeb && JSON.stringify(results).length > MOST_RESULT_BYTES)
      throw new OfficeError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
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
          const code = TAKEN_BACK.has(cell.code) ? cell.code : "#VALUE!";
          if (cell.message && WITH_SENTENCE.has(cell.code)) this.sentences.set(where, cell.message);
          return ErrorValueObject.create(code as ErrorType);
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
  /** The runtime says that it is ready, and asks for the features that are switched on. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  _GetEnabledFeatures(): readonly number[] {
    return [FEATURE.resultsSooner, FEATURE.resultsWithinTwoSeconds];
  }
  SetInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    this.accept(results);
  }
}
