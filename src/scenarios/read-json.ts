import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { SENTENCES } from "./sentences";
import { type Found, type RawEntry, type RawSet, UnusableSet } from "./set";

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
/** Deeper than any set; what is nested further would only keep the parser busy. */
const DEEPEST = 20;
const LISTS = ["drivers", "others"];

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
  const found = (node: Node): Found => ({ value: valueOf(node), line: lineAt(node.offset) });
  const properties = (node: Node): Map<string, Node> =>
    new Map((node.children ?? []).map(({ children }) => [String(children![0]!.value), children![1]!]));
  const entry = (node: Node): RawEntry => {
    const line = lineAt(node.offset);
    if (node.type !== "object") return { line, fields: new Map(), own: new Map() };
    const fields = new Map<string, Found>();
    let own = new Map<string, Found>();
    for (const [name, value] of properties(node)) {
      if (name === "range" && value.type === "object")
        for (const [bound, number] of properties(value)) fields.set(bound, found(number));
      else if (name === "own" && value.type === "object")
        own = new Map([...properties(value)].map(([which, number]) => [which, found(number)]));
      else fields.set(name, found(value));
    }
    return { line, fields, own };
  };
  const list = (node: Node | undefined): RawEntry[] | undefined =>
    node?.type === "array" ? (node.children ?? []).map(entry) : undefined;
  const top = properties(root);
  const head = new Map(
    [...top].filter(([name]) => !LISTS.includes(name)).map(([name, node]) => [name, found(node)] as const),
  );
  return { head, drivers: list(top.get("drivers")), others: list(top.get("others")) ?? [] };
}

/** Only scalars are ever looked at; what should be one and is not is named by its type. */
function valueOf(node: Node): unknown {
  return node.type === "object" || node.type === "array" ? { kind: node.type } : node.value;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** How deep brackets are nested, strings left out; the parser itself would overflow its stack. */
function deepest(text: string): number {
  let [depth, most, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"' || character === "\n") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") most = Math.max(most, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return most;
}

const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
