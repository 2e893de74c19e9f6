/** Where the figures of a document come from: each figure belongs to one source. */
export type FigureSource = ArticleSource | FilingSource | UserSource;

export interface ArticleSource {
  readonly kind: "article";
  readonly id: string;
  readonly title: string;
}

/** A report of a company. What it does not say of itself is null. */
export interface FilingSource {
  readonly kind: "filing";
  readonly id: string;
  /** The company's id in the document. */
  readonly company: string;
  readonly form: string;
  /** The last day of the period that it reports. */
  readonly period: string | null;
  readonly filed: string | null;
  readonly accession: string | null;
  readonly link: string | null;
}

/** What the user entered, with the reason that was given. */
export interface UserSource {
  readonly kind: "user";
  readonly id: string;
  readonly says: string;
}
