import { figureOf, resolveRows, type Row } from "../made-up";

const revenue: Row = { concept: "Revenues", start: "2024-01-01", end: "2024-12-31", val: 1e6 };
const on = (concept: string, val: number): Row => ({ concept, end: "2024-12-31", val });
const debt = async (...rows: Row[]) =>
  figureOf((await resolveRows([revenue, ...rows])).figures, "debt", null, "2024-12-31");

test.each([
  ["notes", ["LongTermNotesAndLoans", "NotesPayableCurrent"]],
  [
    "debt with capital leases",
    ["LongTermDebtAndCapitalLeaseObligations", "LongTermDebtAndCapitalLeaseObligationsCurrent"],
  ],
  ["convertible notes", ["ConvertibleLongTermNotesPayable", "ConvertibleNotesPayableCurrent"]],
  ["borrowings under IFRS", ["ifrs-full:LongtermBorrowings", "ifrs-full:ShorttermBorrowings"]],
])("debt may be shown as %s, with the current line added", async (_, [noncurrent, current]) => {
  const figure = await debt(on(noncurrent!, 75e6), on(current!, 9e6));
  expect(figure).toMatchObject({ value: 84e6, derived: expect.stringContaining("plus") });
});

test("notes stand in only where long-term debt is not stated, and alone they say so", async () => {
  expect((await debt(on("LongTermDebt", 50e6), on("LongTermNotesAndLoans", 75e6))).value).toBe(50e6);
  expect(await debt(on("LongTermNotesAndLoans", 75e6))).toMatchObject({
    value: 75e6,
    derived: "us-gaap:LongTermNotesAndLoans alone: no current part is stated",
  });
});

test("commercial paper is added to debt that is shown with capital leases", async () => {
  const rows = [on("LongTermDebtAndCapitalLeaseObligations", 40e6), on("CommercialPaper", 2e6)];
  expect((await debt(...rows)).value).toBe(42e6);
});

test("between days of stated long-term debt no other line takes its place", async () => {
  const day = (concept: string, year: number): Row => ({
    concept,
    end: `${year}-12-31`,
    val: year * 1e6,
    filed: `${year + 1}-02-10`,
  });
  const revenues = [2022, 2023, 2024].map((year) => ({
    ...revenue,
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    filed: `${year + 1}-02-10`,
  }));
  const { figures } = await resolveRows([
    ...revenues,
    day("LongTermDebt", 2022),
    day("LongTermDebtAndCapitalLeaseObligations", 2023),
    day("LongTermDebt", 2024),
  ]);
  expect(figures.filter(({ measure }) => measure === "debt").map(({ end }) => end)).toEqual([
    "2022-12-31",
    "2024-12-31",
  ]);
});
