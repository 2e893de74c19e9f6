import { column, seenAll } from "../../support/functions";
import { BACKLOG_SCHEDULE } from "../../../src/functions/backlog/schedule";
import { BACKLOG_WITHIN } from "../../../src/functions/backlog/within";

test("the twelve months of 2026 are the first year of the schedule", () => {
  const within = BACKLOG_WITHIN(column(14.2, 6.3), [[46023]], column(48213, 48334), [[46022]], [[12]]);
  const schedule = BACKLOG_SCHEDULE(column(14.2, 6.3), [[46023]], column(48213, 48334), [[46023]], [[1]]);
  expect(within).toEqual(schedule.map(([cell]) => [expect.closeTo(cell as number, 12)]));
});

test("each contract may have its own day and months; errors stay in their own cells", () => {
  expect(seenAll(BACKLOG_WITHIN([[10]], [[46023]], [[46387]], column(46022, 46022), column(12, -1)))).toEqual(
    column(10, "#VALUE!: months is -1: it must be a whole number, 0 or more"),
  );
});
