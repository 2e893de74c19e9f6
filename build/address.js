/** The address that manifest.xml and the functions' help name in the sources; a build may be for another one. */
const SOURCE_ADDRESS = "https://aicomp.example.com";

/** The one setting of a build: where `dist/` will be served. */
const address = (process.env.AICOMP_ADDRESS ?? SOURCE_ADDRESS).replace(/\/+$/, "");

module.exports = { address, atAddress: (text) => text.replaceAll(SOURCE_ADDRESS, address) };
