import { Parser } from "htmlparser2";
import { unreadable } from "../sentences";
import { LIMITS } from "./limits";

export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A name without the prefix of its namespace. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Reads a part element by element; names come without their prefixes. What is not well formed is refused. */
export function readXml(bytes: Uint8Array, handler: Handler): void {
  const text = decoded(bytes);
  const open: string[] = [];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.push(name) > LIMITS.depth) throw unreadable("xml");
        elements++;
        handler.open?.(local(name), attributes);
      },
      onclosetag: (name, implied) => {
        // An element that closes by itself counts as closed by another, too.
        const isOwn = !implied || text[parser.endIndex - 1] === "/";
        if (open.pop() !== name || !isOwn) throw unreadable("xml");
        handler.close?.(local(name));
      },
      ontext: (part) => handler.text?.(part),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  if (open.length > 0 || elements === 0) throw unreadable("xml");
  parser.end();
}

/** An element with all that is in it, for the small parts. */
export interface Tree {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Tree[];
  readonly text: string;
}

interface Growing extends Tree {
  readonly children: Growing[];
  text: string;
}

export function treeOf(bytes: Uint8Array): Tree {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  readXml(bytes, {
    open: (name, attributes) => {
      const element: Growing = { name, attributes, children: [], text: "" };
      path.at(-1)!.children.push(element);
      path.push(element);
    },
    close: () => path.pop(),
    text: (text) => (path.at(-1)!.text += text),
  });
  return root.children[0]!;
}

export const child = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree?.children.find((each) => each.name === name);

export const children = (tree: Tree | undefined, name: string): readonly Tree[] =>
  tree?.children.filter((each) => each.name === name) ?? [];

/** An attribute whatever prefix it has. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

export const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** A text as the file escapes it: _x000D_ is a carriage return. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
