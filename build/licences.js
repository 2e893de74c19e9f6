const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { packages } = require("../package-lock.json");

const ROOT = join(__dirname, "..");

/** The licences of all that may ship: the production dependencies with what they depend on. */
function licences() {
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional)
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, "");
      const folder = join(ROOT, path);
      const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
      return `${name} ${version} (${license ?? "see its package"})\n${text}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}

module.exports = { licences };
