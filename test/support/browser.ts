import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chrome, Chromium and Edge stand when they are installed. */
const INSTALLED = [
  process.env["AICOMP_BROWSER"],
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

/** An installed browser, or the one that comes as a package where there is none (Linux on x64). */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: QUIET });
  // The package unpacks the system libraries that the browser needs only where it believes itself on this platform.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...QUIET],
    headless: true,
  });
}
