/** What may stand in an input. */
export type Content = number | string | boolean;

/** An input as it is: what was entered (a formula, if it is one), and what it shows. */
export interface Present {
  readonly entered: Content;
  readonly shows: Content;
}

/**
 * How an incoming value stands to the other two:
 * - incoming: the user left the last refreshed value alone, so the new one may take its place;
 * - edited: the user changed it and the set brings nothing new, so the user's stays;
 * - conflict: both changed it, differently; only this asks.
 */
export type Standing = "incoming" | "edited" | "conflict";

export interface Change {
  readonly input: string;
  readonly standing: Standing;
  readonly last: Content | undefined;
  readonly now: Present;
  readonly incoming: Content;
}

/** The three sides of a merge, by the ids of the inputs. */
export interface Sides {
  readonly last: ReadonlyMap<string, Content>;
  readonly present: ReadonlyMap<string, Present>;
  readonly incoming: ReadonlyMap<string, Content>;
}

/** What a refresh would change, in the order of the incoming set; an input that is not present is left out. */
export function merge({ last, present, incoming }: Sides): Change[] {
  return [...incoming].flatMap(([input, value]) => {
    const now = present.get(input);
    if (now === undefined || now.shows === value) return [];
    const before = last.get(input);
    return [{ input, standing: standingOf(before, now.entered, value), last: before, now, incoming: value }];
  });
}

function standingOf(last: Content | undefined, now: Content, incoming: Content): Standing {
  if (now === (last ?? "")) return "incoming";
  return incoming === last ? "edited" : "conflict";
}

/** What is written unless the user chooses otherwise: all that they did not edit. */
export const takenByDefault = (changes: readonly Change[]): Change[] =>
  changes.filter(({ standing }) => standing === "incoming");

/** The last refreshed values after a refresh: what the set brought, whether it was taken or not. */
export function remembered({ last, incoming }: Pick<Sides, "last" | "incoming">): Map<string, Content> {
  return new Map([...last, ...incoming]);
}
