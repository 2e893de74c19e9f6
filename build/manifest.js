const { version } = require("../package.json");
const { atAddress } = require("./address");

/**
 * The manifest of a build: for its address, and with the version of package.json. Excel fetches a changed manifest, and
 * with it functions.json, sooner where <Version> was raised (https://github.com/OfficeDev/office-js/issues/4722).
 */
function manifestFor(source, at = atAddress, release = version) {
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(release))
    throw new Error(`package.json: version is ${release}: a manifest takes three numbers, as in 1.2.0`);
  return at(source).replace(/<Version>[^<]*<\/Version>/, `<Version>${release}.0</Version>`);
}

module.exports = { manifestFor };
