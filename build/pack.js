const { readdirSync, readFileSync, statSync } = require("node:fs");
const { join, relative, sep } = require("node:path");
const { strToU8, zipSync } = require("fflate");
const { hostingFiles } = require("./hosting");

const isMap = (name) => name.endsWith(".map");
const FIXED_TIME = new Date(1980, 1, 1); // the same build gives the same file

/** The files of a built folder by their names as a host serves them. */
function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile()).sort();
  return Object.fromEntries(files.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]));
}

const zipOf = (files, wanted) =>
  zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => wanted(name))), { mtime: FIXED_TIME });

/** A release out of a built folder: what a host serves at the address, its headers among it, and the source maps apart. */
function pack(folder, address) {
  const built = filesIn(folder);
  const served = Object.keys(built).filter((name) => !isMap(name));
  const headers = Object.entries(hostingFiles(served, address)).map(([name, text]) => [name, strToU8(text)]);
  const files = { ...built, ...Object.fromEntries(headers) };
  return { site: zipOf(files, (name) => !isMap(name)), sourceMaps: zipOf(files, isMap) };
}

module.exports = { pack };
