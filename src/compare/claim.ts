import { cellText } from "../cells/address";
import type { Content } from "../model/content";
import { labelAt } from "./causes";
import type { CellChange } from "./changes";
import type { Compared } from "./compared";
import { isNear } from "./bridge";
import { placeOf } from "./outputs";
import type { ReadCell } from "./read/sheet";
import type { SheetPair } from "./sheet-pair";

/** A sentence of what someone says was done, held against what was. */
export interface HeldClaim {
  readonly text: string;
  readonly verdict: "confirmed" | "contradicted" | "not checked";
  /** What speaks for or against it: cells as in Inputs!B7, with what they hold. */
  readonly because: readonly { readonly at: string; readonly was: Content | null; readonly is: Content | null }[];
}

export interface HeldClaims {
  readonly claims: readonly HeldClaim[];
  /** Changes of cells that no sentence speaks of. */
  readonly unmentioned: readonly CellChange[];
}

const NUMBER = String.raw`[-+−]?[$€£]?\d[\d,]*(?:\.\d+)?\s?%?`;
const DONE = "set|changed|updated|raised|lowered|increased|decreased|reduced|cut|moved|put|entered|adjusted|revised";
const SET = new RegExp(
  String.raw`^(?:i |we |then |and |also |have |has |i've |we've )*(?:${DONE}) (?:the )?(?:value of |input |assumption )?["“']?(?<what>.+?)["”']?(?: from (?<from>${NUMBER}))? to (?<to>${NUMBER})(?:,? (?:in|for|across|through|throughout|on|over) (?<scope>.+))?$`,
  "i",
);
const ALL =
  /^(?:the )?(?:all|every|each)(?: of the)?(?: (?:years?|periods?|quarters?|months?|columns?|cases?|scenarios?))?$/i;
const NO_FORMULAS =
  /^(?:i |we )?(?:no|did not|didn't|have not|haven't)(?: (?:change|changed|touch|touched|edit|edited))?(?: any)?(?: of the)? formulas?(?: (?:was|were|has been|have been)(?: not)? (?:changed|touched|edited|altered))?$/i;
const NOTHING_ELSE =
  /^(?:nothing else|no other (?:cells?|inputs?|changes?|values?)|i (?:changed|touched) nothing else)(?: (?:was|were|has|have)(?: been)?(?: (?:changed|touched|edited|made|altered))?)?$/i;
