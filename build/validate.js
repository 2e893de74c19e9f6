const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { schemaErrors } = require("./manifest-schema");

/*
 * npm run validate [-- MANIFEST]
 * Asks Microsoft's validator, which the store asks, too; where it can't be reached, the published schema.
 */
const [path = "manifest.xml"] = process.argv.slice(2);
const MICROSOFT = "https://validationgateway.omex.office.net";

/** Whether the validator answers at all: its client does not tell a bad manifest from a missing network. */
const reachable = () =>
  fetch(MICROSOFT, { method: "HEAD", signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );

async function validate() {
  if (await reachable()) {
    console.log("Microsoft's validator:");
    execFileSync(process.execPath, [require.resolve("office-addin-manifest/cli.js"), "validate", path], {
      stdio: "inherit",
    });
    return;
  }
  console.log("Microsoft's validator can't be reached from here. The published schema, offline:");
  const errors = await schemaErrors(readFileSync(path, "utf8"));
  for (const error of errors) console.error(error);
  if (errors.length > 0) throw new Error(`${path} does not meet the schema.`);
  console.log(`${path} meets the schema. The store's own rules (icons, addresses) are checked by Microsoft's alone.`);
}

validate().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
