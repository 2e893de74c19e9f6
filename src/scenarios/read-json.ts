import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { nameKey } from "./case-name";
import { clean, isGiven, keyOf } from "./clean";
import { lineFinder } from "./lines";
import { POINT } from "./numbers";
import { SENTENCES } from "./sentences";
import { type Found, type Problem, type RawEntry, type RawSet, UnusableSet } from "./set";
import { HEAD_KEYS } from "./table-words";

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
/** Deeper than any set; what is nested further would only keep the parser busy. */
const DEEPEST = 20;
const LISTS = ["drivers", "others"];
const BOUNDS = ["low", "high"];
const FIELDS = ["id", "company", "label", "unit", "range", ...BOUNDS, "bear", "base", "bull", "value", "motive", "own"];

/** A set in JSON, with the line of each value. */
export function readJson(text: string): RawSet {
  const lineAt = lineFinder(text);
  const refuse = (says: string, offset = 0): never => {
    throw new UnusableSet({ says, line: lineAt(offset) });
  };
  if (deepest(text) > DEEPEST) refuse(SENTENCES.notJson("it is nested too deeply"));
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, STRICT);
  const [error] = errors;
  if (error) refuse(SENTENCES.notJson(words(printParseErrorCode(error.error))), error.offset);
  if (root?.type !== "object") return refuse(SENTENCES.notObject);
  return new Reader(lineAt).set(root);
}

/** Reads the tree; what is not part of a set, or is given twice, is reported and not taken. */
class Reader {
  private readonly problems: Problem[] = [];
  constructor(private readonly lineAt: (offset: number) => number) {}

  set(root: Node): RawSet {
    const top = this.properties(root, [...HEAD_KEYS, ...LISTS], "a set");
    const [drivers, others] = LISTS.map((name) => this.list(top.get(name), name));
    const head = [...top].filter(([name, node]) => !LISTS.includes(name) && given(node));
    return {
      head: new Map(head.map(([name, node]) => [name, this.found(node)] as const)),
      entries: drivers && [...drivers, ...(others ?? [])],
      problems: this.problems,
      readings: [],
      decimals: POINT,
    };
  }

  private list(node: Node | undefined, name: string): RawEntry[] | undefined {
    if (node?.type === "array") return (node.children ?? []).map((each) => this.entry(each));
    if (node && node.type !== "null") this.report(node, SENTENCES.mustBe(name, "a list"));
    return undefined;
  }

  private entry(node: Node): RawEntry {
    const line = this.lineAt(node.offset);
    const fields = new Map<string, Found>();
    let own = new Map<string, Found>();
    if (node.type !== "object") return { line, fields, own };
    const id = (node.children ?? []).find(({ children }) => keyOf(String(children![0]!.value)) === "id")?.children![1];
    const driver = typeof id?.value === "string" ? clean(id.value) : undefined;
    const known = this.properties(node, FIELDS, "a driver", driver);
    for (const [name, value] of known) {
      if (!given(value)) continue;
      if (name === "range" || name === "own") {
        if (value.type !== "object") this.report(value, SENTENCES.mustBe(name, "an object"), driver);
        else if (name === "own") own = this.ownCases(value, driver);
        else
          for (const [bound, number] of this.properties(value, BOUNDS, "a range", driver))
            if (given(number)) fields.set(bound, this.found(number));
      } else fields.set(name, this.found(value));
    }
    return { line, fields, own };
  }

  private ownCases(node: Node, driver: string | undefined): Map<string, Found> {
    const values = this.properties(node, undefined, "", driver);
    return new Map([...values].filter(([, value]) => given(value)).map(([name, value]) => [name, this.found(value)]));
  }

  /** The properties of an object by their names, in small letters where the names are ours. */
  private properties(
    node: Node,
    known: readonly string[] | undefined,
    where: string,
    driver?: string,
  ): Map<string, Node> {
    const pairs = (node.children ?? []).map(({ children }) => children as [Node, Node]);
    const keys = pairs.map(([name]) => (known ? keyOf : nameKey)(String(name.value)));
    const found = new Map<string, Node>();
    pairs.forEach(([name, value], i) => {
      const key = keys[i]!;
      if (known && !known.includes(key))
        this.report(name, SENTENCES.unknownProperty(String(name.value), where), driver);
      else if (keys.indexOf(key) !== keys.lastIndexOf(key)) {
        if (LISTS.includes(key) || key === "format" || key === "version" || key === "id")
          throw new UnusableSet({ line: this.lineAt(name.offset), says: SENTENCES.doubledKey(key) });
        if (keys.indexOf(key) === i) this.report(name, SENTENCES.doubledKey(String(name.value)), driver);
      } else found.set(known ? key : String(name.value), value);
    });
    return found;
  }

  private found(node: Node): Found {
    return { value: valueOf(node), line: this.lineAt(node.offset) };
  }

  private report(node: Node, says: string, driver?: string): void {
    this.problems.push({ ...(driver !== undefined && { driver }), line: this.lineAt(node.offset), says });
  }
}

/** Null and a blank text say that nothing is given. */
const given = (node: Node): boolean => node.type === "object" || node.type === "array" || isGiven(node.value);

/** Only scalars are ever looked at; what should be one and is not is named by its type. */
function valueOf(node: Node): unknown {
  return node.type === "object" || node.type === "array" ? { kind: node.type } : node.value;
}

/** How deep brackets are nested, strings left out; the parser itself would overflow its stack. */
function deepest(text: string): number {
  let [depth, most, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"' || character === "\n" || character === "\r") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") most = Math.max(most, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return most;
}

const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
