const { execFileSync } = require("node:child_process");
const { readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const { zipSync } = require("fflate");
const { version } = require("../package.json");

/*
 * npm run package -- https://host/path
 * Builds for that address and zips what any static https host can serve as it is; source maps go into a zip of their own.
 */
const ROOT = join(__dirname, "..");
const RELEASE = join(ROOT, "release");
const SITE = join(RELEASE, "site");

const [address] = process.argv.slice(2);
if (!address || !/^https:\/\/[^\s/]+/.test(address)) {
  console.error("Give the https address that will serve the add-in: npm run package -- https://host/path");
  process.exit(1);
}
execFileSync("npx", ["webpack", "--output-path", SITE], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, AICOMP_ADDRESS: address },
});

const files = readdirSync(SITE, { recursive: true })
  .map((name) => join(SITE, name))
  .filter((path) => statSync(path).isFile());
const zip = (wanted) =>
  zipSync(Object.fromEntries(files.filter(wanted).map((path) => [relative(SITE, path), readFileSync(path)])), {
    mtime: new Date(1980, 1, 1), // the same build gives the same file
  });
const isMap = (path) => path.endsWith(".map");
for (const [name, wanted] of [
  [`aicomp-${version}.zip`, (path) => !isMap(path)],
  [`aicomp-${version}-source-maps.zip`, isMap],
]) {
  writeFileSync(join(RELEASE, name), zip(wanted));
  console.log(`release/${name}`);
}
