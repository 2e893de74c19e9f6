import { OurNames } from "../../src/workbook/our-names";

const names = new OurNames([
  { name: "Growth", formula: "=LAMBDA(a,b,n,AICOMP.CAGR(a,b,n))" },
  { name: "Twice", formula: "=Growth(1,2,3)*2" },
  { name: "Plain", formula: "=Sheet1!$A$1" },
  { name: "said", formula: '="AICOMP.CAGR(1,2,3)"' },
  { name: "Plain", sheet: "My budget", formula: "=AICOMP.CAGR(60.23,499.33,9)" },
  { name: "Growth", sheet: "Notes", formula: "=Notes!$A$1" },
]);

test("the names that call our functions are known, also through others and on one sheet alone", () => {
  expect(names.written()).toEqual(["Growth", "Twice", "'My budget'!Plain"]);
});

test.each([
  ["=Growth(60.23,499.33,9)", "Sheet1", true],
  ["=growth(60.23,499.33,9)", "Sheet1", true],
  ["=Twice+1", "Sheet1", true],
  ["=Plain*2", "Sheet1", false], // of the workbook, where it is a cell
  ["=Plain*2", "My budget", true], // of the sheet, before that of the workbook
  ["='My budget'!Plain*2", "Sheet1", true],
  ["=Growth(1,2,3)", "Notes", false], // the sheet has its own
  ["=Sheet1!Growth(1,2,3)", "Notes", true],
  ['="Growth"', "Sheet1", false],
  ["='Growth'!A1", "Sheet1", false],
  ["=GrowthRate*2", "Sheet1", false],
  ["=AICOMP.CAGR(1,2,3)", "Sheet1", true],
])("%s on %s: %s", (formula, sheet, calls) => {
  expect(names.calls(formula, sheet)).toBe(calls);
});
