import { chooseCase } from "../../src/excel/cases";
import { readCell } from "../../src/excel/read-cell";
import { applyRefresh } from "../../src/excel/refresh";
import type { TraceNode } from "../../src/workbook/trace";
import { ARTICLE } from "../../src/figures/article";
import { builtInSet } from "../../src/scenarios/built-in";
import { type OpenWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openTemplate();
});
const report = async (at: string) => {
  await workbook.book.show(at);
  return readCell(ARTICLE);
};
const place = (name: string) =>
  workbook.host.book
    .names()
    .find((one) => one.name === name)!
    .reference.replaceAll("$", "");
const leaves = (node: TraceNode): TraceNode[] => {
  const cells = node.feeds().flatMap((group) => group.cells);
  return cells.length === 0 ? [node] : cells.flatMap(leaves);
};

test("a documented figure leads to its sentence", async () => {
  const row = (await workbook.book.values("Figures")).findIndex(([id]) => id === "coreweave.pb") + 1;
  const { node } = await report(`Figures!E${row}`);
  expect(node).toMatchObject({ kind: "documented", shows: 24.09, figure: { id: "coreweave.pb" } });
});

test("an input says its driver, range, cases and last change", async () => {
  const set = builtInSet(ARTICLE);
  const [first, ...others] = set.drivers;
  await applyRefresh(
    ARTICLE,
    { ...set, drivers: [{ ...first!, bear: 18 }, ...others] },
    new Set(["coreweave.delay.bear"]),
    "a test",
  );
  const { node, input } = await report("Scenarios!F7");
  expect(node.kind).toBe("assumption");
  expect(input).toMatchObject({
    name: "CoreWeave: Capacity delay",
    case: "Bear",
    unit: "months",
    range: { low: 0, high: 36 },
    cases: [
      { name: "Bear", shows: 18 },
      { name: "Base", shows: 3 },
      { name: "Bull", shows: 0 },
    ],
    last: { from: 12, to: 18, source: "a test" },
  });
});

test("a formula is shown in names, and its tree ends in documented figures and assumptions", async () => {
  await chooseCase(ARTICLE, "Base");
  const { node, formula, restsOn } = await report(place("AICOMP_coreweave_converting_live"));
  expect(node.kind).toBe("computed");
  expect(formula).toContain("[CoreWeave, firm contracts]");
  const ends = leaves(node);
  expect(ends.length).toBeGreaterThan(0);
  for (const { kind } of ends) expect(["documented", "assumption"]).toContain(kind);
  expect(restsOn!.assumptions).toBeGreaterThan(0);
});

test("what rests on documented figures alone says so", async () => {
  const { restsOn } = await report(place("AICOMP_coreweave_premium"));
  expect(restsOn).toEqual({ documented: 2, assumptions: 0, missed: [] });
});

test("every computed cell of the model can be traced to its ends", async () => {
  for (const { name } of workbook.host.book.names().filter((one) => /_live$|_gaps$|_revenue$/.test(one.name))) {
    const { restsOn } = await report(place(name));
    expect([name, restsOn!.documented + restsOn!.assumptions]).toEqual([name, expect.any(Number)]);
    expect(restsOn!.documented + restsOn!.assumptions).toBeGreaterThan(0);
  }
});

test("an error names the call of ours with what its arguments come to, on any sheet", async () => {
  await workbook.book.enter("Sheet1!B1", -5);
  await workbook.book.enter("Sheet1!A1", "=AICOMP.CAGR(B1,2,3)");
  const { error } = await report("Sheet1!A1");
  expect(error).toMatchObject({ code: "#VALUE!", call: { name: "AICOMP.CAGR", arguments: [[[-5]], [[2]], [[3]]] } });
});

test("an error that comes from another cell leads there", async () => {
  await workbook.book.enter("Sheet1!B2", "=1/0");
  await workbook.book.enter("Sheet1!A2", "=B2*2");
  const { error } = await report("Sheet1!A2");
  expect(error).toMatchObject({ code: "#DIV/0!", from: { at: "Sheet1!B2" } });
});

/** Types a formula into a cell of the user's, and says what it rests on. */
const rests = async (formula: string, at = "Sheet1!D1") => {
  await workbook.book.enter(at, formula);
  const { node, restsOn, text } = await report(at);
  expect(text).not.toBe(undefined);
  const feeds = node.feeds().flatMap(({ cells }) => cells.map((cell) => cell.at));
  return { ...restsOn!, feeds, missed: restsOn!.missed.map(({ why }) => why) };
};

test.each([
  ["='[Budget 2026.xlsx]Sheet1'!$B$4*2", "workbook"],
  ["=SUM(Jan:Mar!B2)", "sheets"],
  ["=SUM(Table1[x])", "table"],
  ["=NoSuchSheet!A1", "sheet"],
  ["=no_such_name*2", "name"],
  ['=INDIRECT("Scenarios!F7")', "computed"],
])("%s shows the cell, and the reference is named as not followed", async (formula, why) => {
  expect(await rests(formula)).toMatchObject({ feeds: [], documented: 0, assumptions: 0, missed: [why] });
});

test("a cell of this workbook is not taken for one of another that has the same address", async () => {
  const { feeds, assumptions, missed } = await rests("=Scenarios!F7*'[Old model.xlsx]Scenarios'!F7");
  expect({ feeds, assumptions, missed }).toEqual({ feeds: ["Scenarios!F7"], assumptions: 1, missed: ["workbook"] });
});

test("whole columns and rows of our sheets are followed to the assumptions in them", async () => {
  expect((await rests("=SUM(Scenarios!F:F)")).assumptions).toBeGreaterThan(10);
  expect((await rests("=SUM(scenarios!7:7)")).assumptions).toBeGreaterThan(2);
});

test.each([false, true])(
  "a name of the user's that stands for a cell of ours is followed; in R1C1: %p",
  async (r1c1) => {
    if (!workbook.host.book.names().some(({ name }) => name === "my_delay"))
      workbook.host.book.addName("my_delay", "=Scenarios!$F$7", "");
    workbook.host.book.inR1C1 = r1c1;
    try {
      expect(await rests("=my_delay*2")).toMatchObject({ feeds: ["Scenarios!F7"], assumptions: 1, missed: [] });
    } finally {
      workbook.host.book.inR1C1 = false;
    }
  },
);

test("cells of the user's are followed as far as they lead", async () => {
  await workbook.book.enter("Sheet1!E1", "=E2*2");
  await workbook.book.enter("Sheet1!E2", "=Scenarios!F7");
  expect(await rests("=E1+1")).toMatchObject({ feeds: ["Sheet1!E1"], assumptions: 1, missed: [] });
  await workbook.book.enter("Sheet1!E2", 5);
  expect(await rests("=E1+1")).toMatchObject({ documented: 0, assumptions: 0, missed: [] });
});

test("a spill is followed to what its formula rests on, and so is a cell within it", async () => {
  await workbook.book.enter("Sheet1!G1", "=AICOMP.GROWTH.PATH(60.23,Scenarios!F7,3)");
  expect(await rests("=SUM(G1#)")).toMatchObject({ assumptions: 1, missed: [] });
  expect(await rests("=G3*2")).toMatchObject({ assumptions: 1, missed: [] });
  const { node, restsOn } = await report("Sheet1!G3");
  expect([node.kind, restsOn!.assumptions]).toEqual(["computed", 1]);
});
