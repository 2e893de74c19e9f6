import { areaOf } from "../../cells/address";
import { children, type Tree, unescaped } from "./xml";

/** What was said about a cell: a note, or the comments of a thread with their answers. */
export interface ReadComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function textIn(tree: Tree): string {
  if (tree.name === "t" || tree.name === "text") return tree.text + tree.children.map(textIn).join("");
  // A reading in another script is no part of the text.
  return tree.name === "rPh" ? "" : tree.children.map(textIn).join("");
}

/** Programs end lines, and notes, in different ways. */
const plain = (text: string): string => unescaped(text).replace(/\r\n?/g, "\n").trim();

function placed(tree: Tree): ReadComment[] {
  const area = areaOf(tree.attributes["ref"] ?? "");
  return area ? [{ row: area.top, column: area.left, text: plain(tree.children.map(textIn).join("")) }] : [];
}

const everyOf = (tree: Tree, name: string): readonly Tree[] => [
  ...children(tree, name),
  ...tree.children.flatMap((each) => everyOf(each, name)),
];

const keyOf = ({ row, column }: ReadComment): string => `${row},${column}`;

/** The notes and threads of a sheet. Behind each thread stands a note for programs that know none; it says nothing. */
export function commentsOf(notes: readonly Tree[], threads: readonly Tree[]): ReadComment[] {
  const byCell = new Map<string, ReadComment>();
  for (const comment of threads.flatMap((tree) => everyOf(tree, "threadedComment")).flatMap(placed)) {
    const known = byCell.get(keyOf(comment));
    byCell.set(keyOf(comment), known ? { ...known, text: `${known.text}\n${comment.text}` } : comment);
  }
  const others = notes.flatMap((tree) => everyOf(tree, "comment")).flatMap(placed);
  for (const note of others) if (!byCell.has(keyOf(note))) byCell.set(keyOf(note), note);
  return [...byCell.values()].filter(({ text }) => text !== "");
}
