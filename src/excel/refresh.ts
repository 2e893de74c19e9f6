import type { ComparisonDocument } from "../figures/document";
import { type Change, merge, remembered } from "../scenarios/merge";
import type { ScenarioSet } from "../scenarios/set";
import { type Described, describeInput } from "../template/inputs";
import { caseNames } from "../workbook/cases";
import { type Exported, setOf } from "../workbook/current-set";
import { type FilledCase, incomingOf, inputsOf, withNames } from "../workbook/incoming";
import { lastValues } from "../workbook/inputs";
import type { Effect } from "../workbook/outputs";
import { run } from "./batch/run";
import { readModel } from "./step/model";
import { changeInputs, type InputChange, type Inputs, readInputs } from "./step/inputs-step";

export interface Preview {
  readonly changes: readonly Change[];
  /** What each input is, as the user knows it. */
  readonly described: ReadonlyMap<string, Described>;
  /** Inputs of the set whose cell was deleted; they can't be written. */
  readonly missing: readonly string[];
  /** Cases of the set for which the workbook has no free column. */
  readonly unplaced: readonly string[];
  /** Cases that the set does not give for every driver, and the drivers that begin with Base's value. */
  readonly filled: readonly FilledCase[];
  /** What the headline outputs would come to if some of the changes were written. */
  readonly effectsOf: (taken: readonly Change[]) => readonly Effect[];
}

/** What a refresh from a set would change; writes nothing. */
export async function previewRefresh(document: ComparisonDocument, set: ScenarioSet): Promise<Preview> {
  return run(async (context) => {
    const { cells, memory, outputs } = await readModel(context, document);
    const { incoming, unplaced, filled } = incomingOf(document, set, cells);
    const changes = merge({ last: lastValues(document, memory.refreshed), present: cells, incoming });
    const names = caseNames(cells, incoming);
    return {
      changes,
      described: new Map(changes.map(({ input }) => [input, describeInput(document, cells.get(input)!.input, names)])),
      missing: [...incoming.keys()].filter((id) => !cells.has(id)),
      unplaced,
      filled,
      effectsOf: (taken) => outputs.effects(new Map(taken.map(({ input, incoming: to }) => [cells.get(input)!, to]))),
    };
  });
}

/** Writes what is taken of a set, and nothing else; gives the number of cells written. */
export async function applyRefresh(
  document: ComparisonDocument,
  set: ScenarioSet,
  taken: ReadonlySet<string>,
  source: string,
): Promise<number> {
  const decide = ({ cells, memory }: Inputs): InputChange => {
    // Merged anew: the sheet may have changed since the preview.
    const { incoming } = incomingOf(document, set, cells);
    const last = lastValues(document, memory.refreshed);
    const written = withNames(merge({ last, present: cells, incoming }), taken);
    return {
      what: { kind: "refresh", count: written.length, source },
      values: new Map(written.map(({ input, incoming: value }) => [input, value])),
      log: source,
      refreshed: remembered({ last, incoming }),
    };
  };
  return changeInputs(document, decide, inputsOf(document, set));
}

/** The inputs as they stand, as a set. */
export async function currentSet(document: ComparisonDocument, today: string): Promise<Exported> {
  return run(async (context) => setOf(document, (await readInputs(context, document)).cells, today));
}
