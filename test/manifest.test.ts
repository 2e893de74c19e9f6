import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaErrors } from "../build/manifest-schema";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");

test("office-addin-manifest reads it", () => {
  // In a process of its own: one of the package's parts is an ES module, which jest does not load.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
    .then((manifest) => process.stdout.write(JSON.stringify(manifest), () => process.exit(0)))`;
  const manifest = JSON.parse(
    execFileSync(process.execPath, ["-e", script], { cwd: DIST, encoding: "utf8", timeout: 50_000 }),
  );
  expect(manifest).toMatchObject({ displayName: "AICOMP", hosts: ["Workbook"], permissions: "ReadWriteDocument" });
});

test("it meets the published schema", async () => {
  expect(await schemaErrors(xml)).toEqual([]);
});

test("every file that it names is in dist", () => {
  const named = [...xml.matchAll(/DefaultValue="https:\/\/aicomp\.example\.com\/([^"]+)"/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(join(DIST, name)))).toEqual([]);
});

test("the icons have the sizes that it names", () => {
  const sizes = [...xml.matchAll(/\/assets\/(\w+-(\d+)\.png)/g)].map(
    ([, name, size]) => [name!, Number(size)] as const,
  );
  for (const [name, size] of sizes) {
    const png = readFileSync(join(DIST, "assets", name));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test("task pane and custom functions share one runtime under the namespace AICOMP", () => {
  expect(xml).toMatch(/<Runtime resid="Taskpane.Url" lifetime="long"\/>/);
  expect(xml).toMatch(/<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/);
  expect(xml).toContain('<bt:String id="Functions.Namespace" DefaultValue="AICOMP"/>');
});

test("functions.js holds the functions alone and stays small", () => {
  expect(readFileSync(join(DIST, "functions.js")).length).toBeLessThan(60_000);
});
