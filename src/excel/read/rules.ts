/** A conditional format or a data validation, and the cells that it is of, as in Sheet1!B2:B9. */
export interface Rule {
  readonly kind: "conditional format" | "validation";
  readonly at: string;
}

/** Cells whose validations differ are looked at one by one, up to so many of a sheet. */
const MOST_CELLS = 500;

type Wanted = (formula: string, sheet: string) => boolean;

/** The conditional formats and data validations whose formulas are wanted. Syncs three times at most. */
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
  const mixed = areas.filter(({ range }) => isMixed(range));
  const single = mixed.flatMap(({ sheet, range }) => cellsOf(range).map((cell) => ({ sheet, range: cell })));
  for (const { range } of single) {
    range.load({ address: true });
    range.dataValidation.load({ rule: true, type: true });
  }
  if (single.length > 0) await context.sync();
  const validations = [...areas.filter(({ range }) => !isMixed(range)), ...single]
    .filter(({ sheet, range }) => formulasOf(range.dataValidation.rule).some((formula) => wanted(formula, sheet)))
    .map(({ range }): Rule => ({ kind: "validation", at: range.address }));
  return [...(await formats()), ...validations];
}

const isMixed = ({ dataValidation }: Excel.Range): boolean =>
  ["MixedCriteria", "Inconsistent"].includes(dataValidation.type);

function cellsOf(range: Excel.Range): Excel.Range[] {
  const count = Math.min(range.rowCount * range.columnCount, MOST_CELLS);
  return Array.from({ length: count }, (_, i) =>
    range.getCell(Math.floor(i / range.columnCount), i % range.columnCount),
  );
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
