import { column, seenAll } from "../../support/functions";
import { BACKLOG_REMAINING } from "../../../src/functions/backlog/remaining";

test("before the first day all of it remains, after the last nothing", () => {
  expect(BACKLOG_REMAINING([[14.2]], [[46023]], [[48213]], column(46022, 48213, 50000))).toEqual(column(14.2, 0, 0));
});

test("a haircut never remains", () => {
  expect(BACKLOG_REMAINING([[10]], [[46023]], [[48213]], [[46022]], [["BACK"]], [[0]], [[0.25]])).toEqual([[7.5]]);
});

test("a shape that nobody knows is refused in its own cell", () => {
  expect(seenAll(BACKLOG_REMAINING([[1]], [[46023]], [[48213]], [[46022]], column("back", "x")))).toEqual(
    column(1, '#VALUE!: shape is "x": it must be STRAIGHT, FRONT, BACK or SCURVE'),
  );
});
