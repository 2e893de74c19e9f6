import "../../support/functions";
import { CLAIMS } from "../../../src/functions/figures/claims";

test("what the article says against what its own figures give", () => {
  const lines = new Map(CLAIMS().map(([claim, ...rest]) => [claim, rest]));
  expect(lines.get("The market grows at a compound annual rate of 26.6%")).toEqual([
    0.266,
    expect.closeTo(0.2649, 4),
    expect.closeTo(-0.0011, 4),
    "Inconsistent",
  ]);
  expect(lines.get("The market expands nearly tenfold")).toEqual([
    10,
    expect.closeTo(8.29, 2),
    expect.closeTo(-1.71, 2),
    "Inconsistent",
  ]);
  expect(lines.get("The three OpenAI contracts total USD 22.4 billion")![3]).toBe("Consistent");
});
