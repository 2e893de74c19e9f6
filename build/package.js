const { execFileSync } = require("node:child_process");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { version } = require("../package.json");
const { pack } = require("./pack");

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

const { site, sourceMaps } = pack(SITE, address);
const name = `aicomp-${version}.zip`;
const path = join(RELEASE, name);
const replaced = existsSync(path) && !readFileSync(path).equals(site);
writeFileSync(path, site);
writeFileSync(join(RELEASE, `aicomp-${version}-source-maps.zip`), sourceMaps);
console.log(`release/${name}`);
console.log(`release/aicomp-${version}-source-maps.zip`);
if (replaced)
  console.log(`release/${name} was there with other contents: a version that users have must not be packed again.`);
console.log(`manifest.xml says ${version}.0: raise "version" in package.json with each release (npm version minor).`);
console.log("Once it is served, this must print access-control-allow-origin, or Excel on the web finds no function:");
console.log(`curl -sI -H "Origin: https://excel.officeapps.live.com" ${address.replace(/\/+$/, "")}/functions.json`);
