import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** What is served where: the add-in as it was built, the page around it, and Microsoft's libraries as they ship. */
function fileOf(path: string, root: string, addin: string): string | undefined {
  const places: readonly (readonly [string, string])[] = [
    ["/addin/", addin],
    ["/office-js/", "node_modules/@microsoft/office-js/dist"],
    ["/workbench/", "dist-workbench/page"],
  ];
  if (path === "/") return join(root, "dist-workbench/page/index.html");
  for (const [prefix, folder] of places) {
    const within = normalize(path.slice(prefix.length));
    if (path.startsWith(prefix) && !within.startsWith("..")) return join(root, folder, within);
  }
  return undefined;
}

/** What is served as the add-in, and how long a browser may keep a file of it. */
export interface Release {
  readonly folder: string;
  readonly cacheControl: (path: string) => string;
}
const FRESH: Release = { folder: "dist", cacheControl: () => "no-cache" };

/** Serves the workbench until it is closed; port 0 takes any free one. `release` is asked at each request. A key makes it https. */
export async function startServer(
  port: number,
  root = process.cwd(),
  release: () => Release = () => FRESH,
  secure?: { readonly key: Buffer; readonly cert: Buffer },
): Promise<{ address: string; server: Server }> {
  const serve: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    const { folder, cacheControl } = release();
    const file = fileOf(path, root, folder);
    const content = file ? readFile(file) : Promise.reject(new Error("no such place"));
    content.then(
      (bytes) => {
        const html = extname(file!) === ".html";
        response.writeHead(200, {
          "content-type": TYPES[extname(file!)] ?? "application/octet-stream",
          "cache-control": path.startsWith("/addin/") ? cacheControl(path) : "no-cache",
        });
        // The one thing that is not as shipped: there is no internet to load office.js from.
        const loader = searchParams.has("_host_Info") ? "/office-js/office.js" : "/workbench/office.js";
        response.end(html ? bytes.toString().replaceAll(OFFICE_JS, loader) : bytes);
      },
      () => response.writeHead(404).end(`nothing is served at ${path}`),
    );
  };
  const server = secure ? createSecureServer(secure, serve) : createServer(serve);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  return { address: `${secure ? "https" : "http"}://localhost:${(server.address() as AddressInfo).port}/`, server };
}
