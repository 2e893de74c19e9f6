import { LIMITS } from "../open/limits";
import { unreadable } from "../sentences";
import type { Element, Prefixes } from "./markup";
import type { Mark, Page } from "./page";

/** A tagged value as the page has it, before its context and unit are looked up. */
export interface Tagged {
  kind: "number" | "text";
  concept: string;
  context: string;
  unit: string;
  format: string;
  scale: string;
  sign: string;
  decimals: string;
  nil: boolean;
  text: string;
  /** Null where the value is hidden. */
  mark: Mark | null;
  next: string;
}

/** Texts that are read: the cover page, and when performance obligations are met. Notes run over pages and are not. */
const TEXTS = /^dei:|RemainingPerformanceObligationExpectedTiming/;

const nilOf = (attributes: Record<string, string>): boolean =>
  Object.keys(attributes).some((name) => /(^|:)nil$/.test(name) && /^(true|1)$/.test(attributes[name]!.trim()));

interface Continuation {
  text: string;
  next: string;
}

/** How many values may stand around a text: filings nest two or three. */
const NESTED = 32;

/** Collects the tagged values of a page, nested ones and continued ones too. */
export class Values {
  readonly all: Tagged[] = [];
  private readonly open_: (Tagged | Continuation | null)[] = [];
  private readonly continuations = new Map<string, Continuation>();
  private excluded = 0;

  constructor(
    private readonly prefixes: Prefixes,
    private readonly page: Page,
  ) {}

  open({ name, attributes }: Element, visible: boolean): void {
    if (name === "nonFraction" || name === "nonNumeric") this.open_.push(this.begin(name, attributes, visible));
    else if (name === "continuation") {
      const part = { text: "", next: attributes.continuedAt ?? "" };
      if (this.continuations.size < LIMITS.facts) this.continuations.set(attributes.id ?? "", part);
      this.open_.push(part);
    } else if (name === "exclude") this.excluded++;
  }

  text(text: string): void {
    if (this.excluded > 0) return;
    for (let at = Math.max(0, this.open_.length - NESTED); at < this.open_.length; at++) {
      const value = this.open_[at];
      if (value && value.text.length < LIMITS.text) value.text += text;
    }
  }

  close({ name }: Element): void {
    if (name === "exclude") this.excluded = Math.max(0, this.excluded - 1);
    if (name !== "nonFraction" && name !== "nonNumeric" && name !== "continuation") return;
    const value = this.open_.pop();
    if (value && "mark" in value && value.mark) this.page.endMark(value.mark, value.kind === "number");
  }

  private begin(name: string, attributes: Record<string, string>, visible: boolean): Tagged | null {
    if (this.all.length >= LIMITS.facts) throw unreadable("facts");
    const concept = this.prefixes.usualName(attributes.name ?? "");
    if (name === "nonNumeric" && !TEXTS.test(concept)) return null;
    const tagged: Tagged = {
      kind: name === "nonFraction" ? "number" : "text",
      concept,
      context: attributes.contextRef ?? "",
      unit: attributes.unitRef ?? "",
      format: attributes.format ?? "",
      scale: attributes.scale ?? "",
      sign: attributes.sign ?? "",
      decimals: attributes.decimals ?? "",
      nil: nilOf(attributes),
      text: "",
      mark: visible ? this.page.mark() : null,
      next: attributes.continuedAt ?? "",
    };
    this.all.push(tagged);
    return tagged;
  }

  /** A text with its continuations; a circle of them comes to an end. */
  wholeText(tagged: Tagged): string {
    let text = tagged.text;
    let next = tagged.next;
    for (let links = 0; next && links < LIMITS.links && text.length < LIMITS.text; links++) {
      const part = this.continuations.get(next);
      text += part?.text ?? "";
      next = part?.next ?? "";
    }
    return text;
  }
}
