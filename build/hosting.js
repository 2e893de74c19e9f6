/*
 * What a static host must send along, for every host in its own words. Excel on the web fetches functions.json from
 * Excel's own origin (https://github.com/OfficeDev/office-js-docs-pr/issues/1920), so without CORS no function exists
 * there. Files with a digest in their name never change; all others may.
 */
const CORS = "Access-Control-Allow-Origin";
const CACHE = "Cache-Control";
const FOR_EVER = "public, max-age=31536000, immutable";
const ONE_HOUR = "public, max-age=3600";
const DIGEST = /\.[0-9a-f]{10}\.js$/;

const cacheOf = (name) => (DIGEST.test(name) ? FOR_EVER : ONE_HOUR);

/** The headers of one file. */
const headersOf = (name) => ({ [CORS]: "*", "X-Content-Type-Options": "nosniff", [CACHE]: cacheOf(name) });

/** Netlify and Cloudflare join what two rules say of the same header, so each file has one rule for its cache. */
function netlifyHeaders(names, base) {
  const rules = names.map((name) => [`${base}/${name}`, `  ${CACHE}: ${cacheOf(name)}`]);
  return [`${base}/*`, `  ${CORS}: *`, "  X-Content-Type-Options: nosniff", ...rules.flat(), ""].join("\n");
}

function azureConfig(names, base) {
  const digests = names.filter((name) => DIGEST.test(name));
  const config = {
    globalHeaders: { [CORS]: "*", "X-Content-Type-Options": "nosniff", [CACHE]: ONE_HOUR },
    routes: digests.map((name) => ({ route: `${base}/${name}`, headers: { [CACHE]: FOR_EVER } })),
    mimeTypes: { ".json": "application/json", ".xml": "application/xml" },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function iisConfig(names) {
  const forEver = names
    .filter((name) => DIGEST.test(name))
    .map(
      (name) => `  <location path="${name}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"/>
      </staticContent>
    </system.webServer>
  </location>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="${CORS}"/>
        <add name="${CORS}" value="*"/>
        <remove name="X-Content-Type-Options"/>
        <add name="X-Content-Type-Options" value="nosniff"/>
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json"/>
      <mimeMap fileExtension=".json" mimeType="application/json"/>
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="0.01:00:00" cacheControlCustom="public"/>
    </staticContent>
  </system.webServer>
${forEver.join("\n")}
</configuration>
`;
}

const nginxConfig = (
  base,
) => `# The map goes into the http block, the location into the server block that serves ${base || "/"}.
map $uri $aicomp_cache {
  default "${ONE_HOUR}";
  "~\\.[0-9a-f]{10}\\.js$" "${FOR_EVER}";
}

location ${base}/ {
  add_header ${CORS} "*" always;
  add_header X-Content-Type-Options "nosniff" always;
  add_header ${CACHE} $aicomp_cache always;
}
`;

/** The files that tell a host, by their names; two of them count only at the root of the host's site. */
function hostingFiles(names, address) {
  const base = new URL(address).pathname.replace(/\/+$/, "");
  const served = [...names].sort();
  return {
    _headers: netlifyHeaders(served, base),
    "staticwebapp.config.json": azureConfig(served, base),
    "web.config": iisConfig(served),
    "nginx.conf": nginxConfig(base),
  };
}

module.exports = { headersOf, hostingFiles, CORS };
