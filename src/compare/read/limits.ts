const MB = 1_000_000;

/** What a workbook may hold; the largest models have about a tenth of each. */
export const LIMITS = {
  file: 100 * MB,
  /** All parts that are read, unpacked. */
  unpacked: 600 * MB,
  parts: 20_000,
  cells: 3_000_000,
  /** Elements one within another. */
  depth: 200,
};
