/** A conditional format or a data validation, and the cells that it is of, as in Sheet1!B2:B9. */
export interface Rule {
  readonly kind: "conditional format" | "validation" | "validation not read";
  readonly at: string;
}

/** Cells whose validations differ are looked through by halves, in so many parts of all sheets. */
const MOST_PARTS = 1_000;

type Wanted = (formula: string, sheet: string) => boolean;

/** The conditional formats and data validations whose formulas are wanted. Where validations differ, it syncs once a step. */
export async function rulesThat(
  context: Excel.RequestContext,
  sheets: readonly string[],
  wanted: Wanted,
): Promise<Rule[]> {
  const formats = loadFormats(context, sheets, wanted);
  const validated = sheets.map((sheet) => {
    const cells = context.workbook.worksheets.getItem(sheet).getRange().getSpecialCellsOrNullObject("DataValidations");
    cells.load({ address: true });
    // eslint-disable-next-line office-addins/no-navigational-load -- of each area: its rule, and whether it has but one
    cells.areas.load({ address: true, rowCount: true, columnCount: true, dataValidation: { rule: true, type: true } });
    return { sheet, cells };
  });
  await context.sync();
  const areas = validated.flatMap(({ sheet, cells }) =>
    cells.isNullObject ? [] : cells.areas.items.map((range) => ({ sheet, range })),
  );
  const { uniform, unread } = await byHalves(context, areas);
  const validations = uniform
    .filter(({ sheet, range }) => formulasOf(range.dataValidation.rule).some((formula) => wanted(formula, sheet)))
    .map(({ range }): Rule => ({ kind: "validation", at: range.address }));
  const left = unread.map(({ range }): Rule => ({ kind: "validation not read", at: range.address }));
  return [...(await formats()), ...validations, ...left];
}

/** Cells of a sheet with their validation. */
interface Validated {
  readonly sheet: string;
  readonly range: Excel.Range;
}

const isMixed = ({ range }: Validated): boolean =>
  ["MixedCriteria", "Inconsistent"].includes(range.dataValidation.type);

/** Parts the areas whose validations differ until those of each part are the same. A sync a step. */
async function byHalves(
  context: Excel.RequestContext,
  areas: readonly Validated[],
): Promise<{ readonly uniform: readonly Validated[]; readonly unread: readonly Validated[] }> {
  const uniform: Validated[] = [];
  let mixed: readonly Validated[] = areas;
  for (let asked = 0; ;) {
    uniform.push(...mixed.filter((one) => !isMixed(one)));
    mixed = mixed.filter(isMixed);
    asked += 2 * mixed.length;
    if (mixed.length === 0 || asked > MOST_PARTS) return { uniform, unread: mixed };
    mixed = mixed.flatMap(({ sheet, range }) => halvesOf(range).map((half) => ({ sheet, range: half })));
    for (const { range } of mixed) {
      range.load({ address: true, rowCount: true, columnCount: true });
      range.dataValidation.load({ rule: true, type: true });
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each step asks for what the last one told apart
    await context.sync();
  }
}

function halvesOf(range: Excel.Range): Excel.Range[] {
  const { rowCount: rows, columnCount: columns } = range;
  const part = (top: number, left: number, bottom: number, right: number) =>
    range.getCell(top, left).getResizedRange(bottom - top - 1, right - left - 1);
  const [row, column] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  return columns > 1
    ? [part(0, 0, rows, column), part(0, column, rows, columns)]
    : [part(0, 0, row, columns), part(row, 0, rows, columns)];
}

/** The formulas of a validation, of whatever kind it is. */
const formulasOf = (rule: Excel.DataValidationRule | null): string[] =>
  Object.values(rule ?? {})
    .flatMap((part: object | undefined) => Object.values(part ?? {}) as unknown[])
    .filter((value): value is string => typeof value === "string" && value.startsWith("="));

/** Queues the conditional formats; call the answer after the next sync. It syncs once more where there are some. */
function loadFormats(context: Excel.RequestContext, sheets: readonly string[], wanted: Wanted): () => Promise<Rule[]> {
  const loaded = sheets.map((sheet) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(sheet).getRange();
    conditionalFormats.load({
      type: true,
      customOrNullObject: { rule: { formula: true } },
      cellValueOrNullObject: { rule: true },
    });
    return { sheet, conditionalFormats };
  });
  return async () => {
    const found = loaded.flatMap(({ sheet, conditionalFormats }) =>
      conditionalFormats.items.filter((format) => formulasIn(format).some((formula) => wanted(formula, sheet))),
    );
    const ranges = found.map((format) => {
      const range = format.getRanges();
      range.load({ address: true });
      return range;
    });
    if (ranges.length > 0) await context.sync();
    return ranges.map(({ address }) => ({ kind: "conditional format", at: address }));
  };
}

function formulasIn({ customOrNullObject: custom, cellValueOrNullObject: value }: Excel.ConditionalFormat): string[] {
  const written = [
    ...(custom.isNullObject ? [] : [custom.rule.formula]),
    ...(value.isNullObject ? [] : [value.rule.formula1, value.rule.formula2 ?? ""]),
  ];
  return written.filter((formula) => formula !== "");
}
