/** LibreOffice as a second opinion: lets it compute every native formula of an .xlsx file, and reads what cells hold. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const CELL = /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const isSheet = (path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path);

/** What LibreOffice is called where it is installed; undefined where it is not. */
export function libreOfficeVersion() {
  try {
    return execFileSync("soffice", ["--version"], { encoding: "utf8" }).split(" ").slice(0, 2).join(" ");
  } catch {
    return undefined;
  }
}

/**
 * The file with no value beside a native formula: where one stands, LibreOffice takes it and does not compute. The
 * functions of the add-in are unknown there, so their cells keep the value and lose the formula.
 */
export function withoutValues(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  for (const path of Object.keys(parts).filter(isSheet)) {
    const xml = strFromU8(parts[path]).replace(CELL, (cell, attributes, inner = "") => {
      if (!inner.includes("<f")) return cell;
      if (inner.includes("_xldudf_"))
        return `<c ${attributes.replace(/ ?\bcm="1"/, "")}>${inner.replace(/<f[^>]*>.*?<\/f>/s, "")}</c>`;
      return `<c ${attributes.replace(/ ?\bt="\w+"/, "")}>${inner.replace(/<v>.*?<\/v>/s, "")}</c>`;
    });
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

/** The file as LibreOffice computes and saves it. */
export function recalculated(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "recalculated-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), withoutValues(bytes));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`; // one that is open elsewhere would refuse
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "book.xlsx")],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, "out/book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const plain = (text) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** The cells of each sheet by address: formula, type and value. */
export function cellsOf(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  const shared = [
    ...(parts["xl/sharedStrings.xml"] ? strFromU8(parts["xl/sharedStrings.xml"]) : "").matchAll(/<si>(.*?)<\/si>/gs),
  ].map((match) => plain(match[1].replace(/<[^>]*>/g, "")));
  const sheets = Object.keys(parts)
    .filter(isSheet)
    .sort((one, other) => Number(/\d+/.exec(one)[0]) - Number(/\d+/.exec(other)[0]));
  return sheets.map((path) => {
    const cells = new Map();
    for (const [, attributes, inner] of strFromU8(parts[path]).matchAll(CELL)) {
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
      const raw = plain(/<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1] ?? "");
      cells.set(/\br="(\w+)"/.exec(attributes)[1], {
        formula: /<f[^>]*>(.*?)<\/f>/s.exec(inner ?? "")?.[1],
        type,
        value: type === "s" ? shared[Number(raw)] : raw,
      });
    }
    return cells;
  });
}
