import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { isErrorText, literalOf } from "../literal";

/** What stands in a cell or is typed as an argument; null is a blank cell or an argument that is left out. */
export type Plain = number | string | boolean | null;
/** An error among the cells of an argument. */
export class Fault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
export type Cell = Plain | Fault;

export const numError = () => new Fault(ErrorType.NUM);
export const valueError = () => new Fault(ErrorType.VALUE);
export const notAvailable = () => new Fault(ErrorType.NA);

/** An argument of a native function: its cells, and whether they are cells rather than typed. */
export interface Argument {
  readonly cells: readonly (readonly Cell[])[];
  readonly fromCells: boolean;
  /** The cells from its first one on, over as many rows and columns. */
  readonly extended: (rows: number, columns: number) => readonly (readonly Cell[])[];
}

function cellOf(value: BaseValueObject | null | undefined | void): Cell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return new Fault(String(value.getValue()));
  return value.getValue() as Plain;
}

function cellsOf(value: BaseValueObject): Cell[][] {
  if (!value.isArray()) return [[cellOf(value)]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => cellOf(array.get(row, column))),
  );
}

function argumentOf(variant: FunctionVariantType): Argument {
  if (!variant.isReferenceObject()) {
    const value = variant as BaseValueObject;
    const cells = cellsOf(value);
    return { cells, fromCells: value.isArray(), extended: () => cells };
  }
  const reference = variant as BaseReferenceObject;
  const extended = (rows: number, columns: number): Cell[][] => {
    const range = reference.getRangeData();
    const endRow = range.startRow + rows - 1;
    const endColumn = range.startColumn + columns - 1;
    try {
      reference.setRangeData({ ...range, endRow, endColumn });
      return cellsOf(reference.toArrayValueObject(false));
    } finally {
      // The component keeps the reference for other formulas that bear it.
      reference.setRangeData(range);
    }
  };
  return { cells: cellsOf(reference.toArrayValueObject()), fromCells: true, extended };
}

function objectOf(cell: Cell): BaseValueObject {
  if (cell instanceof Fault) return ErrorValueObject.create(cell.code as ErrorType);
  return cell === null ? NullValueObject.create() : ValueObjectFactory.create(cell);
}

function matrixOf(cells: readonly (readonly Cell[])[]): BaseValueObject {
  if (cells.length === 1 && cells[0]!.length === 1) return objectOf(cells[0]![0]!);
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map(objectOf)),
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** What `body` gives; an error that it throws is its result. */
function caught<T>(body: () => T): T | Fault {
  try {
    return body();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** A number as arithmetic takes it: a blank is 0, a truth 0 or 1, text what it would be in a cell. */
export function numberOf(cell: Cell | undefined): number {
  if (cell instanceof Fault) throw cell;
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === "string") {
    const { value } = literalOf(cell);
    if (typeof value !== "number") throw valueError();
    return value;
  }
  return Number(cell);
}

/** Written `name`, with as many arguments as given; `body` sees one cell of each and is asked for each in turn. */
export function elementwise(
  name: string,
  [fewest, most]: readonly [fewest: number, most: number],
  body: (...cells: Cell[]) => Cell,
): BaseFunction {
  return ofMatrices(name, [fewest, most], (...list) => {
    const rows = Math.max(...list.map(({ cells }) => cells.length));
    const columns = Math.max(...list.map(({ cells }) => cells[0]?.length ?? 0));
    const at = ({ cells }: Argument, row: number, column: number): Cell => {
      const line = cells.length === 1 ? cells[0] : cells[row];
      const cell = line?.length === 1 ? line[0] : line?.[column];
      return cell === undefined ? notAvailable() : cell;
    };
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => caught(() => body(...list.map((each) => at(each, row, column))))),
    );
  });
}

/** The same, where `body` takes the arguments whole and gives one value or a matrix. */
export function ofMatrices(
  name: string,
  [fewest, most]: readonly [fewest: number, most: number],
  body: (...list: Argument[]) => Cell | readonly (readonly Cell[])[],
): BaseFunction {
  class Native extends BaseFunction {
    override minParams = fewest;
    override maxParams = most;
    override needsReferenceObject = true;
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const result = caught(() => body(...variants.map(argumentOf)));
      return Array.isArray(result) ? matrixOf(result) : objectOf(result as Cell);
    }
  }
  return new Native(name);
}

export const isError = (cell: Cell): boolean => cell instanceof Fault || isErrorText(cell);
