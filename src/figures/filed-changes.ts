import type { FiledChange, FiledDocument, FiledFigure } from "./filed";

/** What a newer comparison changes in the figures that are shown, told apart by why. */
export interface FiledChanges {
  readonly added: readonly FiledChange[];
  readonly restated: readonly FiledChange[];
  /** Not filed yet on the day of the newer comparison. */
  readonly withdrawn: readonly FiledChange[];
}

export const NEW_PERIOD = "new";
export const NOT_FILED = "not filed yet";

const periodOf = ({ start, end }: FiledFigure): string => (start === null ? end : `${start} to ${end}`);

/** The figures of a document that have a value, by their ids. */
function valued({ figures, awaited = [] }: FiledDocument): Map<string, FiledFigure> {
  const missing = new Set(awaited);
  return new Map(figures.flatMap((figure) => (missing.has(figure.id) ? [] : [[figure.id, figure] as const])));
}

/** The changes from one comparison to the next; `shown` are the figures that the next one shows. */
export function filedChanges(
  kept: FiledDocument,
  next: FiledDocument,
  shown: ReadonlySet<string>,
  on: string,
): FiledChanges {
  const [before, after] = [valued(kept), valued(next)];
  const names = new Map(next.companies.map(({ id, name }) => [id, name]));
  const sources = new Map(next.sources.map((source) => [source.id, source]));
  const change = (figure: FiledFigure, from: number | null, to: number | null, why: string): FiledChange => {
    const { form = "", filed = null, accession = null } = sources.get(figure.source) ?? {};
    const source = [form, filed && `filed ${filed}`, accession].filter(Boolean).join(" ");
    return {
      on,
      company: names.get(figure.company)!,
      measure: figure.measure,
      period: periodOf(figure),
      from,
      to,
      why,
      source,
    };
  };
  const own = next.figures.filter(({ id }) => shown.has(id));
  return {
    added: own.flatMap((figure) =>
      after.has(figure.id) && !before.has(figure.id) ? [change(figure, null, figure.value, NEW_PERIOD)] : [],
    ),
    restated: own.flatMap((figure) => {
      const was = before.get(figure.id);
      if (!was || !after.has(figure.id) || was.value === figure.value) return [];
      const why = was.concept === figure.concept ? (figure.first?.difference ?? "restated") : "other concept";
      return [change(figure, was.value, figure.value, why)];
    }),
    withdrawn: own.flatMap((figure) => {
      const was = before.get(figure.id);
      return was && !after.has(figure.id) ? [change(figure, was.value, null, NOT_FILED)] : [];
    }),
  };
}
