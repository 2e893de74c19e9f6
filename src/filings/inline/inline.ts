import { byText, type Fact, type Filing, periodText, type Reading, type Source } from "../fact";
import { PROBLEM, unreadable } from "../sentences";
import { Contexts } from "./contexts";
import { type Cover, coverOf, formOf, signedOn } from "./cover";
import { valueOf } from "./formats";
import { type Element, Markup } from "./markup";
import { outlooksOf, totalObligations } from "./obligations";
import { type Mark, Page, sourceOf } from "./page";
import { Units } from "./units";
import { type Tagged, Values } from "./values";

/** A number with all that it is about. */
export interface TaggedNumber {
  concept: string;
  unit: string;
  start: string | null;
  end: string;
  dimensions: Map<string, string>;
  value: number;
  decimals: number | null;
  mark: Mark | null;
}

const decimalsOf = (text: string): number | null =>
  /^INF$/i.test(text.trim()) ? Infinity : /^-?\d+$/.test(text.trim()) ? Number(text) : null;

/** One filing in inline XBRL, read piece by piece; it may consist of several documents. */
export class InlineFiling {
  private readonly page = new Page();
  private markup = new Markup(this);
  private readonly contexts = new Contexts(this.markup.prefixes);
  private readonly units = new Units();
  private readonly values = new Values(this.markup.prefixes, this.page);
  private inHeader = 0;
  private inResources = 0;
  private cut = false;

  write(text: string): void {
    this.markup.write(text);
  }

  /** Ends one document of the filing; the next may follow. */
  endDocument(): void {
    this.markup.end();
    this.cut ||= !this.markup.ended;
    if (this.contexts.doubled) throw unreadable("zipOfMany");
    this.markup = this.markup.next();
    this.inHeader = this.inResources = 0;
  }

  open(element: Element): void {
    if (element.vocabulary === "ix") {
      if (element.name === "header" || element.name === "hidden") this.inHeader++;
      else if (element.name === "resources") this.inResources++;
      else this.values.open(element, this.inHeader === 0);
    } else if (this.inResources > 0 || element.vocabulary === "xbrli") {
      this.contexts.open(element);
      this.units.open(element);
    } else if (this.inHeader === 0) this.page.open(element);
  }

  close(element: Element): void {
    if (element.vocabulary === "ix") {
      if (element.name === "header" || element.name === "hidden") this.inHeader--;
      else if (element.name === "resources") this.inResources--;
      else this.values.close(element);
    } else if (this.inResources > 0 || element.vocabulary === "xbrli") {
      this.contexts.close(element);
      this.units.close(element);
    } else if (this.inHeader === 0) this.page.close(element);
  }

  text(text: string): void {
    if (this.inResources > 0) {
      this.contexts.text(text);
      this.units.text(text);
      return;
    }
    this.values.text(text);
    if (this.inHeader === 0) this.page.text(text);
  }

  /** What the filing states, once all of it is read. */
  reading(file: string): Reading {
    if (this.cut) throw unreadable("cut");
    const cover = coverOf(this.values, this.contexts);
    if (!cover.cik) throw unreadable("noCompany");
    const { numbers, problems } = this.numbers(cover.cik);
    const filing = this.filing(cover, numbers);
    const whole = numbers.filter(({ dimensions }) => dimensions.size === 0);
    const totals = [...whole, ...totalObligations(numbers)];
    const facts = factsOf(totals, filing, problems);
    if (facts.length === 0) throw unreadable("noFacts");
    const outlooks = outlooksOf(numbers, this.values, this.contexts, filing);
    const company = cover.company ?? `CIK ${cover.cik}`;
    return { file, kind: "filing", cik: cover.cik, company, facts, outlooks, problems };
  }

  private filing(cover: Cover, numbers: TaggedNumber[]): Filing {
    const signed = signedOn(this.page.last);
    const periodEnd = cover.periodEnd ?? usualEnd(numbers);
    const sound = signed && (!periodEnd || signed >= periodEnd) ? signed : null;
    const form = cover.form ?? formOf(this.page.first) ?? "filing";
    return { accession: null, form, filed: null, signed: sound, periodEnd };
  }

