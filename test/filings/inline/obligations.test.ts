import { context, number, readPage } from "../made-up";

const AXIS = "us-gaap:RevenueRemainingPerformanceObligationExpectedTimingOfSatisfactionStartDateAxis";
const TIMING = "us-gaap:RevenueRemainingPerformanceObligationExpectedTimingOfSatisfactionPeriod1";
const from = (id: string, day: string): string =>
  context(
    id,
    "0000000001",
    null,
    "2024-12-31",
    `<xbrldi:typedMember dimension="${AXIS}"><us-gaap:d>${day}</us-gaap:d></xbrldi:typedMember>`,
  );
const obligation = (id: string, text: string): string =>
  number("RevenueRemainingPerformanceObligation", id, text, { scale: "9", decimals: "-9" });
const timing = (id: string, text: string, format: string): string =>
  `<ix:nonNumeric name="${TIMING}" contextRef="${id}" format="${format}">${text}</ix:nonNumeric>`;

test("a total under its start date alone is the total, and its remaining life comes with the sentence", async () => {
  const { figures } = await readPage(
    `<p>Commitments not yet recognized were approximately $${obligation("b1", "177")} billion as of December 31, 2024.
     The weighted average remaining life of our contracts is ${timing("b1", "4.1", "ixt-sec:duryear")} years. It may change.</p>`,
    { contexts: from("b1", "2025-01-01") },
  );
  expect(figures).toMatchObject([
    { measure: "remainingPerformanceObligation", end: "2024-12-31", value: 177e9, source: { kind: "sentence" } },
    {
      measure: "remainingPerformanceObligationLife",
      end: "2024-12-31",
      value: 4.1,
      unit: "years",
      source: { kind: "sentence", text: "The weighted average remaining life of our contracts is 4.1 years." },
    },
  ]);
});

test("time bands come with when they begin and how long they are, and leave the total alone", async () => {
  const share = (id: string, text: string) =>
    number("RevenueRemainingPerformanceObligationPercentage", id, text, {
      unitRef: "pure",
      scale: "-2",
      decimals: "2",
    });
  const { figures } = await readPage(
    `<p>We had $${obligation("d2024", "93")} billion of obligations. We expect to recognize ${share("b1", "40")}% over the next
     ${timing("b1", "24", "ixt-sec:durmonth")} months and ${share("b2", "60")}% thereafter.</p>`,
    { contexts: from("b1", "2025-01-01") + from("b2", "2027-01-01") },
  );
  expect(figures.map(({ measure, value, unit, band }) => ({ measure, value, unit, band }))).toEqual([
    { measure: "remainingPerformanceObligation", value: 93e9, unit: "USD", band: undefined },
    {
      measure: "remainingPerformanceObligationBand",
      value: 0.4,
      unit: "pure",
      band: { from: "2025-01-01", months: 24 },
    },
    {
      measure: "remainingPerformanceObligationBand",
      value: 0.6,
      unit: "pure",
      band: { from: "2027-01-01", months: null },
    },
  ]);
  expect(figures[1]!.source).toMatchObject({
    kind: "sentence",
    text: expect.stringContaining("40% over the next 24 months"),
  });
});

test("amounts of two bands are no total", async () => {
  const { figures } = await readPage(
    `<p>We expect $${obligation("b1", "5")} billion, then $${obligation("b2", "6")} billion.</p><p>${number("Revenues", "y2024", "1")}</p>`,
    {
      contexts: from("b1", "2025-01-01") + from("b2", "2026-01-01"),
    },
  );
  expect(figures.filter(({ measure }) => measure === "remainingPerformanceObligation")).toEqual([]);
  expect(
    figures.filter(({ measure }) => measure === "remainingPerformanceObligationBand").map(({ value }) => value),
  ).toEqual([5e9, 6e9]);
});
