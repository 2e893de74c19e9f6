const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");
const { functionFiles } = require("./functions-metadata");

/** The names of all functions in the order of src/functions/index.ts. */
const listed = () =>
  [...readFileSync(join(__dirname, "../src/functions/index.ts"), "utf8").matchAll(/^export \{ (\w+) \}/gm)].map(
    ([, name]) => name.replaceAll("_", "."),
  );

const text = (comment) => (ts.getTextOfJSDocComment(comment) ?? "").trim();

/** The choices of arguments that have them, by the argument's name in upper case. */
const choices = () =>
  new Map(
    functionFiles().flatMap((path) => {
      const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
      return source.statements
        .filter(ts.isEnumDeclaration)
        .map(({ name, members }) => [name.text, members.map((member) => member.name.getText())]);
    }),
  );

/**
 * The help of every function, read from the JSDoc that also makes functions.json: what Excel does not take (the result,
 * the errors, the example) stands only here.
 */
function functionHelp() {
  const offered = choices();
  const order = listed();
  const help = functionFiles().flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
      const tags = ts.getJSDocTags(declaration);
      const all = (name) => tags.filter((tag) => tag.tagName.text === name).map((tag) => text(tag.comment));
      const [name] = all("customfunction");
      if (name === undefined) return [];
      const [question, formula, answer] = (all("example")[0] ?? "").split("\n").map((line) => line.trim());
      return [
        {
          name,
          family: path.split(/[\\/]/).at(-2),
          summary: text(declaration.jsDoc[0].comment),
          parameters: tags.filter(ts.isJSDocParameterTag).map((tag) => ({
            name: tag.name.getText(),
            text: text(tag.comment),
            optional: tag.isBracketed,
            choices: offered.get(tag.name.getText().toUpperCase()),
          })),
          returns: all("returns")[0] ?? "",
          throws: all("throws"),
          example: { question, formula, answer },
        },
      ];
    });
  });
  return help.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

module.exports = { functionHelp };