  private numbers(cik: string): { numbers: TaggedNumber[]; problems: string[] } {
    const numbers: TaggedNumber[] = [];
    const unread: Tagged[] = [];
    let others = 0;
    for (const tagged of this.values.all) {
      if (tagged.kind !== "number" || tagged.nil) continue;
      const context = this.contexts.byId.get(tagged.context);
      const unit = this.units.byId.get(tagged.unit);
      const value = valueOf(tagged.text, tagged.format, tagged.scale, tagged.sign);
      if (!context || !unit || value === null) unread.push(tagged);
      else if (/^\d+$/.test(context.entity) && Number(context.entity) !== Number(cik)) others++;
      else {
        const { start, end, dimensions } = context;
        const { concept, mark } = tagged;
        numbers.push({ concept, unit, start, end, dimensions, value, decimals: decimalsOf(tagged.decimals), mark });
      }
    }
    const problems: string[] = [];
    const [first] = unread;
    if (first)
      problems.push(PROBLEM.skippedFacts(unread.length, `${first.concept} “${first.text.trim().slice(0, 40)}”`));
    if (others) problems.push(PROBLEM.otherEntity(others, cik));
    return { numbers, problems };
  }
}

/** The latest end that many periods have, where the cover names none: notes look further ahead. */
function usualEnd(numbers: readonly TaggedNumber[]): string | null {
  const counts = new Map<string, number>();
  for (const { start, end } of numbers) if (start) counts.set(end, (counts.get(end) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return (
    [...counts]
      .filter(([, count]) => count >= most / 2)
      .map(([end]) => end)
      .sort(byText)
      .at(-1) ?? null
  );
}

/** Whether two statements of one value agree at the coarser of their grains. */
function agree(a: TaggedNumber, b: TaggedNumber): boolean {
  const grain = Math.max(...[a, b].map(({ decimals }) => (decimals === null ? 0 : 10 ** -decimals)));
  return Math.abs(a.value - b.value) <= grain / 2 + 1e-9 * Math.abs(a.value);
}

/** The same value stands in several places: the most exact one is kept, then the first that can be seen. */
function factsOf(numbers: TaggedNumber[], filing: Filing, problems: string[]): Fact[] {
  const places = new Map<string, TaggedNumber[]>();
  for (const number of numbers) {
    const key = [number.concept, number.unit, number.start, number.end].join("|");
    const known = places.get(key);
    if (known) known.push(number);
    else places.set(key, [number]);
  }
  const exactness = ({ decimals }: TaggedNumber) => decimals ?? -Infinity;
  return [...places.values()].map((same) => {
    const best = same.reduce((kept, other) =>
      exactness(other) > exactness(kept) || (exactness(other) === exactness(kept) && !kept.mark && other.mark)
        ? other
        : kept,
    );
    const differing = same.filter((other) => !agree(best, other)).map(({ value }) => value);
    if (differing.length > 0) {
      const values = [...new Set([best.value, ...differing])].map((value) => value.toLocaleString("en-US"));
      problems.push(PROBLEM.twoValues(best.concept, periodText(best.start, best.end), values));
    }
    const { concept, unit, start, end, value, decimals, mark } = best;
    return new PlacedFact(concept, unit, start, end, value, decimals, filing, mark);
  });
}

class PlacedFact implements Fact {
  private found: Source | null | undefined;

  constructor(
    readonly concept: string,
    readonly unit: string,
    readonly start: string | null,
    readonly end: string,
    readonly value: number,
    readonly decimals: number | null,
    public filing: Filing,
    private readonly mark: Mark | null,
  ) {}

  get source(): Source | null {
    if (this.found === undefined) this.found = this.mark ? sourceOf(this.mark) : null;
    return this.found;
  }
}
