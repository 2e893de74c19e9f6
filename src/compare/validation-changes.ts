import { areaText } from "../cells/address";
import type { Change } from "./changes";
import type { ReadValidation } from "./read/sheet";
import { type SheetPair, trimmedPlace } from "./sheet-pair";

type Canonical = (formula: string, pair: SheetPair, side: "before" | "after") => string;

const shown = ({ kind, parts }: ReadValidation): string => [kind, parts.join(" and ")].filter(Boolean).join(" ");

/** Rules for what may be entered that were added, removed or changed. */
export function validationChanges(pair: SheetPair, canonical: Canonical): Change[] {
  const byPlace = (validations: readonly ReadValidation[], side: "before" | "after") =>
    new Map(
      validations.flatMap((validation) =>
        validation.areas.map((area) => {
          const rule = `${validation.kind} ${validation.parts.map((part) => canonical(`=${part}`, pair, side)).join()}`;
          return [areaText(trimmedPlace(area, pair, side)), { rule, shown: shown(validation), area }] as const;
        }),
      ),
    );
  const [old, now] = [byPlace(pair.before.validations, "before"), byPlace(pair.after.validations, "after")];
  const sheet = pair.after.sheet.name;
  const changes: Change[] = [];
  for (const [place, { rule, shown: is, area }] of now) {
    const was = old.get(place);
    if (was?.rule === rule) continue;
    const kind = was ? "validation changed" : "validation added";
    changes.push({ kind, sheet, cell: areaText(area), was: was?.shown ?? null, is });
  }
  for (const [place, { shown: was, area }] of old)
    if (!now.has(place)) changes.push({ kind: "validation removed", sheet, cell: areaText(area), was, is: null });
  return changes;
}
