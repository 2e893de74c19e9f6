const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { version } = require("../package.json");
const { address } = require("./address");

const SOURCES = join(__dirname, "../src");

/** What tells one build from another: the version, and a digest of the sources that ship and of the address. */
function stamp() {
  const hash = createHash("sha256")
    .update(address)
    .update(readFileSync(join(__dirname, "../package-lock.json")));
  for (const name of readdirSync(SOURCES, { recursive: true }).sort()) {
    if (/\.(tsx?|html)$/.test(name)) hash.update(readFileSync(join(SOURCES, name)));
  }
  return `${version}-${hash.digest("hex").slice(0, 10)}`;
}

module.exports = { stamp };
