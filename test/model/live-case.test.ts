import { ARTICLE } from "../../src/figures/article";
import { Model } from "../../src/model/model";
import { compile } from "../../src/template/compile";

/** What the Scenarios sheet of the plan shows for the chosen case: its number, and the live delay and haircut. */
function live(inputs: Readonly<Record<string, string | number | boolean>>) {
  const sheets = compile(ARTICLE, { inputs }).sheets.map(({ name, rows }) => ({
    sheet: name,
    top: 0,
    left: 0,
    formulas: rows.map((cells) =>
      cells.map((cell) => {
        if (!cell || cell.content === "spilled") return "";
        return "formula" in cell.content ? cell.content.formula : cell.content.literal;
      }),
    ),
  }));
  const at = (row: number, column: number) => new Model(sheets).value({ sheet: "Scenarios", row, column });
  return [at(3, 2), at(6, 13), at(7, 13)];
}
const own = { own1: "Base*", own2: "2026", own3: "TRUE", own4: "B?", own5: "~10%" };
const values = { "coreweave.delay.own1": 7, "coreweave.delay.own2": 8, "coreweave.delay.own3": 0 };

test.each<[string | number | boolean, unknown[]]>([
  ["Base", [2, 3, 0.1]],
  ["bEAR", [1, 12, 0.25]],
  [" Bull ", [3, 0, 0]],
  ["Base*", [4, 7, 0.1]],
  ["2026", [5, 8, 0.1]],
  [2026, [5, 8, 0.1]],
  [true, [6, 0, 0.1]],
  ["B?", [7, 3, 0.1]],
  ["~10%", [8, 3, 0.1]],
  ["B*", ["#N/A", "#N/A", "#N/A"]],
  ["", ["#N/A", "#N/A", "#N/A"]],
])("the case %p has its number, and a blank value of it is Base's", (name, shown) => {
  expect(live({ ...own, ...values, case: name })).toEqual(shown);
});
