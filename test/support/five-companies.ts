import { ARTICLE } from "../../src/figures/article";
import type { Company, ComparisonDocument, DocumentedFigure } from "../../src/figures/document";

/**
 * Five companies: the article's two under other names, the first twice more,
 * and one of which nothing but a name is known. Two is no special case anywhere.
 */
const NAMES = ["one", "two", "three", "four", "five"] as const;
const KINDS = ["coreweave", "microsoft", "coreweave", "coreweave", "microsoft"] as const;

const copies = NAMES.slice(0, 4).map((name, i) => ({ name, from: KINDS[i]! }));

function each<T extends { readonly company: string; readonly id: string }>(all: readonly T[]): T[] {
  return copies.flatMap(({ name, from }) =>
    all
      .filter(({ company }) => company === from)
      .map(
        (one) =>
          JSON.parse(
            JSON.stringify(one).replaceAll(`"${from}.`, `"${name}.`).replaceAll(`"${from}"`, `"${name}"`),
          ) as T,
      ),
  );
}

const company = (name: (typeof NAMES)[number]): Company => {
  const copy = copies.find((one) => one.name === name);
  const basis = copy ? ARTICLE.companies.find(({ id }) => id === copy.from)!.basis : {};
  const text = JSON.stringify(basis).replaceAll(`"${copy?.from}.`, `"${name}.`);
  return { id: name, name: `Company ${name}`, model: "A way of its own", basis: JSON.parse(text) as Company["basis"] };
};

const market = ARTICLE.figures.filter((figure) => figure.company === "market");

export const FIVE: ComparisonDocument = {
  ...ARTICLE,
  title: "Five companies",
  companies: NAMES.map(company),
  figures: [...market, ...each<DocumentedFigure>(ARTICLE.figures)],
  contracts: each(ARTICLE.contracts),
  drivers: each(ARTICLE.drivers),
  placeholders: each(ARTICLE.placeholders!),
  points: [{ company: "five", kind: "risk", says: "Nothing is known of it." }],
  measures: ARTICLE.measures
    .filter(({ id }) => ["pb", "revenue.guidance", "commitments"].includes(id))
    .map((measure) => ({
      ...measure,
      of: Object.fromEntries(
        copies.flatMap(({ name, from }) => {
          const term = measure.of[from];
          return term === undefined
            ? []
            : [[name, JSON.parse(JSON.stringify(term).replaceAll(`"${from}.`, `"${name}.`)) as never]];
        }),
      ),
    })),
  claims: ARTICLE.claims.filter(({ id }) => id.startsWith("market.")),
};
