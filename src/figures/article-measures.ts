import type { Measure, Term } from "./document";

/** CoreWeave's firm contracts: the capacity backstop is a floor under utilization, and no sale. */
const FIRM: Term = ["+", "coreweave.contract.openai.total", "coreweave.contract.meta.total"];

/** The lines of the side-by-side comparison. */
export const ARTICLE_MEASURES: readonly Measure[] = [
  {
    id: "capacity.growth",
    theme: "Growth",
    label: "AI capacity growth, single year",
    unit: "fraction",
    of: { microsoft: "microsoft.capacity.growth" },
  },
  {
    id: "commitments",
    theme: "Growth",
    label: "Firm named contracts",
    unit: "USD billion",
    of: { coreweave: FIRM, microsoft: "microsoft.openai.commitment" },
    unlike: "total contracts against one customer's incremental commitment",
  },
  {
    id: "revenue.guidance",
    theme: "Fundamentals",
    label: "2025 revenue guidance (midpoint)",
    unit: "USD billion",
    of: { coreweave: "coreweave.revenue.guidance.2025" },
  },
  {
    id: "capex.guidance",
    theme: "Fundamentals",
    label: "2025 CapEx guidance (midpoint)",
    unit: "USD billion",
    of: { coreweave: "coreweave.capex.guidance.2025" },
  },
  {
    id: "capex.intensity",
    theme: "Fundamentals",
    label: "CapEx intensity (CapEx / revenue, midpoints)",
    unit: "multiple",
    of: { coreweave: ["/", "coreweave.capex.guidance.2025", "coreweave.revenue.guidance.2025"] },
  },
  {
    id: "coverage",
    theme: "Fundamentals",
    label: "Backlog coverage, firm (years of guided revenue)",
    unit: "years",
    of: { coreweave: ["/", FIRM, "coreweave.revenue.guidance.2025"] },
  },
  {
    id: "pb",
    theme: "Valuation",
    label: "Current P/B",
    unit: "multiple",
    of: { coreweave: "coreweave.pb", microsoft: "microsoft.pb" },
  },
  {
    id: "stock.return",
    theme: "Valuation",
    label: "Share price return over six months",
    unit: "fraction",
    of: { coreweave: "coreweave.stock.return" },
  },
  {
    id: "footprint",
    theme: "Operations",
    label: "Data center footprint multiple, two years",
    unit: "multiple",
    of: { microsoft: "microsoft.footprint" },
  },
  {
    id: "guarantee",
    theme: "Operations",
    label: "Capacity backstop (NVIDIA order)",
    unit: "USD billion",
    of: { coreweave: "coreweave.contract.nvidia.total" },
  },
  {
    id: "largest.customer",
    theme: "Risk",
    label: "Largest customer's share of firm named contracts",
    unit: "fraction",
    of: { coreweave: ["/", "coreweave.contract.openai.total", FIRM] },
  },
  {
    id: "openai.exposure",
    theme: "Risk",
    label: "Contracts and commitments of OpenAI",
    unit: "USD billion",
    of: { coreweave: "coreweave.contract.openai.total", microsoft: "microsoft.openai.commitment" },
    unlike: "cumulative contracts against an incremental commitment; by year on Backlog",
  },
  {
    id: "openai.share",
    theme: "Risk",
    label: "Share of OpenAI's contracts and commitments with both",
    unit: "fraction",
    of: {
      coreweave: [
        "/",
        "coreweave.contract.openai.total",
        ["+", "coreweave.contract.openai.total", "microsoft.openai.commitment"],
      ],
      microsoft: [
        "/",
        "microsoft.openai.commitment",
        ["+", "coreweave.contract.openai.total", "microsoft.openai.commitment"],
      ],
    },
    unlike: "parts of one total",
  },
];
