import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dependencies } from "../../package.json";
import { packages } from "../../package-lock.json";

const DIST = join(__dirname, "../../dist");

/** The packages whose files the source maps of the build name: what was bundled, as webpack writes it elsewhere. */
const bundled = new Set(
  readdirSync(DIST)
    .filter((name) => name.endsWith(".js.map"))
    .flatMap((name) => (JSON.parse(readFileSync(join(DIST, name), "utf8")) as { sources: string[] }).sources)
    .flatMap((source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
);
const text = readFileSync(join(DIST, "licences.txt"), "utf8");
const entries = text.split(`\n${"-".repeat(72)}\n\n`).map((entry) => /^(\S+) \S+ \((.+)\)$/m.exec(entry)!);
const listed = entries.map(([, name]) => name!);
const production = Object.entries(packages as Record<string, { dev?: boolean }>)
  .filter(([path, { dev }]) => path !== "" && !dev)
  .map(([path]) => path.replace(/^.*node_modules\//, ""));

test("licences.txt lists each package that is bundled", () => {
  expect(bundled.size).toBeGreaterThan(20);
  expect([...bundled].filter((name) => !listed.includes(name))).toEqual([]);
});

test("and none that serves development alone", () => {
  expect(listed.filter((name) => !production.includes(name))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test("each production dependency ships", () => {
  expect(Object.keys(dependencies).filter((name) => !listed.includes(name))).toEqual([]);
});

test("each licence lets us ship the package", () => {
  expect(entries.filter(([, , licence]) => !/^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/.test(licence!))).toEqual([]);
});
