const { basename, join, posix } = require("node:path");

/*
 * How an add-in under development comes into Excel and out again, by platform. Microsoft's office-addin-debugging does
 * the same, but since 7.0 installs 590 packages (450 MB) with a native part that needs libsecret on Linux; what Excel
 * needs is one value in the registry, or one file in a folder.
 */
const REGISTRY = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
const MAC_FOLDER = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/** What is read of a manifest here. */
function addinOf(manifest) {
  const read = (name) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(manifest)?.[1];
  return { id: read("Id"), version: read("Version") };
}

const run = (command, ...args) => ({ run: [command, ...args] });
const copy = (from, to) => ({ copy: from, to });

/** The steps that put the add-in into desktop Excel and open a workbook with it; undefined where there is no Excel. */
function startSteps(platform, { id, manifest, workbook, home }) {
  if (platform === "win32")
    return [
      run("reg", "add", REGISTRY, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"),
      run("cmd", "/c", "start", "", workbook),
    ];
  if (platform === "darwin")
    return [
      copy(manifest, posix.join(home, MAC_FOLDER, `${id}.${basename(manifest)}`)),
      run("open", "-a", "Microsoft Excel", workbook),
    ];
  return undefined;
}

/** The steps that take it out again. */
function stopSteps(platform, { id, manifest, home }) {
  if (platform === "win32") return [run("reg", "delete", REGISTRY, "/v", id, "/f")];
  if (platform === "darwin") return [{ remove: posix.join(home, MAC_FOLDER, `${id}.${basename(manifest)}`) }];
  return undefined;
}

/** The address of a document in Excel on the web that takes the manifest from this machine's server. */
function webAddress(document, { id, manifest, port }) {
  const url = new URL(document);
  if (url.protocol !== "https:") throw new Error(`${document} is no https address of a workbook in Excel on the web`);
  url.searchParams.set("wdaddindevserverport", String(port));
  url.searchParams.set("wdaddinmanifestfile", basename(manifest));
  url.searchParams.set("wdaddinmanifestguid", id);
  return url.href;
}

/** What a person does by hand where there is no Excel, or none that this script can reach. */
const byHand = (address, manifest) => `There is no desktop Excel on this machine. By hand:

1. Let the machine that shows Excel trust the certificate of ${address} (open that address in its browser).
2. Excel on the web: open a workbook at https://excel.cloud.microsoft, then Home, Add-ins, More Settings,
   Upload My Add-in, and choose ${manifest}.
   Or: npm run excel -- web --document "https://…" (the address of a workbook in OneDrive or SharePoint).
3. In a cell: =AICOMP.CAGR(60.23, 499.33, 9) gives 0.2649.
   ${join("dist-excel", "manifest.xml")} and the pages are served until you press Ctrl+C.`;

module.exports = { addinOf, startSteps, stopSteps, webAddress, byHand };
