import { column, seenAll } from "../../support/functions";
import { CONCENTRATION_EFFECTIVE } from "../../../src/functions/concentration/effective";

test("equal customers are as many as they are", () => {
  expect(CONCENTRATION_EFFECTIVE(column(3, 3, 3, 3))).toEqual([[4]]);
});

test("all zero is refused", () => {
  expect(seenAll(CONCENTRATION_EFFECTIVE([[0]]))).toEqual([
    ["#VALUE!: values is 0: it must be greater than 0 for one at least"],
  ]);
});
