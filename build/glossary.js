const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { framed } = require("./docs-frame");

const FILE = join(__dirname, "../docs/glossary.md");

/** The terms of docs/glossary.md, each with its definition. */
function glossary() {
  const list = readFileSync(FILE, "utf8").replace(/\n {2}/g, " ");
  return [...list.matchAll(/^- \*\*(.+?)\*\*: (.+)$/gm)].map(([, term, text]) => ({ term, text }));
}

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** The page docs/glossary.html. */
function glossaryPage() {
  const rows = glossary().map(({ term, text }) => `<dt>${escape(term)}</dt><dd>${escape(text)}</dd>`);
  return framed(
    "AICOMP: glossary",
    `    <h1>Glossary</h1>
    <p>The terms on the sheets, in the pane and in the functions.</p>
    <dl>
      ${rows.join("\n      ")}
    </dl>`,
  );
}

module.exports = { FILE, glossary, glossaryPage };
