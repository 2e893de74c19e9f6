import type { FiledDocument, FiledFigure } from "./filed";

/** Where a filed figure comes from, as a note says it; the measure is called as the pane calls it. */
export function filedSourceText({ companies, sources }: FiledDocument, figure: FiledFigure, measure: string): string {
  const { company, source, start, end, place, derived, concept } = figure;
  const name = companies.find(({ id }) => id === company)!.name;
  const { form, filed, accession } = sources.find(({ id }) => id === source)!;
  const report = [form, filed && `filed ${filed}`, accession].filter(Boolean).join(", ");
  const period = start === null ? end : `${start} to ${end}`;
  return [
    `${name}: ${measure} (${period})`,
    derived !== undefined ? `Computed: ${derived}` : place.kind === "fact" ? place.text : `"${place.text}"`,
    `${report} [${concept}]`,
  ].join("\n");
}
