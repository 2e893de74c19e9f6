const { execFileSync, spawn } = require("node:child_process");
const { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { dirname, join } = require("node:path");
const { parseArgs } = require("node:util");
const { certificateOf } = require("./certificate");
const { serveHttps } = require("./https-server");
const { addinOf, byHand, startSteps, stopSteps, webAddress } = require("./sideload");
const { workbookWithAddin } = require("./workbook");

/*
 * npm run excel                             the production build in desktop Excel
 * npm run excel -- web --document ADDRESS   in Excel on the web, in that workbook
 * npm run excel -- serve                    only served, for an Excel elsewhere
 * npm run excel:stop                        takes it out of desktop Excel
 */
const ROOT = join(__dirname, "../..");
const FOLDER = join(ROOT, "dist-excel");
const MANIFEST = join(FOLDER, "manifest.xml");
const port = Number(process.env.PORT ?? 3000);

function build() {
  execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--output-path", FOLDER], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, AICOMP_ADDRESS: `https://localhost:${port}` },
  });
  return { ...addinOf(readFileSync(MANIFEST, "utf8")), manifest: MANIFEST, home: homedir(), port };
}

function carryOut(steps) {
  for (const step of steps) {
    if (step.run) execFileSync(step.run[0], step.run.slice(1), { stdio: "inherit" });
    if (step.remove) rmSync(step.remove, { force: true });
    if (step.copy) {
      mkdirSync(dirname(step.to), { recursive: true });
      copyFileSync(step.copy, step.to);
    }
  }
}

function openAddress(address) {
  const [command, ...args] = { darwin: ["open"], win32: ["explorer"] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, address], { stdio: "ignore", detached: true }).on("error", () => undefined); // it is printed
}

async function start(where, document) {
  if (where === "web" && !document) throw new Error('Give the workbook: npm run excel -- web --document "https://…"');
  const addin = build();
  const { address } = await serveHttps(FOLDER, { ...(await certificateOf(process.platform)), port });
  console.log(`${address} serves the add-in until you press Ctrl+C.`);
  if (where === "web") {
    const at = webAddress(document, addin);
    console.log(at);
    return openAddress(at);
  }
  const workbook = join(FOLDER, "AICOMP.xlsx");
  writeFileSync(workbook, workbookWithAddin(addin));
  const steps = where === "serve" ? undefined : startSteps(process.platform, { ...addin, workbook });
  if (!steps) return console.log(byHand(address, MANIFEST));
  carryOut(steps);
  console.log(
    "Excel opens a workbook with AICOMP. If the pane does not show: Home, Add-ins, Developer Add-ins, AICOMP.",
  );
}

function stop() {
  const steps = stopSteps(process.platform, {
    ...addinOf(readFileSync(join(ROOT, "manifest.xml"), "utf8")),
    manifest: MANIFEST,
    home: homedir(),
  });
  if (!steps) return console.log("There is no desktop Excel on this machine, so there is nothing to take out.");
  carryOut(steps);
  console.log("AICOMP is out of Excel's developer add-ins. Restart Excel to see it gone.");
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { document: { type: "string" } } });
const [where = "desktop"] = positionals;
Promise.resolve(where === "stop" ? stop() : start(where, values.document)).catch((error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken: set PORT to another one.` : error.message);
  process.exitCode = 1;
});
