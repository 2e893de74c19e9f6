import { previewFiled } from "../excel/refresh-filed";
import type { FiledDocument } from "../figures/filed";
import { filedChanges } from "../figures/filed-changes";
import { mergeFiled } from "../figures/merge-filed";
import { shownIds, withColumnsOf } from "../template/filed/compile";
import type { Proposal } from "./companies-update";

/** The day that it is, as 2026-11-25. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** What newer files would change in the comparison that the workbook has: undefined without one, or nothing at all. */
export async function proposeUpdate(incoming: FiledDocument): Promise<Proposal | "same" | undefined> {
  const nextOf = (kept: FiledDocument) => withColumnsOf(kept, mergeFiled(kept, incoming));
  const found = await previewFiled(nextOf);
  if (!found) return undefined;
  const merged = nextOf(found.kept);
  const changes = filedChanges(found.kept, merged, shownIds(merged), today());
  const all = [...changes.restated, ...changes.added, ...changes.withdrawn];
  if (all.length === 0 && merged.asOf === found.kept.asOf) return "same";
  const next = { ...merged, log: [...(found.kept.log ?? []), ...all] };
  const { filedEffects } = await import(/* webpackChunkName: "xlsx-filed" */ "./filed-effects");
  return {
    next,
    changes,
    own: found.own,
    effectsOf: (taken) =>
      filedEffects(
        next,
        found.own.filter(({ id }) => !taken.has(id)),
        found.shows,
      ),
  };
}
