import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const ROOT = join(__dirname, "../..");
const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled) console.warn("LibreOffice is not installed here: the saved file is not computed a second time.");

/** `npm run recalculate -- FILE.xlsx`: whether it passes, and what it says. */
function recalculate(file: Uint8Array): { readonly passes: boolean; readonly says: string } {
  const path = join(mkdtempSync(join(tmpdir(), "recalculate-")), "book.xlsx");
  writeFileSync(path, file);
  const { status, stdout } = spawnSync("node", [join(__dirname, "recalculate.mjs"), path], { encoding: "utf8" });
  return { passes: status === 0, says: stdout };
}

(isInstalled ? describe : describe.skip)("LibreOffice computes the saved template from its formulas", () => {
  let file: Uint8Array;
  beforeAll(() => {
    const path = join(mkdtempSync(join(tmpdir(), "template-")), "template.xlsx");
    execFileSync("node", [join(ROOT, "dist-workbench/template.js"), path], { cwd: ROOT });
    file = readFileSync(path);
  }, 240_000);

  test("and comes to the same values", () => {
    const { passes, says } = recalculate(file);
    expect(says).toMatch(/^(\d+) of \1 native formulas agree/);
    expect(passes).toBe(true);
  }, 240_000);

  test("and finds one wrong value among them", () => {
    const parts = unzipSync(file);
    let falsified = "";
    for (const path of Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"))) {
      const xml = strFromU8(parts[path]!);
      const wrong = xml.replace(
        /(<c r="(\w+)"(?:(?!cm=)[^>])*><f>(?:(?!<\/f>).)*<\/f><v>)(\d+\.\d+)(?=<\/v>)/,
        (_, before: string, at: string, value: string) => {
          falsified = at;
          return `${before}${Number(value) + 0.000006}`;
        },
      );
      if (falsified) {
        parts[path] = strToU8(wrong);
        break;
      }
    }
    const { passes, says } = recalculate(zipSync(parts));
    expect(falsified).not.toBe("");
    expect(says).toContain(` ${falsified}: `);
    expect(says.trim().split("\n")).toHaveLength(2);
    expect(passes).toBe(false);
  }, 240_000);
});
