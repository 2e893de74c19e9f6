const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { validateXML } = require("xmllint-wasm");

const FOLDER = join(__dirname, "../test/manifest-xsd");
const MAIN = "OfficeAppManifestV1_1.xsd";
const OTHERS = [
  "MailAppVersionOverridesV1_0.xsd",
  "OfficeAppBasicTypesV1_0.xsd",
  "TaskPaneAppVersionOverridesV1_0.xsd",
];
const schema = (name) => ({ fileName: name, contents: readFileSync(join(FOLDER, name), "utf8") });

/** What the published schema finds wrong with a manifest, as sentences. */
async function schemaErrors(xml) {
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [schema(MAIN)],
    preload: OTHERS.map(schema),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

module.exports = { schemaErrors };
