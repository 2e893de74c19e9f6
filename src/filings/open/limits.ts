const MB = 1_000_000;

/** What a file may hold. The largest annual reports have about a tenth of each. */
export const LIMITS = {
  bytes: 128 * MB,
  contexts: 200_000,
  units: 20_000,
  facts: 500_000,
  filings: 5_000,
  depth: 1_000,
  zipEntries: 10_000,
  /** Columns that one cell of a table may span. */
  span: 1_000,
  /** Cells of a row that are looked at for its label and its headings. */
  cells: 300,
  /** Continuations of one text. */
  links: 100,
  /** Characters kept of one value or sentence. */
  text: 2_000,
};
