import { ARTICLE_DRIVERS } from "./article-drivers";
import { ARTICLE_MEASURES } from "./article-measures";
import { ARTICLE_PLACEHOLDERS } from "./article-placeholders";
import { ARTICLE_POINTS } from "./article-points";
import type { ComparisonDocument, Source } from "./document";

/** What the template builds on the article: contracts, and what we assume beyond it. */
export const ARTICLE_MODEL: Omit<ComparisonDocument, keyof Source> = {
  format: "aicomp-comparison",
  version: 1,
  title: "AI compute: the GPU cloud and the hyperscaler",
  asOf: {
    kind: "assumption",
    value: 45961, // 31 October 2025
    why: "The article is undated; the latest event it reports is in late October 2025.",
  },
  contracts: [
    {
      id: "coreweave.openai.initial",
      company: "coreweave",
      customer: "OpenAI",
      value: { kind: "documented", figure: "coreweave.contract.openai.initial" },
      start: { kind: "assumption", value: 45748, why: "The month after the announcement in March 2025." },
      end: { kind: "assumption", value: 47848, why: "Not disclosed; assumed to end in December 2030." },
    },
    {
      id: "coreweave.openai.expansion",
      company: "coreweave",
      customer: "OpenAI",
      value: { kind: "documented", figure: "coreweave.contract.openai.expansion" },
      start: { kind: "assumption", value: 45809, why: "The month after the announcement in May 2025." },
      end: { kind: "assumption", value: 47848, why: "Not disclosed; assumed to end with the initial agreement." },
    },
    {
      id: "coreweave.openai.second",
      company: "coreweave",
      customer: "OpenAI",
      value: { kind: "documented", figure: "coreweave.contract.openai.second" },
      start: { kind: "assumption", value: 46023, why: "Announced later in 2025; assumed to start in January 2026." },
      end: { kind: "assumption", value: 47848, why: "Not disclosed; assumed to end with the initial agreement." },
    },
    {
      id: "coreweave.meta",
      company: "coreweave",
      customer: "Meta Platforms",
      value: { kind: "documented", figure: "coreweave.contract.meta.total" },
      start: { kind: "assumption", value: 46023, why: "Not disclosed; assumed to start in January 2026." },
      end: { kind: "documented", figure: "coreweave.contract.meta.end" },
      option: { kind: "documented", figure: "coreweave.contract.meta.option.end" },
    },
    {
      id: "coreweave.nvidia",
      company: "coreweave",
      customer: "NVIDIA",
      value: { kind: "documented", figure: "coreweave.contract.nvidia.total" },
      start: { kind: "assumption", value: 46023, why: "Not disclosed; assumed to start in January 2026." },
      end: { kind: "documented", figure: "coreweave.contract.nvidia.end" },
      guarantee: true,
    },
    {
      id: "microsoft.openai",
      company: "microsoft",
      customer: "OpenAI",
      value: { kind: "documented", figure: "microsoft.openai.commitment" },
      start: { kind: "assumption", value: 46023, why: "Not disclosed; assumed to start in January 2026." },
      end: { kind: "assumption", value: 48579, why: "Not disclosed; assumed to run with the IP rights, through 2032." },
    },
  ],
  drivers: ARTICLE_DRIVERS,
  placeholders: ARTICLE_PLACEHOLDERS,
  timeline: {
    start: {
      kind: "assumption",
      value: 45658,
      why: "From the guidance year, 2025, to the year of the last documented contract end.",
    },
    years: 8,
  },
  holding: { kind: "assumption", value: 3, why: "The article states no horizon; three years assumed." },
  market: { begin: "market.size.2025", end: "market.size.2034", rate: "market.cagr" },
  points: ARTICLE_POINTS,
  measures: ARTICLE_MEASURES,
};
