import { callIn, referencesIn, rewritten } from "../../src/model/references";

const names = (name: string) => (name === "AICOMP_case" ? { sheet: "Cover", row: 4, column: 1 } : undefined);
const written = (formula: string) => referencesIn(formula, { sheet: "S" }, names);

test("the references of a formula, in their order", () => {
  expect(written("=A1+SUM('My sheet'!$B$2:C3)*AICOMP_case&unknown")).toEqual([
    { written: "A1", sheet: "S", top: 0, left: 0, bottom: 0, right: 0 },
    { written: "'My sheet'!$B$2:C3", sheet: "My sheet", top: 1, left: 1, bottom: 2, right: 2 },
    { written: "AICOMP_case", sheet: "Cover", top: 4, left: 1, bottom: 4, right: 1 },
  ]);
});

test("a text that looks like a reference is none", () => {
  expect(written('="A1"&"B2"')).toEqual([]);
});

test("a formula is rewritten reference by reference, and nothing else in it", () => {
  expect(rewritten('=SUM(A1:B2)+"A1"', (reference) => `[${reference}]`)).toBe('=SUM([A1:B2])+"A1"');
});

test("the outermost call of ours is found, also within others", () => {
  expect(callIn("=IF(A1>0,AICOMP.CAGR(A1,AICOMP.FIGURE(B1),9))", "AICOMP.")).toMatchObject({ name: "AICOMP.CAGR" });
  expect(callIn("=SUM(A1)", "AICOMP.")).toBeUndefined();
});
