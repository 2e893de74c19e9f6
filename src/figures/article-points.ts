import type { Point } from "./document";

/** The strengths, risks and scenario bullets of the article, in its order. */
export const ARTICLE_POINTS: readonly Point[] = [
  {
    company: "coreweave",
    kind: "strength",
    says: "Rapid top-line growth and expanding backlog create strong revenue visibility",
    driver: "coreweave.base.growth",
  },
  {
    company: "coreweave",
    kind: "strength",
    says: "Vertical specialization and first-mover advantage in GPU-optimized deployments",
    driver: "coreweave.uncommitted",
  },
  {
    company: "coreweave",
    kind: "strength",
    says: "Contract structure and partner guarantees reduce downside occupancy risk",
    driver: "coreweave.utilization",
  },
  {
    company: "coreweave",
    kind: "risk",
    says: "Very high leverage and cash burn create balance-sheet sensitivity",
    driver: "coreweave.cash.margin",
  },
  {
    company: "coreweave",
    kind: "risk",
    says: "Customer concentration remains a concern despite recent diversification",
    driver: "coreweave.relet",
  },
  {
    company: "coreweave",
    kind: "risk",
    says: "Execution risk around data center commissioning, power constraints, and supply chain issues",
    driver: "coreweave.capital.intensity",
  },
  {
    company: "coreweave",
    kind: "bull case",
    says: "Backlog converts smoothly into recognized revenue at favorable pricing",
    driver: "coreweave.price.decline",
  },
  {
    company: "coreweave",
    kind: "bull case",
    says: "Utilization remains high across expanded capacity",
    driver: "coreweave.utilization",
  },
  {
    company: "coreweave",
    kind: "bull case",
    says: "NVIDIA guarantees function as intended",
    driver: "coreweave.haircut.nvidia",
  },
  {
    company: "coreweave",
    kind: "bull case",
    says: "Financing costs remain manageable despite high leverage",
    driver: "coreweave.interest.rate",
  },
  {
    company: "coreweave",
    kind: "bear case",
    says: "Project delays, GPU shortages, or macro disruption slow capacity commissioning",
    driver: "coreweave.delay",
  },
  {
    company: "coreweave",
    kind: "bear case",
    says: "High interest costs and covenant pressures force dilution or distress",
    driver: "coreweave.issue.discount",
  },
  {
    company: "coreweave",
    kind: "bear case",
    says: "Customer concentration leads to renegotiations or cancellations",
    driver: "coreweave.haircut",
  },
  {
    company: "microsoft",
    kind: "strength",
    says: "Large, recurring software revenue base provides resilience and funding",
    driver: "microsoft.roe",
  },
  {
    company: "microsoft",
    kind: "strength",
    says: "Product-level monetization (Copilot, Azure AI Foundry) converts compute into predictable revenue",
    driver: "microsoft.book.growth",
  },
  {
    company: "microsoft",
    kind: "strength",
    says: "Regulatory and compliance tooling attractive to large enterprises and governments",
  },
  {
    company: "microsoft",
    kind: "risk",
    says: "Massive capital outlays increase short-term volatility in capital allocation",
    driver: "microsoft.margin.change",
  },
  {
    company: "microsoft",
    kind: "risk",
    says: "Competitive pressure from AWS, Google, and specialized providers",
    driver: "microsoft.exit.pb",
  },
  { company: "microsoft", kind: "risk", says: "Antitrust and regulatory scrutiny around platform bundling" },
  {
    company: "microsoft",
    kind: "bull case",
    says: "Azure's added capacity removes near-term constraints",
    driver: "microsoft.capacity.growth",
  },
  {
    company: "microsoft",
    kind: "bull case",
    says: "Copilot and Foundry integrations convert enterprise seats into high-margin cloud consumption",
    driver: "microsoft.book.growth",
  },
  {
    company: "microsoft",
    kind: "bull case",
    says: "Microsoft captures best-of-both outcomes from the OpenAI relationship",
    driver: "microsoft.haircut",
  },
  {
    company: "microsoft",
    kind: "bear case",
    says: "Intense price competition compresses average selling prices",
    driver: "microsoft.exit.pb",
  },
  {
    company: "microsoft",
    kind: "bear case",
    says: "Regulatory pressures limit bundling or distribution advantages",
    driver: "microsoft.terminal.growth",
  },
  {
    company: "microsoft",
    kind: "bear case",
    says: "Unusually large capex leads to slower margin recovery",
    driver: "microsoft.margin.change",
  },
];
