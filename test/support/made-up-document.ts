import type { ComparisonDocument, DocumentedFigure } from "../../src/figures/document";

const figure = (
  id: string,
  company: string,
  value: DocumentedFigure["value"],
  rest: Partial<DocumentedFigure> = {},
): DocumentedFigure => ({
  kind: "documented",
  id,
  company,
  metric: id,
  value,
  unit: "USD billion",
  period: "2030",
  section: "Made up",
  sentence: `=This sentence of ${id} looks like a formula.`,
  ...rest,
});

/** Two companies that no article knows, with texts that look like formulas: nothing in the code may depend on names. */
export const MADE_UP: ComparisonDocument = {
  format: "aicomp-comparison",
  version: 1,
  title: "Alpha and Beta",
  asOf: { kind: "assumption", value: 47_484, why: "Made up." },
  companies: [
    { id: "alpha", name: "=Alpha", model: "One way", basis: { multiple: "alpha.pb" } },
    { id: "beta", name: "Beta's", model: "Another", basis: {} },
  ],
  figures: [
    figure("alpha.pb", "alpha", 3, { unit: "multiple" }),
    figure("beta.pb", "beta", { low: 1, high: 2 }, { unit: "multiple" }),
    figure("alpha.order", "alpha", 7, { qualifier: "up to", year: 2031 }),
  ],
  contracts: [
    {
      id: "alpha.order",
      company: "alpha",
      customer: "@Gamma",
      value: { kind: "documented", figure: "alpha.order" },
      start: { kind: "assumption", value: 47_484, why: "Made up." },
      end: { kind: "assumption", value: 48_213, why: "Made up." },
    },
  ],
  drivers: [
    {
      kind: "assumption",
      id: "alpha.haircut",
      company: "alpha",
      role: "haircut",
      label: "-Haircut",
      unit: "fraction",
      range: { low: 0, high: 1 },
      bear: 0.5,
      base: 0.2,
      bull: 0,
      motive: "+Made up.",
    },
  ],
  timeline: { start: { kind: "assumption", value: 47_484, why: "Made up." }, years: 3 },
  holding: { kind: "assumption", value: 2, why: "Made up." },
  points: [{ company: "beta", kind: "risk", says: "=Nothing" }],
  measures: [
    {
      id: "pb",
      theme: "Valuation",
      label: "Price-to-book",
      unit: "multiple",
      of: { alpha: "alpha.pb", beta: "beta.pb" },
    },
    { id: "order", theme: "Growth", label: "Order", unit: "USD billion", of: { alpha: "alpha.order" } },
  ],
  claims: [
    {
      id: "order",
      says: "@The order is 7",
      stated: "alpha.order",
      computed: ["*", "alpha.pb", "beta.pb"],
      tolerance: 1,
      unit: "USD billion",
    },
  ],
};
