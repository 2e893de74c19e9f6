/**
 * How often LibreOffice recalculates a file a second, as JSON: `node libreoffice-rates.mjs FILE SHEET ROW COLUMN`, the cell
 * counted from 0. Nothing where it is not installed.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libreOfficeVersion, withoutValues } from "../test/independent/libreoffice.mjs";

const MODULE =
  '<?xml version="1.0" encoding="UTF-8"?><script:module xmlns:script="http://openoffice.org/2000/script" ' +
  'script:name="Module1" script:language="StarBasic">';

/** Times another value in one cell, and all formulas anew, each for two seconds. */
const macro = (book, out, { sheet, row, column }) => `
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL("${book}"), "_blank", 0, hidden())
  book.enableAutomaticCalculation(False)
  book.calculateAll()
  cell = book.Sheets.getByName("${sheet}").getCellByPosition(${column}, ${row})
  rounds = 0
  began = GetSystemTicks()
  Do
    rounds = rounds + 1
    cell.Value = rounds Mod 7
    book.calculate()
  Loop While GetSystemTicks() - began < 2000
  one = rounds * 1000 / (GetSystemTicks() - began)
  rounds = 0
  began = GetSystemTicks()
  Do
    rounds = rounds + 1
    book.calculateAll()
  Loop While GetSystemTicks() - began < 2000
  all = rounds * 1000 / (GetSystemTicks() - began)
  Open "${out}" For Output As #1
  Print #1, CStr(one) & " " & CStr(all)
  Close #1
  book.close(True)
  StarDesktop.terminate()
End Sub
`;

/** Recalculations a second in LibreOffice: with another value in one cell, and of all formulas. */
function libreOfficeRates(bytes, place) {
  const folder = mkdtempSync(join(tmpdir(), "rate-"));
  try {
    const [book, out, profile] = ["book.xlsx", "rates.txt", "profile"].map((name) => join(folder, name));
    writeFileSync(book, withoutValues(bytes));
    const soffice = (...given) =>
      execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", ...given], {
        stdio: "ignore",
        timeout: 120_000,
      });
    soffice("--terminate_after_init"); // makes the profile, with an empty module
    const text = macro(book, out, place).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    writeFileSync(join(profile, "user/basic/Standard/Module1.xba"), `${MODULE}${text}</script:module>`);
    soffice("macro:///Standard.Module1.Main");
    const [one, all] = readFileSync(out, "utf8").trim().split(" ").map(Number);
    return { one, all };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , file, sheet, row, column] = process.argv;
const version = libreOfficeVersion();
if (version)
  console.log(
    JSON.stringify({ version, ...libreOfficeRates(readFileSync(file), { sheet, row: +row, column: +column }) }),
  );
