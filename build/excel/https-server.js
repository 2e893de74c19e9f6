const { readFile } = require("node:fs/promises");
const { createServer } = require("node:https");
const { extname, join, normalize } = require("node:path");
const { headersOf } = require("../hosting");

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a build over https as a host does that was told; but nothing is cached, for the next build to show at once. */
async function serveHttps(folder, { key, cert, port }) {
  const server = createServer({ key, cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "https://localhost").pathname);
    const name = normalize(path).replace(/^[\\/]+/, "");
    const headers = { ...headersOf(name), "Cache-Control": "no-cache" };
    if (request.method === "OPTIONS") {
      // Browsers ask before a page of the internet may read from this machine.
      const allowed = { "Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Allow-Private-Network": "true" };
      return void response.writeHead(204, { ...headers, ...allowed }).end();
    }
    const content = name.startsWith("..") ? Promise.reject(new Error("outside")) : readFile(join(folder, name));
    content.then(
      (bytes) => {
        const type = TYPES[extname(name)] ?? "application/octet-stream";
        response.writeHead(200, { ...headers, "Content-Type": type });
        response.end(request.method === "HEAD" ? undefined : bytes);
      },
      () => response.writeHead(404, headers).end(`nothing is served at ${path}`),
    );
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  return { server, address: `https://localhost:${server.address().port}` };
}

module.exports = { serveHttps };
