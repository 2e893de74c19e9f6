import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor } from "../../build/manifest";
import { version } from "../../package.json";

const ROOT = join(__dirname, "../..");
const source = readFileSync(join(ROOT, "manifest.xml"), "utf8");

test("the manifest that is built bears the version of package.json, so that a release raises it", () => {
  expect(readFileSync(join(ROOT, "dist/manifest.xml"), "utf8")).toContain(`<Version>${version}.0</Version>`);
  expect(manifestFor(source, undefined, "1.12.3")).toContain("<Version>1.12.3.0</Version>");
});

test("a version that a manifest does not take is refused", () => {
  expect(() => manifestFor(source, undefined, "2.0.0-beta")).toThrow("a manifest takes three numbers");
});
