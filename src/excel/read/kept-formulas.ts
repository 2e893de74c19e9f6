import { placeText } from "../../cells/address";
import type { Content } from "../../model/content";
import {
  readComment,
  readShared,
  sameFormula,
  SHARED,
  type SharedFormula,
  untouched,
} from "../../workbook/shared-formulas";
import { rangeAt } from "../batch/ranges";
import { readRemarks, type Remark } from "./remarks";

/** Why a formula could not be restored. */
export type WhyNot = "changed" | "deleted" | "cut" | "refused";

/** A kept formula, and where its cells are now. */
export interface Kept {
  readonly at: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly values: readonly (readonly Content[])[];
  readonly record?: SharedFormula;
  readonly remark?: Remark;
}

/** A formula that is still kept, or lost with its cells. */
export interface Left {
  readonly at: string;
  readonly why: WhyNot;
  readonly formula: string;
  readonly record?: SharedFormula;
}

/** Finds the cells of the kept formulas: by name, by comment where there is no name, and by size in old comments. */
export async function lookForKept(
  context: Excel.RequestContext,
): Promise<{ readonly ready: readonly Kept[]; readonly left: readonly Left[] }> {
  const stored = context.workbook.settings.getItemOrNullObject(SHARED);
  stored.load({ value: true });
  await context.sync();
  const remarks = (await readRemarks(context)).flatMap((remark) => {
    const read = remark.kind === "comment" ? readComment(remark.content) : undefined;
    return read ? [{ remark, read }] : [];
  });
  const records = stored.isNullObject ? [] : readShared(stored.value);
  const named = records.map(({ name }) => context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject());
  for (const range of named) load(range);
  if (named.length > 0) await context.sync();
  const claimed = new Set<Remark>();
  const claim = (fits: (one: (typeof remarks)[number]) => boolean): Remark | undefined => {
    const found = remarks.find((one) => !claimed.has(one.remark) && fits(one))?.remark;
    if (found) claimed.add(found);
    return found;
  };
  const left: Left[] = [];
  const wanted: { range: Excel.Range; formula: string; record?: SharedFormula; remark?: Remark }[] = [];
  const byName = records.map((record, i) => {
    const range = named[i]!;
    const at = range.isNullObject ? undefined : placeText(range.worksheet.name, range.rowIndex, range.columnIndex);
    return { record, range, remark: claim(({ remark }) => remark.at === at) };
  });
  for (const { record, range, remark } of byName) {
    const { formula } = record;
    const found = remark ?? claim(({ read }) => range.isNullObject && sameFormula(read, formula));
    if (!range.isNullObject) wanted.push({ range, formula, record, ...(found && { remark: found }) });
    else if (found) wanted.push({ range: sized(context, found), formula, record, remark: found });
    else left.push({ at: record.at, why: "deleted", formula, record });
  }
  for (const { remark, read } of remarks) {
    if (claimed.has(remark)) continue;
    if (read.cut) left.push({ at: remark.at, why: "cut", formula: read.formula });
    else wanted.push({ range: sized(context, remark), formula: read.formula, remark });
  }
  for (const { range } of wanted) load(range);
  if (wanted.length > 0) await context.sync();
  const ready = wanted.flatMap(({ range, formula, record, remark }): Kept[] => {
    const [sheet, row, column] = [range.worksheet.name, range.rowIndex, range.columnIndex] as const;
    const at = placeText(sheet, row, column);
    const isBack = range.formulas[0]![0] === formula;
    if (!isBack && !untouched(range, record?.values)) {
      left.push({ at, why: "changed", formula });
      return [];
    }
    const parts = { ...(record && { record }), ...(remark && { remark }) };
    return [{ at, sheet, row, column, formula, values: range.values as Content[][], ...parts }];
  });
  return { ready, left };
}

function load(range: Excel.Range): void {
  range.load({ rowIndex: true, columnIndex: true, values: true, formulas: true, worksheet: { name: true } });
}

/** The cells of a comment, by the size that it tells. */
function sized(context: Excel.RequestContext, { at, content }: Remark): Excel.Range {
  const { rows, columns } = readComment(content)!;
  return rangeAt(context, at).getResizedRange(rows - 1, columns - 1);
}
