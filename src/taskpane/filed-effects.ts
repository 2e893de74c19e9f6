import type { FiledDocument } from "../figures/filed";
import type { Content } from "../model/content";
import { compileFiled, HEADLINES } from "../template/filed/compile";
import { filedCell } from "../template/ids";
import type { Plan } from "../template/plan";
import type { OwnCell } from "../workbook/grown-sheet";
import { computedValues } from "../xlsx/computed-values";
import { customFunctions } from "./try-formula";

/** A headline output of a company, before an update and after it. */
export interface FiledEffect {
  readonly company: string;
  readonly row: string;
  readonly from: Content | undefined;
  readonly to: Content;
}

/** A plan with what the user has put into its cells. */
function withOwn(plan: Plan, own: readonly OwnCell[]): Plan {
  const sheets = plan.sheets.map((sheet) => {
    const rows = sheet.rows.map((cells) => [...cells]);
    for (const { key, row, column, shows } of own)
      if (key === sheet.key) rows[row]![column] = { content: { literal: shows }, look: "input" };
    return { ...sheet, rows };
  });
  return { ...plan, sheets };
}

/** What the headline outputs would come to, with the cells of the user's that stay. */
export function filedEffects(
  next: FiledDocument,
  own: readonly OwnCell[],
  shows: ReadonlyMap<string, Content>,
): FiledEffect[] {
  const plan = withOwn(compileFiled(next), own);
  const values = computedValues(plan, customFunctions());
  return next.companies.flatMap(({ id, name }) =>
    HEADLINES.flatMap((row): FiledEffect[] => {
      const cell = filedCell("filed-companies", id, row, 0);
      const place = plan.places.get(cell);
      if (!place) return [];
      const [from, to] = [shows.get(cell), values[place.sheet]![place.row]![place.column]!];
      const same = typeof from === "number" && typeof to === "number" ? Math.abs(from - to) < 1e-9 : from === to;
      return same ? [] : [{ company: name, row, from, to }];
    }),
  );
}
