import type { ComparisonDocument } from "../figures/document";
import { type Place, placeKey } from "../model/area";
import type { Content } from "../model/content";
import { catalogueOf } from "../template/catalogue";
import type { Output } from "../template/plan";
import type { Snapshot } from "./snapshot";

/** What a headline output comes to now, and what it would come to; undefined where its formulas can't be followed. */
export interface Effect {
  readonly output: Output;
  readonly now: Content;
  readonly then: Content | undefined;
}

export interface WorkbookOutputs {
  readonly outputs: readonly Output[];
  /** What one output comes to with other contents in the cells of these keys; undefined where it can't be followed. */
  readonly output: (output: Output, instead: ReadonlyMap<string, Content>) => Content | undefined;
  /** What the outputs would come to with other values in some cells. */
  readonly effects: (instead: ReadonlyMap<Place, Content>) => Effect[];
}

/** How far the pane's own calculation may lie from the sheet's for it to be believed. */
const NEAR = 1e-9;

/** The headline outputs over the formulas of our sheets as they stand in the workbook. */
export function outputsOf(document: ComparisonDocument, { model, names, shows }: Snapshot): WorkbookOutputs {
  const found = catalogueOf(document).outputs.flatMap((output) => {
    const place = names.get(output.name.toLowerCase());
    return place ? [{ output, place, now: shows(place)! }] : [];
  });
  // An output is believed only where the pane's calculation gives what the sheet shows.
  const followed = new Set(
    found.filter(({ place, now }) => {
      const same = model.attempt(place);
      return same !== undefined && near(same, now);
    }),
  );
  return {
    outputs: found.map(({ output }) => output),
    output: (output, instead) => {
      const one = found.find((candidate) => candidate.output === output)!;
      return followed.has(one) ? model.attempt(one.place, instead) : undefined;
    },
    effects: (instead) => {
      const contents = new Map([...instead].map(([place, content]) => [placeKey(place), content]));
      return found.map((one) => ({
        output: one.output,
        now: one.now,
        then: followed.has(one) ? model.attempt(one.place, contents) : undefined,
      }));
    },
  };
}

function near(one: Content, other: Content): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one), Math.abs(other));
}
