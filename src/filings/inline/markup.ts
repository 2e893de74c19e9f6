import { Parser } from "htmlparser2";
import { LIMITS } from "../open/limits";
import { unreadable } from "../sentences";

/** Which vocabulary an element belongs to, whatever prefix the filing gives it. */
export type Vocabulary = "ix" | "xbrli" | "xbrldi" | "html" | "other";

export interface Element {
  vocabulary: Vocabulary;
  /** The name without its prefix. */
  name: string;
  attributes: Record<string, string>;
}

export interface Handler {
  open(element: Element): void;
  close(element: Element): void;
  text(text: string): void;
}

const FAMILIES: [RegExp, string][] = [
  [/^http:\/\/www\.xbrl\.org\/20\d\d\/inlineXBRL$/, "ix"],
  [/^http:\/\/www\.xbrl\.org\/2003\/instance$/, "xbrli"],
  [/^http:\/\/xbrl\.org\/2006\/xbrldi$/, "xbrldi"],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, "html"],
  [/fasb\.org\/us-gaap\//, "us-gaap"],
  [/fasb\.org\/srt\//, "srt"],
  [/xbrl\.(sec\.gov|us)\/dei\//, "dei"],
  [/xbrl\.i(fr|as)s?\.?[^/]*\.org\/.*ifrs-full|xbrl\.ifrs\.org\/taxonomy\/[^/]+\/ifrs/, "ifrs-full"],
  [/iso4217/, "iso4217"],
];
const VOCABULARIES: ReadonlySet<string> = new Set(["ix", "xbrli", "xbrldi", "html"]);

/** The families of the namespaces that a filing declares, by their prefixes. */
export class Prefixes {
  private readonly declared = new Map<string, string>();

  declare(prefix: string, address: string): void {
    this.declared.set(prefix, FAMILIES.find(([pattern]) => pattern.test(address.trim()))?.[1] ?? prefix);
  }

  /** The usual prefix for the one that the filing took: us-gaap for gaap. */
  usual(prefix: string): string {
    return this.declared.get(prefix) ?? prefix;
  }

  /** us-gaap:Revenues for gaap:Revenues. */
  usualName(name: string): string {
    const colon = name.indexOf(":");
    return colon < 0 ? name.trim() : `${this.usual(name.slice(0, colon).trim())}:${name.slice(colon + 1).trim()}`;
  }
}

/** A browser that saves a page as it shows it writes all names in small letters. */
const usualCase = (names: string): ReadonlyMap<string, string> =>
  new Map(names.split(" ").map((name) => [name.toLowerCase(), name]));
const ELEMENTS = usualCase(
  "nonFraction nonNumeric startDate endDate unitNumerator unitDenominator explicitMember typedMember",
);
const ATTRIBUTES = usualCase("contextRef unitRef continuedAt");

function withUsualCase(attributes: Record<string, string>): Record<string, string> {
  for (const [small, usual] of ATTRIBUTES) if (small in attributes) attributes[usual] ??= attributes[small]!;
  return attributes;
}

interface Frame {
  element: Element;
  /** The family of names without a prefix, inside this element. */
  plain: string;
}

/** Reads markup in pieces; closes what the page leaves open, and knows whether it came to its end. */
export class Markup {
  /** Whether the page's own end tag was there. */
  ended = false;
  private readonly frames: Frame[] = [];
  private readonly parser: Parser;

  constructor(
    private readonly handler: Handler,
    readonly prefixes = new Prefixes(),
  ) {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        onclosetag: (_name, implied) => this.close(implied),
        ontext: (text) => this.handler.text(text),
      },
      { lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true, recognizeCDATA: true },
    );
  }

  /** For the next document of the same filing. */
  next(): Markup {
    return new Markup(this.handler, this.prefixes);
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.end();
  }

  private open(tag: string, attributes: Record<string, string>): void {
    if (this.frames.length >= LIMITS.depth) throw unreadable("deep");
    let plain = this.frames.at(-1)?.plain ?? "html";
    for (const name in attributes) {
      if (name === "xmlns") {
        this.prefixes.declare("", attributes[name]!);
        plain = this.prefixes.usual("");
      } else if (name.startsWith("xmlns:")) this.prefixes.declare(name.slice(6), attributes[name]!);
    }
    const colon = tag.indexOf(":");
    const family = colon < 0 ? plain : this.prefixes.usual(tag.slice(0, colon));
    const vocabulary = (VOCABULARIES.has(family) ? family : "other") as Vocabulary;
    const local = colon < 0 ? tag : tag.slice(colon + 1);
    const name = vocabulary === "html" ? local.toLowerCase() : (ELEMENTS.get(local) ?? local);
    const element = { vocabulary, name, attributes: vocabulary === "ix" ? withUsualCase(attributes) : attributes };
    this.frames.push({ element, plain });
    this.handler.open(element);
  }

  private close(implied: boolean): void {
    const frame = this.frames.pop();
    if (!frame) return;
    if (!implied && frame.element.name === "html" && this.frames.length === 0) this.ended = true;
    this.handler.close(frame.element);
  }
}
