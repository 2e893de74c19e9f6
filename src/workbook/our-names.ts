import { scopedName } from "../cells/address";
import { callsIn } from "./our-calls";

/** A name of the workbook, or of one of its sheets. */
export interface DefinedName {
  readonly name: string;
  /** The sheet that it is of; undefined where it is of the workbook. */
  readonly sheet?: string;
  readonly formula: unknown;
}

/** The names by which formulas call our functions, directly or through one another. */
export class OurNames {
  private readonly ours = new Set<DefinedName>();

  constructor(private readonly names: readonly DefinedName[]) {
    for (let before = -1; before < this.ours.size;) {
      before = this.ours.size;
      for (const one of names)
        if (typeof one.formula === "string" && this.calls(one.formula, one.sheet)) this.ours.add(one);
    }
  }

  /** The names as a person writes them: Growth, 'My sheet'!Growth. */
  written(): string[] {
    return [...this.ours].map(({ name, sheet }) => (sheet === undefined ? name : scopedName(sheet, name)));
  }

  /** Whether a formula on a sheet calls a function of ours, or uses such a name, outside its texts. */
  calls(formula: string, sheet?: string): boolean {
    return callsIn(formula).length > 0 || wordsOf(formula).some((word) => this.isOurs(word, sheet));
  }

  private isOurs({ name, qualifier }: Word, sheet: string | undefined): boolean {
    const named = (scope: string | undefined) =>
      this.names.find((one) => same(one.name, name) && (scope === undefined ? !one.sheet : same(one.sheet, scope)));
    // A name of the sheet goes before one of the workbook; with a sheet before it, it is that sheet's or the workbook's.
    const scope = qualifier ?? sheet;
    const meant = (scope === undefined ? undefined : named(scope)) ?? named(undefined);
    return meant !== undefined && this.ours.has(meant);
  }
}

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

interface Word {
  readonly name: string;
  readonly qualifier?: string;
}

const TEXT = /"(?:[^"]|"")*"/.source;
const SHEET = /(?:'(?<quoted>(?:[^']|'')*)'|(?<bare>[\p{L}\p{N}_.]+))!/u.source;
const WORD = /(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)/u.source;
const WORDS = new RegExp(`${TEXT}|(?:${SHEET})?${WORD}|'(?:[^']|'')*'`, "gu");

/** The words of a formula that may be names, each with the sheet that stands before it. */
function wordsOf(formula: string): Word[] {
  return [...formula.matchAll(WORDS)].flatMap(({ groups = {} }) => {
    const { name, quoted, bare } = groups;
    const qualifier = quoted?.replaceAll("''", "'") ?? bare;
    return name === undefined ? [] : [{ name, ...(qualifier !== undefined && { qualifier }) }];
  });
}
