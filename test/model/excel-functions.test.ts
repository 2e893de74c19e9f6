import { type Content, NotFollowed } from "../../src/model/content";
import { Model } from "../../src/model/model";
import kept from "../independent/native-cases.json";

/** Formulas with what Excel gives, most of them as LibreOffice computed them. */
type Kept = [name: string, formula: string, answer: Content];
const cases = kept.cases as unknown as Kept[];
const names = [...new Set(cases.map(([name]) => name))];

/** What hangs on the locale, or on the rows that a filter hides. */
const NOT_FOLLOWED = /^(SUBTOTAL|VALUE\("[1$(]|DATEVALUE\("(1\/|31-)|EDATE\("|YEAR\("|DAYS\("|COUNTIF\(C1:C8,">2025-)/;

const contents = kept.cells.map((row) =>
  row.map((content) => (typeof content === "string" ? content.replace(/^'/, "") : (content ?? ""))),
);

function resultOf(formula: string): Content | "not followed" {
  const written = `=${formula.replace(/^\{(.*)\}$/, "$1")}`;
  const sheet = { sheet: "Sheet1", top: 0, left: 0, formulas: [...contents, ...Array(20).fill([]), [written]] };
  try {
    return new Model([sheet]).value({ sheet: "Sheet1", row: sheet.formulas.length - 1, column: 0 });
  } catch (error) {
    if (error instanceof NotFollowed) return "not followed";
    throw error;
  }
}

const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-10 * Math.max(1, Math.abs(other))
    : one === other;

test.each(names)("%s is as Excel has it, where it is followed", (name) => {
  const wrong = cases
    .filter(([group]) => group === name)
    .map(([, formula, answer]) => ({ formula, answer, result: resultOf(formula) }))
    .filter(({ answer, result }) => result !== "not followed" && !isNear(result, answer));
  expect(wrong).toEqual([]);
});

test("nearly every function of a model is followed", () => {
  const missed = cases.filter(([, formula]) => resultOf(formula) === "not followed").map(([, formula]) => formula);
  expect(missed.filter((formula) => !NOT_FOLLOWED.test(formula))).toEqual([]);
  expect(missed.length).toBeLessThan(20);
});
