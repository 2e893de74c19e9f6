import { caseNameProblem } from "../../src/scenarios/case-name";
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
])("%p", (name, problem) => {
  expect(caseNameProblem(name, ["Bear", "Base"])).toBe(problem);
});
