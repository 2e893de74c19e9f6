/** The frame of every page of the documentation: its policy, its style, and the way to the other pages. */
const PAGES = [
  ["index", "AICOMP"],
  ["tour", "Tour"],
  ["install", "Install"],
  ["functions", "Functions"],
  ["glossary", "Glossary"],
  ["sources", "Sources"],
  ["support", "Support"],
  ["privacy", "Privacy"],
];

function framed(title, body) {
  const links = PAGES.map(([name, words]) => `<a href="${name}.html">${words}</a>`).join("");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <title>${title}</title>
    <link rel="stylesheet" href="docs.css" />
  </head>
  <body>
    <nav>${links}</nav>
${body}
  </body>
</html>
`;
}

/** A page that is written as its content alone: its first heading is its title. */
function framedPage(body) {
  const [, heading] = /<h1>([^<]*)<\/h1>/.exec(body);
  return framed(heading === "AICOMP" ? heading : `AICOMP: ${heading.toLowerCase()}`, body);
}

module.exports = { framed, framedPage };
