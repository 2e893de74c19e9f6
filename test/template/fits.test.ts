import { ARTICLE } from "../../src/figures/article";
import { compile } from "../../src/template/compile";
import type { PlanCell, SheetPlan } from "../../src/template/plan";

const textOf = (cell: PlanCell | null | undefined): string => {
  const content = cell?.content;
  return typeof content === "object" && "literal" in content ? String(content.literal) : "";
};
const isEmpty = (cell: PlanCell | null | undefined) =>
  !cell || (typeof cell.content === "object" && textOf(cell) === "" && "literal" in cell.content);

/** A column's width counts digits; bold letters are up to a quarter wider in the fonts that Excel falls back to. */
const WIDE: Partial<Record<PlanCell["look"], number>> = { heading: 1.25, "number heading": 1.25, label: 1 };
const takes = (text: string, look: PlanCell["look"] = "heading") => text.length * WIDE[look]!;

/** The texts that the cell beside them would cut off. */
function cutOff({ name, rows, widths }: SheetPlan): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell || WIDE[cell.look] === undefined) return [];
      const beside = cells[cell.look === "number heading" ? column - 1 : column + 1];
      const text = textOf(cell);
      return isEmpty(beside) || takes(text, cell.look) <= widths[column]!
        ? []
        : [`${name}, row ${row + 1}, column ${column + 1}: ${text}`];
    }),
  );
}

test("no heading and no label is cut off by the cell beside it", () => {
  expect(compile(ARTICLE).sheets.flatMap(cutOff)).toEqual([]);
});

test("the headings that AICOMP.PB.COMPARE spills fit into their columns", () => {
  const { widths } = compile(ARTICLE).sheets.find(({ key }) => key === "comparison")!;
  ["Company", "P/B", "Premium to lowest", "Premium to median", "Rank"].forEach((text, column) =>
    expect([text, takes(text) <= widths[column]!]).toEqual([text, true]),
  );
});
