import type { ComparisonDocument, DocumentedFigure } from "./document";
import { companyName } from "./lookup";

/** Where a figure comes from, as a note says it. */
export function sourceText(document: ComparisonDocument, figure: DocumentedFigure): string {
  const { company, metric, period, section, sentence, id } = figure;
  return `${companyName(document, company)}: ${metric} (${period})\n"${sentence}"\n${section} [${id}]`;
}
