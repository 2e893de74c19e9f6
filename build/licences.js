const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** The folder of the package that a bundled file comes from; undefined for our own. */
function packageFolder(path) {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path) ?? [];
  return folder;
}

/** The files that webpack put into the bundles, those that it joined into one module too. */
function bundledFiles(compilation) {
  return [...compilation.modules].flatMap((module) =>
    [module, ...(module.modules ?? [])].map(({ resource }) => resource).filter(Boolean),
  );
}

/** The licences of all that ships: of each package that a file was bundled from. */
function licences(compilation) {
  const folders = [...new Set(bundledFiles(compilation).map(packageFolder).filter(Boolean))];
  return folders
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ folder, name, version, license }) => {
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
      return `${name} ${version} (${license ?? "see its package"})\n${text}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}

module.exports = { licences };
