import { column, notAvailable, seenAll } from "../../support/functions";
import { PB_COMPARE } from "../../../src/functions/pb/compare";

const HEADER = ["Company", "P/B", "Premium to lowest", "Premium to median", "Rank"];

test("CoreWeave and Microsoft: a header and a row each, in the order given", () => {
  const [header, coreweave, microsoft] = PB_COMPARE(column("CoreWeave", "Microsoft"), column(24.09, 11.38));
  expect(header).toEqual(HEADER);
  expect(coreweave).toEqual(["CoreWeave", 24.09, expect.closeTo(1.1169, 4), expect.closeTo(0.3583, 4), 1]);
  expect(microsoft).toEqual(["Microsoft", 11.38, 0, expect.closeTo(-0.3583, 4), 2]);
});

test("a row of names goes with a column of multiples", () => {
  expect(PB_COMPARE([["CoreWeave", "Microsoft"]], column(24.09, 11.38))).toHaveLength(3);
});

test("a company without a usable multiple keeps its error, and the others are compared", () => {
  const table = PB_COMPARE(column("A", "B", "C", "D", "E"), column(2, notAvailable(), 1, -3, ""));
  expect(seenAll(table).map((row) => row[2])).toEqual([
    "Premium to lowest",
    1,
    "#N/A",
    0,
    "#VALUE!: multiples is -3: it must be greater than 0",
    "#VALUE!: multiples is blank: it must be filled where the others are",
  ]);
});

test("lines beyond the data stay clean", () => {
  expect(PB_COMPARE(column("A", "B", ""), column(2, 1, null))[3]).toEqual(["", "", "", "", ""]);
});

test("fewer than two companies can't be compared", () => {
  expect(seenAll(PB_COMPARE([["A"]], [[2]]))).toEqual([
    ["#VALUE!: multiples holds 1 company with a multiple: it must hold two or more"],
  ]);
});

test("series of different length are #N/A", () => {
  expect(seenAll(PB_COMPARE(column("A", "B", "C"), column(1, 2)))).toEqual([
    ["#N/A: multiples has 2 cells and names has 3: they must be equally long"],
  ]);
});

test("a block is no series", () => {
  expect(
    seenAll(
      PB_COMPARE(
        [
          ["A", "B"],
          ["C", "D"],
        ],
        column(1, 2),
      ),
    ),
  ).toEqual([["#VALUE!: names is a block: it must be one row or one column"]]);
});

test("a name that looks like a formula is only a name", () => {
  expect(PB_COMPARE(column("=1+1", "B"), column(1, 2))[1]![0]).toBe("=1+1");
});
