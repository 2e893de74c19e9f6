import { readdirSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { hostingFiles } from "../../build/hosting";

/** What the production build serves: entry pages at fixed names, and files with a digest. */
const NAMES = readdirSync(join(__dirname, "../../dist"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.\w+$/.test(name) && !name.endsWith(".map"))
  .map((name) => name.replaceAll("\\", "/"));
const FILES = hostingFiles(NAMES, "https://example.org/aicomp/");
const [ONE_HOUR, FOR_EVER] = ["public, max-age=3600", "public, max-age=31536000, immutable"];
const DIGEST = /\.[0-9a-f]{10}\.js$/;

/** The headers that Netlify and Cloudflare would send with a path: what all matching rules say, joined. */
function netlify(path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  let applies = false;
  for (const line of FILES._headers.split("\n").filter(Boolean)) {
    if (line.startsWith("/")) applies = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (applies) {
      const [name, value] = line.trim().split(/: (.*)/) as [string, string];
      sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
    }
  }
  return sent;
}

test("there are entry files at fixed names and files with a digest", () => {
  expect(NAMES).toEqual(expect.arrayContaining(["functions.json", "functions.js", "taskpane.html", "manifest.xml"]));
  expect(NAMES.some((name) => DIGEST.test(name))).toBe(true);
});

test("Netlify and Cloudflare send CORS with every file, and keep for ever only what never changes", () => {
  for (const name of NAMES) {
    expect([name, netlify(`/aicomp/${name}`)]).toEqual([
      name,
      {
        "Access-Control-Allow-Origin": "*",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": DIGEST.test(name) ? FOR_EVER : ONE_HOUR,
      },
    ]);
  }
  expect(netlify("/other/page.html")).toEqual({});
});

test("Azure Static Web Apps do the same", () => {
  const { globalHeaders, routes } = JSON.parse(FILES["staticwebapp.config.json"]) as {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers: Record<string, string> }[];
  };
  expect(globalHeaders).toMatchObject({ "Access-Control-Allow-Origin": "*", "Cache-Control": ONE_HOUR });
  expect(routes.map(({ route, headers }) => [route, headers["Cache-Control"]])).toEqual(
    NAMES.filter((name) => DIGEST.test(name))
      .sort()
      .map((name) => [`/aicomp/${name}`, FOR_EVER]),
  );
});

test("IIS does the same; its file is sound XML", async () => {
  const web = FILES["web.config"];
  // A schema that takes any element: only what is no XML at all is refused.
  const contents = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="configuration"/></xs:schema>`;
  const schema = [{ fileName: "any.xsd", contents }];
  const refused = async (text: string) =>
    (await validateXML({ xml: [{ fileName: "web.config", contents: text }], schema })).errors.length;
  expect(await refused(web)).toBe(0);
  expect(await refused(web.replace("</configuration>", ""))).toBeGreaterThan(0);
  expect(web).toContain('<add name="Access-Control-Allow-Origin" value="*"/>');
  expect([...web.matchAll(/<location path="([^"]+)">/g)].map(([, name]) => name)).toEqual(
    NAMES.filter((name) => DIGEST.test(name)).sort(),
  );
});

test("nginx does the same for the folder that serves the add-in", () => {
  const nginx = FILES["nginx.conf"];
  expect(nginx).toContain("location /aicomp/ {");
  expect(nginx).toContain('add_header Access-Control-Allow-Origin "*" always;');
  const pattern = new RegExp(/"~([^"]+)" "public, max-age=31536000, immutable"/.exec(nginx)![1]!);
  expect(NAMES.filter((name) => pattern.test(`/aicomp/${name}`))).toEqual(NAMES.filter((name) => DIGEST.test(name)));
});

test("at the root of a host no path is doubled", () => {
  const files = hostingFiles(["functions.json"], "https://example.org");
  expect(files._headers).toContain("\n/functions.json\n");
  expect(files["nginx.conf"]).toContain("location / {");
});
