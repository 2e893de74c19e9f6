import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(__dirname, "../../dist");
const page = readFileSync(join(DIST, "taskpane.html"), "utf8");
const kilobytes = (name: string) => gzipSync(readFileSync(join(DIST, name))).length / 1_000;

/** The scripts and styles of ours that the pane's page names: all that Excel loads before a button is pressed. */
const atStart = [...page.matchAll(/<(?:script|link)[^>]*?(?:src|href)="?([^":\s>]+\.(?:js|css))/g)].map(([, name]) => name!);

test("functions.js, which Excel loads with the workbook, has at most 15 kB gzipped", () => {
  expect(kilobytes("functions.js")).toBeLessThanOrEqual(15);
});

test("all that Excel loads at start has at most 185 kB gzipped", () => {
  expect(atStart).toContain("functions.js");
  expect(atStart.some((name) => /^taskpane\.\w{10}\.js$/.test(name))).toBe(true);
  const sizes = ["taskpane.html", ...atStart].map(kilobytes);
  expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(185);
});
