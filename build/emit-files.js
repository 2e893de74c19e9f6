const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Resvg } = require("@resvg/resvg-js");
const { functionReference } = require("./function-reference");
const { FILE: GLOSSARY, glossaryPage } = require("./glossary");
const { licences } = require("./licences");
const { functionFiles, functionsMetadata } = require("./functions-metadata");
const { manifestFor } = require("./manifest");

const ROOT = join(__dirname, "..");
const ICONS = join(ROOT, "assets/icons");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** Emits what is not JavaScript: the manifest for this build's address, functions.json, and the icons in all sizes. */
class EmitFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("EmitFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "EmitFiles", stage }, async () => {
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
        const manifest = join(ROOT, "manifest.xml");
        compilation.fileDependencies.addAll([manifest, GLOSSARY, ...functionFiles()]);
        emit("manifest.xml", manifestFor(readFileSync(manifest, "utf8")));
        emit("licences.txt", licences(compilation));
        emit("docs/functions.html", functionReference());
        emit("docs/glossary.html", glossaryPage());
        // A pack without figures, for a host to put its own in its place: npm run figures -- FILES --pack facts.json.
        emit("facts.json", '{"format":"aicomp-facts","version":1,"readings":[]}\n');
        emit("functions.json", JSON.stringify(await functionsMetadata()));
        for (const file of readdirSync(ICONS)) {
          const svg = readFileSync(join(ICONS, file));
          for (const size of SIZES) {
            const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
            emit(`assets/${file.replace(".svg", "")}-${size}.png`, png);
          }
        }
      });
    });
  }
}

module.exports = { EmitFiles };
