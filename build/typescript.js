const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

/** Lets Node require the project's TypeScript as it stands, without a build. */
function registerTypeScript() {
  require.extensions[".ts"] = (module, path) => {
    const { code } = transformSync(readFileSync(path, "utf8"), {
      filename: path,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
      sourceMaps: "inline",
    });
    module._compile(code, path);
  };
}

module.exports = { registerTypeScript };
