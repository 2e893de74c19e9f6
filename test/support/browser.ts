import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Where Chrome, Chromium and Edge stand when they are installed. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The name by which the tests are told to take the packaged browser where another is installed. */
const PACKAGED = "packaged";

/**
 * What the packaged browser is told for the place it is made for and we are not at: all in one process, which ends with
 * its first context, and pages that may read any address.
 */
const FOR_THE_CLOUD = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];

type Launch = Pick<LaunchOptions, "executablePath" | "args">;
const HANDED_OVER = "AICOMP_BROWSER_LAUNCH";

/** Unpacks the packaged browser, and once more where an unpacking was broken off before it was whole. */
async function unpacked(): Promise<Launch> {
  // The package unpacks the system libraries that the browser needs only where it believes itself on this platform.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  let executablePath = await packaged.executablePath();
  if (spawnSync(executablePath, ["--version"]).status !== 0) {
    for (const part of ["chromium", "al2023", "fonts", "libGLESv2.so"])
      rmSync(join(tmpdir(), part), { recursive: true, force: true });
    executablePath = await packaged.executablePath();
  }
  return { executablePath, args: packaged.args.filter((argument) => !FOR_THE_CLOUD.includes(argument)) };
}

/**
 * Chooses an installed browser, or the one that comes as a package where there is none (Linux on x64). Called once
 * before all suites: two that unpack at once would start what the other has not written to its end.
 */
export async function chooseBrowser(): Promise<void> {
  const wanted = process.env["AICOMP_BROWSER"];
  const installed = wanted === PACKAGED ? undefined : [wanted, ...INSTALLED].find((path) => path && existsSync(path));
  const { executablePath, args = [] } = installed ? { executablePath: installed } : await unpacked();
  process.env[HANDED_OVER] = JSON.stringify({ executablePath, args: [...args, ...QUIET] });
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ headless: true, ...(JSON.parse(process.env[HANDED_OVER]!) as Launch) });
