import type { Dress, DressPart } from "./sheet-parts";
import { ExcelFailure } from "../batch/failure";
import { run } from "../batch/run";

/** Parts that Excel refused: what they are, and the sheets that lack them. */
export type Undressed = ReadonlyMap<Dress, readonly string[]>;

/** A part that Excel has refused so often is not tried on the sheets that are left. */
const MOST_REFUSALS = 4;
const kindOf = ({ what, detail = "" }: DressPart): string => `${what} ${detail}`;

/**
 * Puts on what the numbers can do without, in one sync. Where Excel refuses that, the parts are told from one another by
 * halves, so that the one which is refused costs none of the others.
 */
export async function dress(partsOf: (context: Excel.RequestContext) => readonly DressPart[]): Promise<Undressed> {
  const refused = new Map<Dress, string[]>();
  const refusals = new Map<string, number>();
  const isHopeless = (part: DressPart): boolean => (refusals.get(kindOf(part)) ?? 0) >= MOST_REFUSALS;
  const refuse = (part: DressPart): void => {
    const { what, sheet } = part;
    refusals.set(kindOf(part), (refusals.get(kindOf(part)) ?? 0) + 1);
    const sheets = refused.get(what) ?? [];
    if (!sheets.includes(sheet)) refused.set(what, [...sheets, sheet]);
  };
  /** Gives the parts; those from one to another are put on. */
  const put = async (from: number, to: number, again: boolean): Promise<readonly DressPart[] | undefined> => {
    let parts: readonly DressPart[] = [];
    try {
      await run(async (context) => {
        parts = partsOf(context);
        if (parts.length === 0) return;
        const tried = parts.slice(from, to);
        tried.filter(isHopeless).forEach(refuse);
        tried.filter((part) => !isHopeless(part)).forEach(({ act }) => act(again));
        await context.sync();
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      return parts;
    }
  };
  const halve = async (from: number, to: number, parts: readonly DressPart[]): Promise<void> => {
    if (to - from <= 1) return parts.slice(from, to).forEach(refuse);
    const middle = Math.ceil((from + to) / 2);
    for (const [start, end] of [
      [from, middle],
      [middle, to],
    ] as const) {
      const left = await put(start, end, true);
      if (left) await halve(start, end, left);
    }
  };
  const parts = await put(0, Infinity, false);
  if (parts) await halve(0, parts.length, parts);
  return refused;
}
