const { execFileSync } = require("node:child_process");
const { readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const { join, relative, sep } = require("node:path");
const { zipSync } = require("fflate");
const { version } = require("../package.json");
const { hostingFiles } = require("./hosting");

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
execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--output-path", SITE], {
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, AICOMP_ADDRESS: address },
});

const isMap = (path) => path.endsWith(".map");
const filesIn = () =>
  readdirSync(SITE, { recursive: true })
    .map((name) => join(SITE, name))
    .filter((path) => statSync(path).isFile());
const served = filesIn()
  .filter((path) => !isMap(path))
  .map((path) => relative(SITE, path).split(sep).join("/"));
for (const [name, content] of Object.entries(hostingFiles(served, address))) writeFileSync(join(SITE, name), content);

const files = filesIn();
const zip = (wanted) =>
  zipSync(Object.fromEntries(files.filter(wanted).map((path) => [relative(SITE, path), readFileSync(path)])), {
    mtime: new Date(1980, 1, 1), // the same build gives the same file
  });
for (const [name, wanted] of [
  [`aicomp-${version}.zip`, (path) => !isMap(path)],
  [`aicomp-${version}-source-maps.zip`, isMap],
]) {
  writeFileSync(join(RELEASE, name), zip(wanted));
  console.log(`release/${name}`);
}
console.log(`manifest.xml says ${version}.0: raise "version" in package.json with each release (npm version minor).`);
console.log("Once it is served, this must print access-control-allow-origin, or Excel on the web finds no function:");
console.log(`curl -sI -H "Origin: https://excel.officeapps.live.com" ${address.replace(/\/+$/, "")}/functions.json`);
