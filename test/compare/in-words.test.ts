import type { Bridge } from "../../src/compare/bridge";
import { compareWorkbooks } from "../../src/compare/compare";
import { bridgeInWords } from "../../src/compare/in-words";
import { bookOf } from "./edits";

const bridge = (from: Bridge["from"], to: Bridge["to"], effects: Readonly<Record<string, number>>): Bridge => ({
  output: "Valuation!B9",
  from,
  to,
  causes: Object.entries(effects).map(([what, effect]) => ({ what, effect })),
  notFollowed: [],
  method: "exact",
});
const told = { label: "Value per share" };

test("names the three largest effects, and what the others did together", () => {
  const effects = {
    "Inputs!B2, Delay of capacity": -2.1,
    "'My sheet, 2'!B3, Cost of equity": -1.45,
    "Inputs!B4:E4, Margin": 0.12,
    "Inputs!B5, Price": 0.05,
    "The name rate": 0.03,
  };
  expect(bridgeInWords(bridge(41.2, 37.85, effects), told)).toBe(
    "Value per share 41.20 to 37.85: Delay of capacity −2.10, Cost of equity −1.45, Margin +0.12, the rest +0.08",
  );
});

test("what is written adds up, whatever rounding does", () => {
  const written = bridgeInWords(bridge(1.004, 1.018, { "A!B1, One": 0.0035, "A!B2, Two": 0.0105 }), told);
  const [from, to, one, two] = written
    .replaceAll("−", "-")
    .match(/[+-]?\d+\.\d+/g)!
    .map(Number);
  expect(from! + one! + two!).toBeCloseTo(to!, 9);
});

test("percentages change by percentage points, small changes get the digits they need, large values none", () => {
  const percent = { label: "Return", format: '0.0%" p.a."' };
  expect(bridgeInWords(bridge(0.123, 0.11, { "A!B1, Fee": -0.013 }), percent)).toBe(
    "Return 12.3% to 11.0%: Fee −1.3 pp",
  );
  expect(bridgeInWords(bridge(5, 5.00004, { "A!B1, Fee": 0.00004 }), told)).toBe(
    "Value per share 5.000000 to 5.000040: Fee +0.000040",
  );
  expect(bridgeInWords(bridge(1234567, 1230000, { "A!B1, Fee": -4567 }), told)).toBe(
    "Value per share 1,234,567 to 1,230,000: Fee −4,567",
  );
  expect(bridgeInWords(bridge(5, 6, { "A!B1, Fee": 1 }), { label: "Share", format: '0.0" % of all"' })).toMatch(
    /5\.00 to/,
  );
});

test("causes of one label are told apart by their cells", () => {
  expect(bridgeInWords(bridge(1, 4, { "A!B1, Price": 2, "A!C1, Price": 1 }), told)).toBe(
    "Value per share 1.00 to 4.00: A!B1, Price +2.00, A!C1, Price +1.00",
  );
});

test("says what is unchanged, what is no number, and what comes from a sample", () => {
  expect(bridgeInWords(bridge(2, 2, {}), told)).toBe("Value per share 2.00, unchanged");
  expect(bridgeInWords(bridge(2, "#DIV/0!", {}), told)).toBe("Value per share 2 to #DIV/0!");
  expect(bridgeInWords({ ...bridge(1, 2, { "A!B1, Fee": 1 }), method: "sampled" }, told)).toMatch(
    /Fee \+1\.00 \(from a sample of orders\)$/,
  );
});

test("an output is called by the text beside it, else by its name", () => {
  const book = (rate: number) =>
    bookOf({ S: [["Rate", rate], ["Value per share", "=B1*2"], ["=B1*3"]] }, { equity_value: "=S!$A$3" });
  expect(compareWorkbooks(book(1), book(2), { output: "S!B2" }).words).toBe("Value per share 2.00 to 4.00: Rate +2.00");
  expect(
    compareWorkbooks(
      bookOf({ S: [[1, "=A1*3"]] }, { equity_value: "=S!$B$1" }),
      bookOf({ S: [[2, "=A1*3"]] }, { equity_value: "=S!$B$1" }),
      { output: "equity_value" },
    ).words,
  ).toBe("equity value 3.00 to 6.00: S!A1 +3.00");
});