const UNTOUCHED =
  /^(?:i |we )?(?:did not|didn't|have not|haven't) (?:change|changed|touch|touched|edit|edited) (?:anything on )?(?:the )?(?:sheet )?["“']?(?<sheet>.+?)["”']?(?: sheet)?$/i;

/** The sentences and lines of a text. */
const sentencesIn = (text: string): string[] =>
  text
    .split(/[\n;•]+|(?<=[a-z\d%)”"'][.!])\s+(?=[A-Z])/)
    .map((line) =>
      line
        .trim()
        .replace(/^[-*–]\s+|^\d+[.)]\s+/, "")
        .replace(/[.!]+$/, "")
        .trim(),
    )
    .filter((line) => line !== "");

/** What a number may stand for in a cell: 9% is 0.09, and 9 where percentages are entered as numbers. */
function meanings(written: string): number[] {
  const number = Number(written.replace(/[$€£,\s%+]/g, "").replace("−", "-"));
  return written.includes("%") ? [number / 100, number] : [number];
}

const isOneOf = (value: Content | undefined | null, written: string): boolean =>
  meanings(written).some((meaning) => isNear(value, meaning));

type Target = { readonly pair: SheetPair; readonly cells: readonly ReadCell[] };

class Claims {
  private readonly mentioned = new Set<CellChange>();

  constructor(private readonly compared: Compared) {}

  hold(text: string): HeldClaims {
    const sentences = sentencesIn(text);
    const held = sentences.map((sentence) => this.one(sentence));
    // What speaks of everything else comes last, whatever the order of the sentences.
    const claims = held.map((claim, i) => (NOTHING_ELSE.test(sentences[i]!) ? this.nothingElse(claim.text) : claim));
    return { claims, unmentioned: this.unmentioned() };
  }

  private unmentioned(): CellChange[] {
    return this.compared.found.cells.filter((change) => !this.mentioned.has(change));
  }

  private one(text: string): HeldClaim {
    const set = SET.exec(text)?.groups;
    if (set) return this.wasSet(text, set as { what: string; to: string; from?: string; scope?: string });
    if (NO_FORMULAS.test(text)) {
      const changed = this.compared.found.cells.filter(({ old }) => old?.formula !== undefined);
      return held(text, changed.length === 0, changed);
    }
    const sheet = UNTOUCHED.exec(text)?.groups?.["sheet"]?.toLowerCase();
    const pair = this.compared.pairing.pairs.find(({ after }) => after.sheet.name.toLowerCase() === sheet);
    if (!pair) return { text, verdict: "not checked", because: [] };
    const touched = this.compared.changes.some((change) => change.sheet === pair.after.sheet.name);
    return held(
      text,
      !touched,
      this.compared.found.cells.filter((change) => change.pair === pair),
    );
  }

  private nothingElse(text: string): HeldClaim {
    const others = this.unmentioned();
    const whole = this.compared.changes.filter(({ kind }) => /^(row|column|sheet|name|table|cells) /.test(kind));
    return held(text, others.length === 0 && whole.length === 0, others);
  }

  private wasSet(
    text: string,
    { what, to, from, scope }: { what: string; to: string; from?: string; scope?: string },
  ): HeldClaim {
    const none: HeldClaim = { text, verdict: "not checked", because: [] };
    const onSheet = scope === undefined ? undefined : this.sheetOf(scope);
    const target = this.targetOf(what, onSheet);
    if (!target) return none;
    const isAll = scope !== undefined && ALL.test(scope);
    const wanted = scope === undefined || isAll || onSheet ? target.cells : this.inColumns(target, scope);
    if (!wanted || wanted.length === 0) return none;
    const changes = this.compared.found.cells.filter(({ now }) => now && wanted.includes(now));
    changes.forEach((change) => this.mentioned.add(change));
    const changed = new Set(changes.map(({ now }) => now));
    // Without a scope the sentence speaks of what was changed, of every cell otherwise.
    const meant = scope === undefined || onSheet ? wanted.filter((cell) => changed.has(cell)) : wanted;
    const wrong = meant.filter((cell) => !isOneOf(cell.formula === undefined ? cell.value : null, to));
    const otherStart = from === undefined ? [] : changes.filter(({ old }) => !isOneOf(old?.value, from));
    const isTrue = changes.length > 0 && wrong.length === 0 && otherStart.length === 0;
    if (isTrue) return held(text, true, changes);
    const against = wrong.length > 0 ? wrong : meant.length > 0 ? meant : wanted;
    return { text, verdict: "contradicted", because: against.map((cell) => this.shownAt(target.pair, cell)) };
  }

  private shownAt(pair: SheetPair, cell: ReadCell): HeldClaim["because"][number] {
    const old = pair.old(cell);
    const at = `${pair.after.sheet.name}!${cellText(cell.row, cell.column)}`;
    return { at, was: old?.formula ?? old?.value ?? null, is: cell.formula ?? cell.value ?? null };
  }

  private sheetOf(scope: string): SheetPair | undefined {
    const name = scope.replace(/^(?:the )?(?:sheet )?["“']?|["”']?(?: sheet| tab)?$/gi, "").toLowerCase();
    return this.compared.pairing.byNewName.get(name);
  }

  /** The cell or the row that is spoken of; undefined where it is none, or may be several. */
  private targetOf(what: string, onSheet: SheetPair | undefined): Target | undefined {
    const [, inner, sheet] =
      /^(.+?) (?:in|on|of) (?:the )?(?:sheet )?["“']?(.+?)["”']?(?: sheet| tab)?$/i.exec(what) ?? [];
    const named = sheet === undefined ? undefined : this.compared.pairing.byNewName.get(sheet.toLowerCase());
    if (named) return this.targetOf(inner!, named);
    const address = onSheet && /^\$?[a-z]{1,3}\$?\d+$/i.test(what) ? `'${onSheet.after.sheet.name}'!${what}` : what;
    const place = this.placeOf(address);
    const pair = place && this.compared.pairing.byNewName.get(place.sheet.toLowerCase());
    if (pair) {
      const cell = pair.after.at(place.row, place.column);
      return cell && { pair, cells: [cell] };
    }
    const rows = this.rowsCalled(what.toLowerCase(), onSheet);
    if (rows.length <= 1) return rows[0];
    const changed = new Set(this.compared.found.cells.map(({ now }) => now));
    const touched = rows.filter(({ cells }) => cells.some((cell) => changed.has(cell)));
    // Where none was changed, it is the row of inputs that was to be.
    const inputs = rows.filter(({ cells }) => cells.every(({ formula }) => formula === undefined));
    const [only, ...others] = touched.length > 0 ? touched : inputs;
    return others.length === 0 ? only : undefined;
  }

  private placeOf(written: string) {
    try {
      return placeOf(written, this.compared.after);
    } catch {
      return undefined; // a name of several cells
    }
  }

  private rowsCalled(label: string, onSheet: SheetPair | undefined): Target[] {
    return this.compared.pairing.pairs
      .filter((pair) => onSheet === undefined || pair === onSheet)
      .flatMap((pair) =>
        pair.after.lines("row").flatMap((row): Target[] => {
          const cells = row.filter(({ value, formula }) => typeof value === "number" || formula !== undefined);
          const [first] = cells;
          const isCalled = first && labelAt(pair.after, first.row, first.column).toLowerCase() === label;
          return isCalled ? [{ pair, cells }] : [];
        }),
      );
  }

  /** The cells of a row below headings that are spoken of: 2027, or 2026 to 2028. */
  private inColumns({ pair, cells }: Target, scope: string): readonly ReadCell[] | undefined {
    const match =
      /^(?:(?:fy|year|the years?)\s?)?(?<first>[\w ]+?)(?:(?: to | through | until |[-–])(?<last>\w+))?$/i.exec(scope);
    const { first, last } = match?.groups ?? {};
    if (first === undefined) return undefined;
    const headings = cells.map((cell) => headingOf(pair, cell));
    const [from, to] = [headings.indexOf(first.toLowerCase()), headings.indexOf((last ?? first).toLowerCase())];
    return from < 0 || to < from ? undefined : cells.slice(from, to + 1);
  }
}

/** What stands at the head of a cell's column: the nearest year or text above. */
function headingOf(pair: SheetPair, { row, column }: ReadCell): string {
  for (let r = row - 1; r >= 0; r--) {
    const value = pair.after.at(r, column)?.value;
    const isYear = typeof value === "number" && Number.isInteger(value) && value > 1_900 && value < 2_200;
    if (isYear || (typeof value === "string" && value !== "")) return String(value).toLowerCase();
  }
  return "";
}

const held = (text: string, isTrue: boolean, changes: readonly CellChange[]): HeldClaim => ({
  text,
  verdict: isTrue ? "confirmed" : "contradicted",
  because: changes.map(({ sheet, cell, was, is }) => ({ at: `${sheet}!${cell}`, was, is })),
});

/** Holds what someone says was done against what was; what can't be read as such is not checked. */
export const holdClaims = (text: string, compared: Compared): HeldClaims => new Claims(compared).hold(text);
