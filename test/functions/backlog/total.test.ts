import { column, notAvailable, seenAll } from "../../support/functions";
import { BACKLOG_SCHEDULE } from "../../../src/functions/backlog/schedule";
import { BACKLOG_TOTAL } from "../../../src/functions/backlog/total";

const START = [[46023]];
const ENDS = column(48213, 48334);

test.each(["STRAIGHT", "FRONT", "BACK", "SCURVE"])(
  "%s: the sum of the rows of the schedule, period by period",
  (shape) => {
    const options: unknown[][][] = [[["MONTH"]], [[shape]], column(0, 5), column(0.1, 0)];
    const schedule = BACKLOG_SCHEDULE(column(14.2, 6.3), START, ENDS, START, [[90]], ...options);
    const total = BACKLOG_TOTAL(column(14.2, 6.3), START, ENDS, START, [[90]], ...options);
    expect(total).toEqual([
      schedule[0]!.map((cell, i) => expect.closeTo((cell as number) + (schedule[1]![i] as number), 12)),
    ]);
  },
);

test("blank contracts don't count; nothing but blanks gives a row of empty text", () => {
  expect(BACKLOG_TOTAL(column(14.2, null), column(46023, ""), column(48213, null), START, [[2]])).toEqual(
    BACKLOG_TOTAL([[14.2]], START, [[48213]], START, [[2]]),
  );
  expect(BACKLOG_TOTAL([[null]], [[null]], [[null]], START, [[2]])).toEqual([["", ""]]);
});

test("the error of any contract is that of the sum", () => {
  expect(seenAll(BACKLOG_TOTAL(column(14.2, notAvailable()), START, ENDS, START, [[2]]))).toEqual([["#N/A", "#N/A"]]);
});
