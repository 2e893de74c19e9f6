import type { FiledDocument, FiledFigure } from "../../src/figures/filed";
import { filedChanges } from "../../src/figures/filed-changes";
import { mergeFiled } from "../../src/figures/merge-filed";

type Part = Partial<FiledFigure> & { readonly end?: string; readonly filed?: string | null; readonly period?: string };

/** A document of one company, with its revenue of some years as filings give it. */
function documentOf(parts: readonly Part[], more: Partial<FiledDocument> = {}): FiledDocument {
  const company = more.companies?.[0]?.id ?? "one";
  const figures = parts.map(({ filed: _, period: __, ...part }, i): FiledFigure => {
    const end = part.end ?? "2024-12-31";
    return {
      kind: "filed",
      id: `${company}.revenue.${end}.usd`,
      company,
      measure: "revenue",
      source: `${company}.f${i}`,
      value: 100,
      unit: "USD",
      concept: "us-gaap:Revenues",
      start: `${end.slice(0, 4)}-01-01`,
      end,
      place: { kind: "fact", text: "" },
      ...part,
    };
  });
  return {
    format: "aicomp-filed",
    version: 1,
    asOf: null,
    companies: [{ id: "one", name: "One", cik: "0000000001", currency: "USD" }],
    sources: parts.map(({ filed = "2025-02-01", period = "2024-12-31" }, i) => ({
      kind: "filing",
      id: `${company}.f${i}`,
      company,
      form: "10-K",
      period,
      filed,
      accession: null,
      link: null,
    })),
    figures,
    answers: [],
    remarks: [],
    years: 5,
    quarters: 12,
    ...more,
  };
}
const only = ({ figures: [first] }: FiledDocument) => first!;

test("a later filing restates a value, and what was first reported is kept over several updates", () => {
  const first = mergeFiled(documentOf([{ value: 100_000 }]), documentOf([{ value: 90_500, filed: "2026-02-01" }]));
  expect(only(first)).toMatchObject({
    value: 90_500,
    first: { value: 100_000, filed: "2025-02-01", difference: "restated" },
  });
  const second = mergeFiled(first, documentOf([{ value: 80_500, filed: "2027-02-01" }]));
  expect(only(second)).toMatchObject({ value: 80_500, first: { value: 100_000, filed: "2025-02-01" } });
});

test("a rounded copy is told from a restated one", () => {
  const merged = mergeFiled(
    documentOf([{ value: 4_681_507_000 }]),
    documentOf([{ value: 4_682_000_000, filed: "2026-02-01" }]),
  );
  expect(only(merged).first).toMatchObject({ value: 4_681_507_000, difference: "rounding" });
});

test("an older filing, and a page of an earlier period that does not say when it was filed, change nothing", () => {
  const kept = documentOf([{ value: 100, filed: "2025-06-01" }]);
  expect(only(mergeFiled(kept, documentOf([{ value: 90, filed: "2025-02-01" }]))).value).toBe(100);
  expect(only(mergeFiled(kept, documentOf([{ value: 90, filed: null }]))).value).toBe(100);
  expect(only(mergeFiled(kept, documentOf([{ value: 90, filed: null, period: "2025-06-30" }]))).value).toBe(90);
});

test("another concept that the user has chosen since counts, whichever filing states it", () => {
  const kept = documentOf([{ value: 100, filed: "2025-06-01" }]);
  const chosen = documentOf([{ value: 90, filed: "2025-02-01" }], {
    answers: [{ cik: "0000000001", measure: only(kept).measure, concept: "us-gaap:Other" }],
  });
  expect(only(mergeFiled(kept, chosen)).value).toBe(90);
});

test("the row of a page is not given up for a bare fact of the same value", () => {
  const row = { kind: "row", text: "Revenue | 2024: 100" } as const;
  const merged = mergeFiled(documentOf([{ place: row }]), documentOf([{ filed: "2026-02-01" }]));
  expect(only(merged).place).toEqual(row);
});

test("new periods come last, and a company keeps its id whatever it is called by now", () => {
  const renamed = { companies: [{ id: "uno", name: "Uno", cik: "0000000001", currency: "USD" }] };
  const merged = mergeFiled(documentOf([{}]), documentOf([{ end: "2025-12-31", value: 120 }, {}], renamed));
  expect(merged.figures.map(({ id, value }) => [id, value])).toEqual([
    ["one.revenue.2024-12-31.usd", 100],
    ["one.revenue.2025-12-31.usd", 120],
  ]);
  expect(merged.companies).toHaveLength(1);
});

test("figures in another currency are never joined", () => {
  const euros = documentOf([{ unit: "EUR", id: "one.revenue.2025-12-31.eur", end: "2025-12-31" }]);
  expect(mergeFiled(documentOf([{}]), euros).figures).toHaveLength(1);
});

test("what was not filed by the day of the comparison waits, and the log says so", () => {
  const kept = documentOf([{}, { end: "2025-12-31", filed: "2026-02-01" }]);
  const then = mergeFiled(kept, documentOf([{}], { asOf: "2025-12-31" }));
  expect(then.awaited).toEqual(["one.revenue.2025-12-31.usd"]);
  const shown = new Set(then.figures.map(({ id }) => id));
  const { added, restated, withdrawn } = filedChanges(kept, then, shown, "2026-03-01");
  expect([added, restated]).toEqual([[], []]);
  expect(withdrawn).toMatchObject([{ period: "2025-01-01 to 2025-12-31", from: 100, to: null }]);
  expect(filedChanges(then, kept, shown, "2026-03-01").added).toHaveLength(1);
});

test("a difference of more than half of the coarser step is a restatement", () => {
  const of = (value: number) =>
    only(mergeFiled(documentOf([{ value: 4_681_507_000 }]), documentOf([{ value, filed: "2026-02-01" }]))).first;
  expect(of(4_681_600_000)?.difference).toBe("restated");
  expect(of(4_683_000_000)?.difference).toBe("restated");
});

test("an answer of the newer comparison takes the place of the earlier one, and the longer history stays", () => {
  const answer = (measure: string, concept: string) => ({ cik: "0000000001", measure, concept });
  const kept = documentOf([{}], { answers: [answer("revenue", "a"), answer("capex", "b")], years: 7, quarters: 4 });
  const merged = mergeFiled(kept, documentOf([{}], { answers: [answer("revenue", "c")], years: 5, quarters: 12 }));
  expect(merged.answers).toEqual([answer("capex", "b"), answer("revenue", "c")]);
  expect([merged.years, merged.quarters]).toEqual([7, 12]);
});
