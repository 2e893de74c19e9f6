import fc from "fast-check";
import { compareWorkbooks } from "../../src/compare/compare";
import { bookOf, inserting, shiftLines, withCell } from "./edits";
import { FUNCTIONS, templateBook } from "./template-book";

const model = (delay: number, ke: number, margin: number) =>
  bookOf(
    {
      Inputs: [
        ["Delay", delay],
        ["Cost of equity", ke],
        ["Margin", margin],
        ["Unused", 1],
      ],
      Model: [
        ["Revenue", "=100*(1-Inputs!B1/12)", "=B1*1.2"],
        ["Profit", "=B1*Inputs!$B$3", "=C1*Inputs!$B$3"],
        ["Value per share", "=SUM(B2:C2)/(1+Inputs!B2)"],
        ["Value is positive", "=B3>0"],
      ],
    },
    { value_per_share: "=Model!$B$3" },
  );
const effects = (bridge: ReturnType<typeof compareWorkbooks>["bridge"]) =>
  Object.fromEntries(bridge!.causes.map(({ what, effect }) => [what, effect]));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

test("a bridge goes by each changed input, and adds up", () => {
  const { bridge } = compareWorkbooks(model(3, 0.1, 0.4), model(6, 0.12, 0.4));
  expect(bridge).toMatchObject({ output: "Model!B3", method: "exact", notFollowed: [] });
  expect(Object.keys(effects(bridge))).toEqual(["Inputs!B1, Delay", "Inputs!B2, Cost of equity"]);
  expect(sum(Object.values(effects(bridge)))).toBeCloseTo((bridge!.to as number) - (bridge!.from as number), 9);
});

test("what can't reach the output has no effect", () => {
  const { bridge } = compareWorkbooks(model(3, 0.1, 0.4), withCell(model(6, 0.1, 0.4), "Inputs", 3, 1, 9));
  expect(effects(bridge)).toEqual({ "Inputs!B1, Delay": expect.closeTo(-20, 9), "Inputs!B4, Unused": 0 });
});

test("over random changes a bridge adds up to 1e-9", () => {
  const value = fc.double({ min: 0.01, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(value, value, value, value, value, value, (a, b, c, d, e, f) => {
      const { bridge } = compareWorkbooks(model(a, b, c), model(d, e, f), { output: "value_per_share" });
      const whole = (bridge!.to as number) - (bridge!.from as number);
      expect(Math.abs(sum(bridge!.causes.map(({ effect }) => effect)) - whole)).toBeLessThanOrEqual(1e-9);
    }),
    { numRuns: 60 },
  );
});

test("a changed formula, a formula lost and an inserted row are causes of their own", () => {
  const book = bookOf({
    S: [
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["total", "=SUM(B1:B3)"],
      ["double", "=B4*2"],
    ],
  });
  const inserted = withCell(withCell(shiftLines(book, "S", "row", inserting(1, 1)), "S", 1, 0, "new"), "S", 1, 1, 10);
  const after = withCell(inserted, "S", 5, 1, "=B5*3");
  const { changes, bridge } = compareWorkbooks(book, after, { output: "S!B6" });
  expect(changes.map(({ kind, cell }) => [kind, cell])).toEqual([
    ["row inserted", "2:2"],
    ["formula changed", "B6"],
  ]);
  // 6 x 2 to 16 x 3: the row adds 10 x 2.5, the factor 1 x 11.
  expect(effects(bridge)).toEqual({ "S: row 2 inserted": 25, "S!B6, double": 11 });
});

test("what can't be followed is listed, and the files' own values are taken for it", () => {
  const book = bookOf({
    S: [
      ["rate", "=CONTOSO.RATE()"],
      ["factor", 2],
      ["result", "=B1*B2"],
    ],
  });
  const known = (rate: number, factor: number) => ({
    ...withCell(book, "S", 1, 1, factor),
    sheets: withCell(book, "S", 1, 1, factor).sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.row === 0 && cell.column === 1 ? { ...cell, value: rate } : cell)),
    })),
  });
  const { bridge } = compareWorkbooks(known(5, 2), known(7, 4), { output: "S!B3" });
  expect(bridge).toMatchObject({ from: 10, to: 28 });
  expect(bridge!.notFollowed).toEqual([
    "S!B1: The function CONTOSO.RATE can't be followed. The files' own values are taken: 5 and 7.",
  ]);
  expect(effects(bridge)).toEqual({ "S!B1, not followed": 6, "S!B2, factor": 12 });
  const unknown = compareWorkbooks(book, withCell(book, "S", 1, 1, 4), { output: "S!B3" }).bridge!;
  expect(unknown).toMatchObject({ from: null, to: null, causes: [] });
  expect(unknown.notFollowed).toEqual([
    "S!B1: The function CONTOSO.RATE can't be followed, and a file holds no value of the cell.",
  ]);
});

