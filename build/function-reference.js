const { functionHelp } = require("./function-help");
const { framed } = require("./docs-frame");

/** The families in the order of the reference, by the folder of src/functions that holds them. */
const FAMILIES = {
  growth: "Growth",
  backlog: "Backlog",
  concentration: "Concentration",
  pb: "Valuation",
  capital: "Capital and operations",
  figures: "Article figures",
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
  return framed(
    "AICOMP: functions",
    `    <h1>The ${help.length} functions</h1>
    <p>
      Every numeric argument takes a number, a row, a column or a block, and the result spills. A single value, row or column
      stretches over the others. A line that is blank throughout gives empty text.
    </p>
    <p>
      An error among the arguments stays in its own cell: #VALUE!, #N/A, #DIV/0!, #NUM! and #NULL! as themselves, any other
      (such as #REF!) as #N/A with a sentence, because Excel takes no other from an add-in. An error given for a choice
      (every, shape, part) is the result of the whole formula. A formatted number or a field of a stock counts as its value.
    </p>
    <p>
      Excel on the web accepts at most 5 MB from an add-in at a time, so a result of more than 100,000 cells is refused there.
      Excel for desktop has no such limit.
    </p>
    <ul>
      ${contents.join("\n      ")}
    </ul>
    ${families.map(({ title, members }) => `<h2>${title}</h2>${members.map(entry).join("")}`).join("\n")}`,
  );
}

module.exports = { FAMILIES, functionReference, signature };
