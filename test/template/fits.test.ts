import { ARTICLE } from "../../src/figures/article";
import { compile } from "../../src/template/compile";
import { LOOKS } from "../../src/template/looks";
import type { PlanCell, SheetPlan } from "../../src/template/plan";
import { FIVE } from "../support/five-companies";
import { textWidth } from "../support/text-width";

const textOf = (cell: PlanCell | null | undefined): string => {
  const content = cell?.content;
  return typeof content === "object" && "literal" in content ? String(content.literal) : "";
};
const isEmpty = (cell: PlanCell | null | undefined) =>
  !cell || (typeof cell.content === "object" && textOf(cell) === "" && "literal" in cell.content);

/** A column's width counts digits; bold letters are up to a quarter wider in the fonts that Excel falls back to. */
const WIDE: Partial<Record<PlanCell["look"], number>> = { heading: 1.25, "number heading": 1.25 };
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

test("no heading is cut off by the cell beside it", () => {
  expect(compile(ARTICLE).sheets.flatMap(cutOff)).toEqual([]);
});

/** Room to spare, for a font of other widths: a twentieth of the text. */
const SPARE = 1.05;
const widthOf = ({ look, indent }: PlanCell, text: string): number =>
  textWidth(text, LOOKS[look]) * SPARE + (indent ? 1 : 0);

/** What a text has to run over: its own column and the empty ones beside it, as far as the frozen columns go. */
function roomOf({ rows, widths, frozen, hidden }: SheetPlan, row: number, column: number): number {
  const edge = column < frozen.columns ? frozen.columns : Infinity;
  let room = 0;
  for (let at = column; at < edge; at++) {
    if (at > column && !isEmpty(rows[row]![at])) return room;
    if (at >= widths.length) return Infinity;
    room += hidden.includes(at) ? 0 : widths[at]!;
  }
  return room;
}

const isLeft = (cell: PlanCell) => LOOKS[cell.look].align === undefined;
const isRight = (cell: PlanCell | null | undefined) => !isEmpty(cell) && LOOKS[cell!.look].align === "Right";

/** Texts that the cell beside them cuts, or that run under the frozen columns when the sheet is scrolled. */
function cutTexts(sheet: SheetPlan): string[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const text = textOf(cell);
      if (!cell || text === "" || !isLeft(cell)) return [];
      const takes = widthOf(cell, text);
      const room = roomOf(sheet, row, column);
      return takes <= room ? [] : [`${sheet.name}, row ${row + 1}, column ${column + 1} (${takes}/${room}): ${text}`];
    }),
  );
}

/** Texts that begin where a number beside them ends. */
function touching({ name, rows }: SheetPlan): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell && !isEmpty(cell) && isLeft(cell) && isRight(cells[column - 1]) && !cell.indent
        ? [`${name}, row ${row + 1}, column ${column + 1}`]
        : [],
    ),
  );
}

describe.each([
  ["the article's document", ARTICLE],
  ["five companies", FIVE],
])("on the sheets of %s", (_, document) => {
  const { sheets } = compile(document);
  test("no text is cut by the cell beside it or runs under the frozen columns", () => {
    expect(sheets.flatMap(cutTexts)).toEqual([]);
  });
  test("no text touches the number beside it", () => {
    expect(sheets.flatMap(touching)).toEqual([]);
  });
  test("the status of the checks has room in front of the link, at its longest", () => {
    const longest = "Integrity checks failed: 10; checks to review: 10";
    for (const sheet of sheets.filter(({ rows }) => rows[2]!.some((cell) => cell?.link === "Checks")))
      expect([sheet.name, roomOf(sheet, 2, 0) >= longest.length]).toEqual([sheet.name, true]);
  });
});

test("the headings that AICOMP.PB.COMPARE spills fit into their columns", () => {
  const { widths } = compile(ARTICLE).sheets.find(({ key }) => key === "comparison")!;
  ["Company", "P/B", "Premium to lowest", "Premium to median", "Rank"].forEach((text, column) =>
    expect([text, takes(text) <= widths[column]!]).toEqual([text, true]),
  );
});
