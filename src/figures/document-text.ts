import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { ComparisonDocument } from "./document";
import { type DocumentProblem, problemText, PROBLEMS } from "./document-problem";
import { readDocument } from "./read-document";

/** A document from a text, or what is wrong with it in sentences, each with its line. */
export type ReadDocumentText = { readonly document: ComparisonDocument } | { readonly problems: readonly string[] };

/** A comparison document from the text of a JSON file. */
export function readDocumentText(text: string): ReadDocumentText {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problems: [PROBLEMS.notJson(...whereBroken(text))] };
  }
  const read = readDocument(data);
  if ("document" in read) return read;
  // What was read whole is not nested too deeply for this, unless that is what is wrong.
  const root = read.problems[0]!.at.length > 0 ? parseTree(text) : undefined;
  return {
    problems: read.problems.map((problem) => {
      const sentence = problemText(data, problem);
      return root ? PROBLEMS.onLine(lineOf(text, offsetOf(root, problem)), sentence) : sentence;
    }),
  };
}

/** The document as the text of a JSON file. */
export const documentText = (document: ComparisonDocument): string => `${JSON.stringify(document, null, 2)}\n`;

/** Where something is missing, the place is that of what lacks it. */
function offsetOf(root: Node, { at }: DocumentProblem): number {
  const found = at.map((_, i) => findNodeAtLocation(root, at.slice(0, at.length - i))).find(Boolean);
  return (found ?? root).offset;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

function whereBroken(text: string): [line: number, why: string] {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    return [1, "it is nested too deeply"];
  }
  const [error] = errors;
  if (!error) return [1, "a value has characters that JSON does not allow"];
  const why = printParseErrorCode(error.error).replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return [lineOf(text, error.offset), why.trim()];
}
