import { chooseCase } from "../../src/excel/cases";
import { loadTemplate } from "../../src/excel/load-template";
import { readCell } from "../../src/excel/read-cell";
import { applyRefresh } from "../../src/excel/refresh";
import type { TraceNode } from "../../src/excel/trace";
import { ARTICLE } from "../../src/figures/article";
import { builtInSet } from "../../src/scenarios/built-in";
import { type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
  await loadTemplate(ARTICLE);
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
    name: "CoreWeave: Delay of capacity",
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
  const { node, formula, restsOn } = await report(place("AICOMP_coreweave_justified"));
  expect(node.kind).toBe("computed");
  expect(formula).toContain("AICOMP_coreweave_roe_live");
  const ends = leaves(node);
  expect(ends.length).toBeGreaterThan(0);
  for (const { kind } of ends) expect(["documented", "assumption"]).toContain(kind);
  expect(restsOn!.assumptions).toBeGreaterThan(0);
});

test("what rests on documented figures alone says so", async () => {
  const { restsOn } = await report(place("AICOMP_coreweave_premium"));
  expect(restsOn).toEqual({ documented: 2, assumptions: 0 });
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
