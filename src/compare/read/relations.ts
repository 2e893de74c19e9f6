import { children, type Tree, treeOf } from "./xml";

export interface Relation {
  /** The end of its type: "worksheet", "table". */
  readonly type: string;
  /** The part that it leads to. */
  readonly path: string;
}

/** The parts that a part refers to, by id. */
export function relationsIn(tree: Tree | undefined, folder: string): ReadonlyMap<string, Relation> {
  return new Map(
    children(tree, "Relationship").map(({ attributes }) => {
      const target = (attributes["Target"] ?? "").replaceAll("\\", "/");
      const path = target.startsWith("/") ? target.slice(1) : resolved(`${folder}${target}`);
      return [attributes["Id"] ?? "", { type: (attributes["Type"] ?? "").split("/").at(-1)!, path }];
    }),
  );
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** What the part at a path refers to. */
export function relationsOf(path: string, parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Relation> {
  const folder = folderOf(path);
  const bytes = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return relationsIn(bytes && treeOf(bytes), folder);
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
