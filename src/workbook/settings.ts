/** What the add-in must remember stands in the workbook's settings and travels with the file. */
export const SETTINGS = {
  refreshed: "AICOMP.refreshed",
  undo: "AICOMP.undo",
  /** The comparison of filed companies that the sheets show, with the user's answers. */
  filed: "AICOMP.filed",
  /** The comparison document that was opened, where it is not the built-in one, and a mark that tells it from another. */
  document: "AICOMP.document",
  documentMark: "AICOMP.documentMark",
  /** The list of snapshots; each is kept under a key of its own, which begins so. */
  snapshots: "AICOMP.snapshots",
  snapshot: "AICOMP.snapshot.",
} as const;
