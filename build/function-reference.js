const { functionHelp } = require("./function-help");

/** The families in the order of the reference, by the folder of src/functions that holds them. */
const FAMILIES = {
  growth: "Growth",
  backlog: "Backlog",
  concentration: "Concentration",
  pb: "Valuation",
  capital: "Capital and operations",
  figures: "The article's figures",
};

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const signature = ({ name, parameters }) =>
  `AICOMP.${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})`;

function entry(help) {
  const { name, summary, parameters, returns, throws, example } = help;
  const row = (head, text) => `<tr><th scope="row">${head}</th><td>${text}</td></tr>`;
  return `
    <section id="${name}">
      <h3>${escape(name)}</h3>
      <p>${escape(summary)}</p>
      <pre>=${escape(signature(help))}</pre>
      <table>
        ${parameters.map((one) => row(`<code>${one.name}</code>`, escape(one.text))).join("\n        ")}
        ${row("Result", escape(returns))}
        ${throws.map((text) => row("Error", escape(text))).join("\n        ")}
      </table>
      <p class="quiet">${escape(example.question)}</p>
      <pre>${escape(example.formula)}\n${escape(example.answer)}</pre>
    </section>`;
}

/** The page docs/functions.html: the reference of all functions, from the JSDoc that Excel's help is made of. */
function functionReference() {
  const help = functionHelp();
  const families = Object.entries(FAMILIES).map(([folder, title]) => {
    const members = help.filter(({ family }) => family === folder);
    return { title, members };
  });
  const contents = families.map(
    ({ title, members }) =>
      `<li>${title}: ${members.map(({ name }) => `<a href="#${name}">${name}</a>`).join(", ")}</li>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>AICOMP: functions</title>
    <link rel="stylesheet" href="docs.css" />
  </head>
  <body>
    <nav>
      <a href="index.html">AICOMP</a><a href="tour.html">Tour</a><a href="install.html">Install</a><a href="functions.html">Functions</a
      ><a href="sources.html">Sources</a><a href="support.html">Support</a><a href="privacy.html">Privacy</a>
    </nav>
    <h1>The ${help.length} functions</h1>
    <p>
      Every numeric argument takes a number, a row, a column or a block, and the result spills. A single value, row or column
      stretches over the others. An error stays in its own cell; a line that is blank throughout gives empty text.
    </p>
    <ul>
      ${contents.join("\n      ")}
    </ul>
    ${families.map(({ title, members }) => `<h2>${title}</h2>${members.map(entry).join("")}`).join("\n")}
  </body>
</html>
`;
}

module.exports = { FAMILIES, functionReference, signature };
