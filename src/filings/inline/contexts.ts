import { addDays, isDay } from "../day";
import { LIMITS } from "../open/limits";
import { unreadable } from "../sentences";
import type { Element, Prefixes } from "./markup";

/** Who, when, and of which part: what a tagged value is about. */
export interface Context {
  entity: string;
  start: string | null;
  end: string;
  /** By axis: the member, or the text of a typed one. Empty for the company as a whole. */
  dimensions: Map<string, string>;
}

interface Draft {
  id: string;
  entity: string;
  start: string;
  end: string;
  dimensions: Map<string, string>;
}

const PARTS = new Set(["identifier", "startDate", "endDate", "instant"]);

/** A day of a period's end: midnight at the start of a day is the end of the day before. */
function endDay(text: string): string | null {
  const day = text.slice(0, 10);
  if (!isDay(day)) return null;
  return /^.{10}T00:00(:00(\.0+)?)?/.test(text) ? addDays(day, -1) : day;
}

/** Collects the contexts of a filing from its elements. */
export class Contexts {
  readonly byId = new Map<string, Context>();
  /** A filing defines an id once: a second, different one comes from another filing. */
  doubled = false;
  private draft: Draft | null = null;
  private part: string | null = null;
  private axis: string | null = null;
  private content = "";

  constructor(private readonly prefixes: Prefixes) {}

  open({ vocabulary, name, attributes }: Element): void {
    if (vocabulary === "xbrli" && name === "context") {
      if (this.byId.size >= LIMITS.contexts) throw unreadable("contexts");
      this.draft = { id: attributes.id ?? "", entity: "", start: "", end: "", dimensions: new Map() };
    } else if (this.draft && vocabulary === "xbrldi") {
      this.axis = this.prefixes.usualName(attributes.dimension ?? "");
      this.content = "";
    } else if (vocabulary === "xbrli" && PARTS.has(name)) {
      this.part = name;
      this.content = "";
    }
  }

  text(text: string): void {
    if (this.draft && (this.part || this.axis) && this.content.length < LIMITS.text) this.content += text;
  }

  close({ vocabulary, name }: Element): void {
    const draft = this.draft;
    if (!draft) return;
    const content = this.content.trim();
    if (vocabulary === "xbrldi" && this.axis) {
      draft.dimensions.set(this.axis, name === "explicitMember" ? this.prefixes.usualName(content) : content);
      this.axis = null;
    } else if (vocabulary === "xbrli" && name === this.part) {
      if (name === "identifier") draft.entity = content;
      else if (name === "startDate") draft.start = content.slice(0, 10);
      else draft.end = content;
      this.part = null;
    } else if (vocabulary === "xbrli" && name === "context") this.keep(draft);
  }

  private keep({ id, entity, start, end: endText, dimensions }: Draft): void {
    this.draft = null;
    const end = endDay(endText);
    if (id === "" || !end || (start !== "" && (!isDay(start) || start > end))) return;
    const known = this.byId.get(id);
    const context = { entity, start: start || null, end, dimensions };
    if (known && (known.entity !== entity || known.end !== end || known.start !== context.start)) this.doubled = true;
    this.byId.set(id, context);
  }
}
