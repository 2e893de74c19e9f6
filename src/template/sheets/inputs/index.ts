import type { ComparisonDocument } from "../../../figures/document";
import { page } from "../../blocks/page";
import type { Check } from "../../checks";
import { LEAD, years } from "../../timeline";
import type { DraftSheet } from "../../layout";
import { placeholderChecks, placeholderRows } from "./placeholders";
import { settingRows } from "./settings";
import { timelineRows } from "./timeline";

/*
 * 1  title
 * 4  the timeline: year, first and last day, what of it lies after the valuation date, the horizon
 *    settings of the model
 *    placeholders: what the source does not give, with the reason for each and where to find the real one
 */
export function inputsSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } {
  const span = years(document);
  const width = LEAD + span.length;
  const sheet = page({
    key: "inputs",
    title: "Inputs",
    purpose: "Timeline, settings and placeholders",
    tab: "#B8860B",
    widths: [50, 14, 13, 12, 15, 16, ...span.map(() => 12)],
    frozen: { rows: 5, columns: 1 },
    titleRows: 5,
    heading: "Inputs",
    says: "Inputs that are the same in every case; placeholders",
    rows: [...timelineRows(document, width), [], ...settingRows(width), [], ...placeholderRows(document, width)],
  });
  return { sheet, checks: placeholderChecks(document) };
}
