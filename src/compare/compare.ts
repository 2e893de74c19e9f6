import type { CustomFunctions } from "../model/model";
import type { Bridge } from "./bridge";
import type { Change } from "./changes";
import { Compared } from "./compared";
import { placeOf } from "./outputs";
import type { ReadWorkbook } from "./read/workbook";
import { noOutput } from "./sentences";

export interface Comparison {
  readonly changes: readonly Change[];
  /** Null where no output changed and none was named. */
  readonly bridge: Bridge | null;
  /** The bridge as a sentence. */
  readonly words: string | null;
}

export interface CompareOptions {
  /** "Sheet!B7" or a name; the likeliest headline where it is left out. */
  readonly output?: string | undefined;
  /** The functions of the add-in. */
  readonly functions?: CustomFunctions;
}

/** What was changed between two workbooks, and what it did to an output. */
export function compareWorkbooks(before: ReadWorkbook, after: ReadWorkbook, options: CompareOptions = {}): Comparison {
  const compared = new Compared(before, after, options.functions);
  const { changes } = compared;
  const place = options.output === undefined ? compared.outputs()[0]?.place : placeOf(options.output, after);
  if (place) return { changes, ...compared.explain(place) };
  if (options.output !== undefined) throw noOutput(options.output);
  return { changes, bridge: null, words: null };
}
