import { seenAll } from "../support/functions";
import { limited, MOST_CELLS_ON_THE_WEB } from "../../src/functions/limit";
import { GROWTH_VALUE } from "../../src/functions/growth/value";

const rows = (count: number) => Array.from({ length: count }, () => [1]);
const on = (platform: string) =>
  Object.defineProperty(Office.context, "platform", { value: platform, writable: true, configurable: true });
const call = limited(GROWTH_VALUE) as typeof GROWTH_VALUE;

test("on the web a result that could never arrive is refused in a sentence; the largest that can is given", () => {
  on("OfficeOnline");
  expect(call(rows(MOST_CELLS_ON_THE_WEB), [[0]], [[1]])).toHaveLength(MOST_CELLS_ON_THE_WEB);
  expect(seenAll(call(rows(MOST_CELLS_ON_THE_WEB + 1), [[0]], [[1]]))).toEqual([
    [
      "#N/A: the result has 100001 cells: Excel on the web takes at most 100000 from one formula; use smaller ranges, or Excel for desktop",
    ],
  ]);
});

test("in Excel for desktop the same result is given whole", () => {
  on("PC");
  expect(call(rows(MOST_CELLS_ON_THE_WEB + 1), [[0]], [[1]])).toHaveLength(MOST_CELLS_ON_THE_WEB + 1);
});
