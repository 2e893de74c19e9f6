import type { ComparisonDocument } from "../figures/document";
import { MOST_BYTES } from "../scenarios/set";
import { counted, listed } from "./format";

/** The texts of opening and saving a comparison document, which are fetched when they are shown. */
export const DOCUMENT = {
  open: "Open document…",
  save: "Save document",
  hint: "A JSON file with two to eight companies. Save the document in use to see the format. Opening one loads its template into this workbook, which must not have another yet.",
  problems: "What to correct in the document",
  inUse: ({ title, companies }: ComparisonDocument): string =>
    `In use: ${title} (${listed(companies.map(({ name }) => name))}).`,
  tooLarge: `The file is larger than ${MOST_BYTES / 1_000_000} MB, which no comparison document needs. Choose another file.`,
  rejected: (file: string, count: number): string =>
    `${file} was not loaded, and nothing was changed: ${counted(count, "problem")}, listed above. Correct the file, and open it again.`,
  more: (count: number): string => `And ${counted(count, "more problem")}.`,
  /** A name that every system takes for a file. */
  file: ({ title }: ComparisonDocument): string =>
    `AICOMP ${
      title
        .replace(/[^\p{L}\p{N} ,&()'-]/gu, "")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 60) || "document"
    }.json`,
  saved: (name: string, way: "download" | "both" | "inside"): string =>
    [way === "inside" ? "" : `Download started: ${name}.`, way === "download" ? "" : "Copy the text below into a file."]
      .filter(Boolean)
      .join(" "),
} as const;
