import { caseNameOf, caseNameProblem, sameName } from "../../src/scenarios/case-name";
import { SENTENCES } from "../../src/scenarios/sentences";

const says = SENTENCES.caseName;
test.each([
  ["My downside", undefined],
  ["x".repeat(25), undefined],
  ["x".repeat(26), says.long],
  ["  ", says.empty],
  ["=SUM(A1)", says.formulaLike],
  ["-5", says.formulaLike],
  ["'quoted", says.formulaLike],
  ["one, two", says.comma],
  ["bEAR ", says.taken("bEAR ")],
  ["Ｂase", says.taken("Ｂase")],
  ["Ba\u00ADse", says.taken("Ba\u00ADse")],
  ["#SPILL!", says.error],
  ["#N/A", says.error],
  ["not #REF!", undefined],
  ["#REF! again", undefined],
  ["A+B", undefined],
  ["O'Neil", undefined],
  ["line\nbreak", says.unprintable],
  ["Prud\uFFFDnt", says.lostLetter("Prud\uFFFDnt")],
])("%p", (name, problem) => {
  expect(caseNameProblem(name, ["Bear", "Base"])).toBe(problem);
});

test.each([
  ["Straße", "STRASSE", true],
  ["Prude\u0301nt", "PRUD\u00C9NT", true],
  ["My  case", "my\u00A0case", true],
  ["Prudent", "Prudént", false],
  ["Base*", "Base", false],
  ["1", "01", false],
])("%p and %p are one name: %p", (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});

test("a name is kept with one blank between words, and its accents in one form", () => {
  expect(caseNameOf(" My \u00A0 case ")).toBe("My case");
  expect(caseNameOf("Prude\u0301nt")).toBe("Prud\u00E9nt");
});
