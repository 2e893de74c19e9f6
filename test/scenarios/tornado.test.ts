import { tornado } from "../../src/scenarios/tornado";

const outputs: Record<string, Record<string, number>> = {
  small: { bear: 9, bull: 11 },
  none: { bear: 10, bull: 10 },
  large: { bear: 2, bull: 10 },
  both: { bear: 13, bull: 12 },
};

test("the driver that moves the output most comes first, and one that does not move it is left out", () => {
  expect(tornado(Object.keys(outputs), 10, (driver, which) => outputs[driver]![which]!)).toEqual({
    now: 10,
    bars: [
      { driver: "large", bear: 2, bull: 10 },
      { driver: "small", bear: 9, bull: 11 },
      { driver: "both", bear: 13, bull: 12 },
    ],
  });
});
