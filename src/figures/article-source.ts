import { ARTICLE_FIGURES } from "./article-figures";
import type { Source } from "./document";

/** What the article says: its companies, its figures, and those of its claims that its own figures can check. */
export const ARTICLE_SOURCE: Source = {
  sources: [{ kind: "article", id: "article", title: "Article of October 2025 on AI infrastructure" }],
  companies: [
    {
      id: "coreweave",
      name: "CoreWeave",
      model: "Pure-play GPU cloud",
      basis: {
        multiple: "coreweave.pb",
        revenue: "coreweave.revenue.guidance.2025",
        capex: "coreweave.capex.guidance.2025",
      },
    },
    {
      id: "microsoft",
      name: "Microsoft",
      model: "Diversified hyperscaler",
      basis: {
        multiple: "microsoft.pb",
        footprint: { multiple: "microsoft.footprint", years: "microsoft.footprint.years" },
      },
    },
  ],
  figures: ARTICLE_FIGURES,
  claims: [
    {
      id: "market.cagr",
      says: "The market grows at a compound annual rate of 26.6%",
      stated: "market.cagr",
      computed: ["cagr", "market.size.2025", "market.size.2034", ["years", "market.size.2025", "market.size.2034"]],
      tolerance: 0.0005,
      unit: "fraction per year",
    },
    {
      id: "market.expansion",
      says: "The market expands nearly tenfold",
      stated: "market.expansion",
      computed: ["/", "market.size.2034", "market.size.2025"],
      tolerance: 1,
      unit: "multiple",
    },
    {
      id: "market.expansion.years",
      says: "The market grows over a decade",
      stated: "market.expansion.years",
      computed: ["years", "market.size.2025", "market.size.2034"],
      tolerance: 0.5,
      unit: "years",
    },
    {
      id: "openai.total",
      says: "The three OpenAI contracts total USD 22.4 billion",
      stated: "coreweave.contract.openai.total",
      computed: [
        "+",
        "coreweave.contract.openai.initial",
        "coreweave.contract.openai.expansion",
        "coreweave.contract.openai.second",
      ],
      tolerance: 0.05,
      unit: "USD billion",
    },
    {
      id: "stock.return",
      says: "The share price rose 195.7% in six months (stated twice)",
      stated: "coreweave.stock.return",
      computed: "coreweave.stock.return.restated",
      tolerance: 0.0005,
      unit: "fraction",
    },
  ],
};
