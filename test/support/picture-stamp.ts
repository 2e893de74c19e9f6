import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE } from "../../src/figures/article";
import { compile } from "../../src/template/compile";

const ROOT = join(__dirname, "../..");
export const PICTURES = join(ROOT, "docs/pictures");
export const STAMP = join(PICTURES, "stamp.json");

const hash = (content: string): string => createHash("sha256").update(content).digest("hex").slice(0, 12);

/** The content of files and folders, in the order of their names, whatever the ends of their lines. */
function contentOf(...paths: string[]): string {
  const files = paths.flatMap((path) =>
    /\.\w+$/.test(path)
      ? [path]
      : readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" })
          .filter((name) => /\.(tsx?|css|html)$/.test(name))
          .sort()
          .map((name) => join(path, name)),
  );
  return files.map((file) => readFileSync(join(ROOT, file), "utf8").replaceAll("\r\n", "\n")).join("\n");
}

/** What the pictures show, each part by a hash: every sheet by its plan, and the sources of the pane and of the page. */
export function pictureStamp(): Readonly<Record<string, string>> {
  const sheets = compile(ARTICLE).sheets.map((sheet) => [sheet.name, hash(JSON.stringify(sheet))]);
  return {
    ...Object.fromEntries(sheets),
    "the pane": hash(contentOf("src/taskpane", "assets/taskpane.css")),
    "the page of the workbench": hash(contentOf("workbench/page")),
    "the way they are made": hash(contentOf("test/pictures.ts")),
  };
}
