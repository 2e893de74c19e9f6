import { ARTICLE } from "../../src/figures/article";
import { readDocument } from "../../src/figures/read-document";
import { compile, extent } from "../../src/template/compile";
import { addedContracts } from "../../src/workbook/added-contracts";
import type { Block } from "../../src/workbook/state";

const PLAN = compile(ARTICLE).sheets.find(({ key }) => key === "backlog")!;
const { rows: HIGH, columns: WIDE } = extent(PLAN);
const LINES = {
  backlog: {
    rows: Array.from({ length: HIGH }, (_, i) => i),
    columns: Array.from({ length: WIDE }, (_, i) => i),
  },
};
const BELOW = PLAN.rows.findIndex((cells, i) => i > 6 && cells.length === 0);
const [START, END] = [46_023, 46_752];
type Cells = Readonly<Record<string, string | number>>;
const ACME: Cells = { A: "Acme", B: "CoreWeave", D: 7.3, E: START, F: END };

/** The sheet with the user's cells in the row below the last contract; what begins with = is a formula that gives 7. */
function added(cells: Cells) {
  const blank = (): (string | number | boolean)[][] => PLAN.rows.map(() => Array.from({ length: WIDE }, () => ""));
  const [formulas, values] = [blank(), blank()];
  for (const [column, content] of Object.entries(cells)) {
    const at = column.charCodeAt(0) - 65;
    formulas[BELOW]![at] = content;
    values[BELOW]![at] = typeof content === "string" && content.startsWith("=") ? 7 : content;
  }
  const block = { sheet: "Backlog", row: 0, column: 0, formulas, values } as unknown as Block;
  return addedContracts(ARTICLE, LINES, { blocks: new Map([["backlog", block]]) });
}

test("a whole row is a contract with a figure of the user's, and the document that it makes can be read", () => {
  const { document, rows, left } = added({
    ...ACME,
    G: "backstop",
    H: "Up to",
    I: "loses tail",
    J: END + 365,
    L: "a call",
  });
  expect([rows, left]).toEqual([[{ row: BELOW, contract: "coreweave.user.1", says: "Acme" }], []]);
  expect(document.contracts.at(-1)).toEqual({
    id: "coreweave.user.1",
    company: "coreweave",
    customer: "Acme",
    value: { kind: "documented", figure: "coreweave.user.1" },
    start: { kind: "assumption", value: START, why: "a call" },
    end: { kind: "assumption", value: END, why: "a call" },
    option: { kind: "assumption", value: END + 365, why: "a call" },
    guarantee: true,
    delay: "loses tail",
  });
  expect(document.figures.at(-1)).toMatchObject({ value: 7.3, qualifier: "up to", source: "user", sentence: "a call" });
  expect(readDocument(document)).toHaveProperty("document");
});

test.each([
  [
    "no value and no end",
    { A: "Acme", B: "CoreWeave", E: START },
    [
      ["D", "missing"],
      ["F", "missing"],
    ],
  ],
  ["a company that is not there", { ...ACME, B: "Nebius" }, [["B", "no choice"]]],
  ["an end before its start", { ...ACME, F: START - 1 }, [["F", "before start"]]],
  ["a day in words", { ...ACME, E: "next year" }, [["E", "not a day"]]],
  ["a value that a formula gives", { ...ACME, D: "=3+4" }, [["D", "formula"]]],
  [
    "a negative value in another unit",
    { ...ACME, D: -1, C: "USD million" },
    [
      ["C", "no choice"],
      ["D", "not positive"],
    ],
  ],
  [
    "a kind and a qualifier of its own",
    { ...ACME, G: "Maybe", H: "about" },
    [
      ["G", "no choice"],
      ["H", "no choice"],
    ],
  ],
])("a row with %s stays as it is, and each cell is named", (_, cells, faults) => {
  const { document, rows, left } = added(cells as unknown as Cells);
  expect(left.map(({ at, why }) => [at, why])).toEqual(
    (faults as string[][]).map(([column, why]) => [`Backlog!${column}${BELOW + 1}`, why]),
  );
  expect([document, rows]).toEqual([ARTICLE, []]);
});

test("fewer than two cells of a contract are a remark", () => {
  expect(added({ A: "see the call of 5 November", L: "and the 10-K" })).toEqual({
    document: ARTICLE,
    rows: [],
    left: [],
  });
});
