import type { ComparisonDocument } from "../figures/document";
import type { Content, Present } from "../scenarios/merge";
import { catalogueOf } from "../template/catalogue";
import type { PlanInput } from "../template/plan";

/** An input as it stands in the workbook, and where. Row and column count from 0. */
export interface StandingInput extends Present {
  readonly input: PlanInput;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The inputs by their ids; one whose cell was deleted is missing. */
export type StandingInputs = ReadonlyMap<string, StandingInput>;

/** The last refreshed values, as they are remembered in the workbook. */
export const lastRefreshed = (stored: string | null): Map<string, Content> =>
  new Map(Object.entries(JSON.parse(stored ?? "{}") as Record<string, Content>));

/** A blank is what an input holds of which nothing is remembered. */
export const stored = (values: ReadonlyMap<string, Content>): string =>
  JSON.stringify(Object.fromEntries([...values].filter(([, value]) => value !== "")));

/** What each input is taken to have been refreshed to: what is remembered, or what the template put there. */
export function lastValues(document: ComparisonDocument, refreshed: string | null): Map<string, Content> {
  const built = catalogueOf(document).inputs.map(({ id, value }) => [id, value] as const);
  return new Map([...built, ...lastRefreshed(refreshed)]);
}
