import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { pack } from "../../build/pack";
import { version } from "../../package.json";

/** What `npm run package` writes, of the build that is there; it is for the address that the sources name. */
const ADDRESS = "https://aicomp.example.com";
const ROOT = join(__dirname, "../..");
const packed = pack(join(ROOT, "dist"), ADDRESS);
const site = unzipSync(packed.site);
const names = Object.keys(site);
const text = (name: string) => strFromU8(site[name]!);
const texts = names.filter((name) => !name.endsWith(".png"));

/** The files that a text of the package names by the package's own address. */
const named = (name: string) =>
  [...text(name).matchAll(/https:\/\/aicomp\.example\.com\/([^"#\s<]+)/g)].map(([, path]) => path!);

test("the manifest bears the version of the release", () => {
  expect(/<Version>(.*)<\/Version>/.exec(text("manifest.xml"))![1]).toBe(`${version}.0`);
});

test("every file that the manifest and functions.json name is there", () => {
  const files = [...named("manifest.xml"), ...named("functions.json")];
  expect(files).toEqual(
    expect.arrayContaining(["taskpane.html", "functions.js", "functions.json", "docs/support.html"]),
  );
  expect([...new Set(files)].filter((name) => !names.includes(name))).toEqual([]);
});

test("so is what its pages show, load and lead to", () => {
  const pages = names.filter((name) => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(5);
  const missing = pages.flatMap((page) =>
    [...text(page).matchAll(/\b(?:src|href)="?([^"\s>#]+)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^(?:https?|mailto|data):/.test(link))
      .map((link) => posix.normalize(posix.join(posix.dirname(page), link)))
      .filter((file) => !names.includes(file))
      .map((file) => `${page}: ${file}`),
  );
  expect(missing).toEqual([]);
});

test("the usual hosts find their headers, and keep functions.json for an hour and not for ever", () => {
  expect(names).toEqual(expect.arrayContaining(["_headers", "staticwebapp.config.json", "web.config", "nginx.conf"]));
  expect(text("_headers")).toContain("/*\n  Access-Control-Allow-Origin: *\n");
  expect(text("_headers")).toContain("/functions.json\n  Cache-Control: public, max-age=3600\n");
  const scripts = names.filter((name) => /\.[0-9a-f]{10}\.js$/.test(name));
  expect(scripts.length).toBeGreaterThan(10);
  const forEver = (name: string) => text("_headers").includes(`/${name}\n  Cache-Control: public, max-age=31536000`);
  expect(scripts.filter((name) => !forEver(name))).toEqual([]);
});

test("its own license and those of what it is bundled from are there", () => {
  expect(text("LICENSE.txt")).toBe(readFileSync(join(ROOT, "LICENSE"), "utf8"));
  expect(text("licences.txt")).toMatch(/^react \d/m);
});

test("no source maps and no paths of the machine that built it are in it; the maps are apart, without such paths", () => {
  expect(names.filter((name) => name.endsWith(".map"))).toEqual([]);
  const maps = unzipSync(packed.sourceMaps);
  expect(Object.keys(maps)).toEqual(expect.arrayContaining(["functions.js.map"]));
  expect(Object.keys(maps).filter((name) => !name.endsWith(".map"))).toEqual([]);
  const here = /(?<![\w.])(?:file:\/\/\/|\/(?:home|Users|root|work|tmp)\/|[A-Za-z]:\\\\?Users\\)/;
  const sources = Object.entries(maps).map(([name, map]) => [
    name,
    (JSON.parse(strFromU8(map)) as { sources: string[] }).sources.join("\n"),
  ]);
  const all = [...texts.map((name) => [name, text(name)]), ...sources] as [string, string][];
  expect(all.filter(([, content]) => here.test(content) || content.includes(ROOT)).map(([name]) => name)).toEqual([]);
});

test("the same build gives the same file", () => {
  expect(Buffer.from(pack(join(ROOT, "dist"), ADDRESS).site).equals(Buffer.from(packed.site))).toBe(true);
});
