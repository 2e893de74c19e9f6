import { figureOf, resolveRows, type Row } from "../made-up";

const income = (val: number): Row => ({ concept: "NetIncomeLoss", start: "2024-01-01", end: "2024-12-31", val });
const others: Row[] = [
  "Revenues",
  "OperatingIncomeLoss",
  "GrossProfit",
  "CostOfRevenue",
  "IncomeTaxExpenseBenefit",
].map((concept, i) => ({ concept, start: "2024-01-01", end: "2024-12-31", val: 1_234_000_000 + i * 1e6 }));

test("of a value that one filing gives twice, the one with more digits is shown and the rounded one is no contradiction", async () => {
  for (const rows of [
    [income(637_959e6), income(638_000e6)],
    [income(638_000e6), income(637_959e6)],
  ]) {
    const { figures, problems } = await resolveRows([...others, ...rows]);
    const figure = figureOf(figures, "netIncome", "2024-01-01", "2024-12-31");
    expect(figure.value).toBe(637_959e6);
    expect(figure).not.toHaveProperty("first");
    expect(problems).toEqual([]);
  }
});

test("two values of one filing that no rounding explains are told", async () => {
  const { problems } = await resolveRows([...others, income(637_959e6), income(645_000e6)]);
  expect(problems.join()).toContain("states both");
});