test("an error on the way is said, and the whole effect is given", () => {
  const book = (a: number, b: number) =>
    bookOf({
      S: [
        ["a", a],
        ["b", b],
        ["ratio", "=1/(B1+B2)"],
      ],
    });
  const { bridge } = compareWorkbooks(book(1, 1), book(-1, 2), { output: "S!B3" });
  expect(bridge!.causes).toEqual([{ what: "All changes together", effect: 0.5 }]);
  expect(bridge!.notFollowed[0]).toContain("#DIV/0!");
});

test("a check that no longer holds is named", () => {
  const { changes } = compareWorkbooks(model(3, 0.1, 0.4), model(15, 0.1, 0.4));
  expect(changes).toContainEqual({ kind: "check broken", sheet: "Model", cell: "B4", was: true, is: false });
});

test("an output that is neither a cell nor a name is refused", () => {
  expect(() => compareWorkbooks(model(3, 0.1, 0.4), model(6, 0.1, 0.4), { output: "nowhere" })).toThrow(
    "The output “nowhere” is neither a cell (Sheet!B7) nor a name of the new workbook.",
  );
});

test("a bridge over the template's drivers adds up, and a documented figure is told from an input", () => {
  const before = templateBook();
  const place = (name: string) => {
    const [, sheet, column, row] = /^='?([^'!]+)'?!\$([A-Z])\$(\d+)/.exec(
      before.names.find((one) => one.name === name)!.formula,
    )!;
    return [sheet!, Number(row) - 1, column!.charCodeAt(0) - 65] as const;
  };
  const figures = place("AICOMP_figure_values");
  const drivers = before.names.filter(({ name }) => /^AICOMP_\w+_base$/.test(name)).map(({ name }) => place(name));
  const changed = drivers.slice(0, 6).reduce((book, [sheet, row, column]) => {
    const value = before.sheets
      .find(({ name }) => name === sheet)!
      .cells.find((c) => c.row === row && c.column === column)!.value;
    return withCell(book, sheet, row, column, Number(value) * 1.1 + 0.01);
  }, before);
  const after = withCell(changed, figures[0], figures[1], figures[2], 61);
  const { changes, bridge } = compareWorkbooks(before, after, { functions: FUNCTIONS });
  expect(changes.filter(({ kind }) => kind === "input changed")).toHaveLength(6);
  expect(changes.filter(({ kind }) => kind === "documented figure changed")).toHaveLength(1);
  const whole = (bridge!.to as number) - (bridge!.from as number);
  expect(whole).not.toBe(0);
  expect(sum(bridge!.causes.map(({ effect }) => effect))).toBeCloseTo(whole, 9);
});

test("a formula that another program writes otherwise is no cause", () => {
  const book = (written: string) =>
    bookOf({
      S: [
        ["on", written],
        ["result", "=IF(B1,2,3)"],
      ],
    });
  const { changes, bridge } = compareWorkbooks(book("=NOT(FALSE)"), book("=NOT(FALSE())"), { output: "S!B2" });
  expect(changes).toEqual([]);
  expect(bridge).toMatchObject({ from: 2, to: 2, causes: [], notFollowed: [] });
});
