/** A value of Excel's data types; the component has none, so a cell of the workbench holds its JSON as text. */
export interface DataType {
  readonly type: string;
  readonly basicType: string;
  readonly basicValue: string | number | boolean;
}

/** The data type that stands in a cell, if one does. */
export function dataTypeIn(content: unknown): DataType | undefined {
  if (typeof content !== "string" || !content.startsWith('{"type":')) return undefined;
  try {
    const value = JSON.parse(content) as Partial<DataType>;
    return value.basicType !== undefined && value.basicValue !== undefined ? (value as DataType) : undefined;
  } catch {
    return undefined; // a text that only begins like one
  }
}
