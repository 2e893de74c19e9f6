import { extent } from "../../src/template/compile";
import type { Plan } from "../../src/template/plan";
import type { Values } from "../../src/xlsx/sheet";
import type { Host } from ".";

/** What the cells of a loaded plan show, by the key of their sheet. */
export function shownValues(host: Host, plan: Plan): Record<string, Values> {
  return Object.fromEntries(
    plan.sheets.map((sheet) => {
      const id = host.book.sheetId(sheet.name)!;
      const { rows, columns } = extent(sheet);
      const values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => host.book.value(id, row, column)),
      );
      return [sheet.key, values];
    }),
  );
}
