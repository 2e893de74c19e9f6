import { value } from "../../../src/finance/growth/value";

test("GROWTH.VALUE of 60.23, 0.266, 9: LibreOffice: =FV(0.266;9;0;-60.23)", () => {
  expect(value(60.23, 0.266, 9)).toBeCloseTo(503.17170845951574, 10);
});

test.each([["1, -1, 2", value(1, -1, 2), { refused: "value", sentence: "rate is -1: it must be greater than -1" }]])(
  "(%s) is refused",
  (_, result, refusal) => {
    expect(result).toEqual(refusal);
  },
);
