/**
 * Asks LibreOffice for the answers to the formulas of native-formulas.mjs and keeps them as data beside Excel's, where
 * its documentation says otherwise. Runs where LibreOffice is installed: `npm run independent`.
 */
import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { cellsOf, libreOfficeVersion, recalculated } from "./libreoffice.mjs";
import { CELLS, FORMULAS } from "./native-formulas.mjs";

/** Functions that came after the file format: a file holds them under a prefix. */
const NEWER =
  /\b(RRI|PDURATION|DAYS|IFS|SWITCH|IFNA|XOR|TEXTJOIN|CONCAT|MAXIFS|MINIFS|ISOWEEKNUM|NUMBERVALUE|CEILING\.MATH|FLOOR\.MATH|PERCENTILE\.\w+|QUARTILE\.\w+|STDEV\.\w|VAR\.P|RANK\.\w+|MODE\.SNGL|PERCENTRANK\.INC|FORECAST\.LINEAR|AGGREGATE)(?=\()/g;
const COLUMN = "Z";

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const text = (at, content) => `<c r="${at}" t="inlineStr"><is><t>${escape(content)}</t></is></c>`;
function cell(content, row, column) {
  const at = `${String.fromCharCode(65 + column)}${row}`;
  if (content === null) return "";
  if (typeof content === "boolean") return `<c r="${at}" t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === "number") return `<c r="${at}"><v>${content}</v></c>`;
  return text(at, content.replace(/^'/, ""));
}
function formulaCell(formula, row) {
  const at = `${COLUMN}${row}`;
  const written = escape(formula.replace(/^\{(.*)\}$/, "$1").replace(NEWER, "_xlfn.$1"));
  return formula.startsWith("{")
    ? `<c r="${at}"><f t="array" ref="${at}">${written}</f></c>`
    : `<c r="${at}"><f>${written}</f></c>`;
}

const asked = Object.entries(FORMULAS).flatMap(([name, rows]) => rows.map((row) => [name, ...[row].flat()]));
const lines = asked.map(
  ([, formula], i) =>
    `<row r="${i + 1}">${(CELLS[i] ?? []).map((content, column) => cell(content, i + 1, column)).join("")}${formulaCell(formula, i + 1)}</row>`,
);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const parts = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
const [cells] = cellsOf(recalculated(bytes));

function answerAt(row) {
  const { type, value } = cells.get(`${COLUMN}${row}`) ?? { type: "s", value: "" };
  if (type === "b") return value === "1";
  return type === "n" && value !== "" ? Number(value) : value;
}
const cases = asked.map(([name, formula, excel, why], i) => {
  const theirs = answerAt(i + 1);
  if (excel === undefined) return [name, formula, theirs];
  return excel === theirs ? [name, formula, excel] : [name, formula, excel, { libreoffice: theirs, why }];
});
const errors = cases.filter(([, , answer, other]) => !other && typeof answer === "string" && answer.startsWith("#"));
const written = `{"from": ${JSON.stringify(libreOfficeVersion())}, "cells": ${JSON.stringify(CELLS)}, "cases": [\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
writeFileSync(new URL("native-cases.json", import.meta.url), written);
console.log(`${cases.length} formulas with native functions; errors: ${errors.length}`);
for (const [, formula, answer] of errors) console.log(`  ${formula}: ${answer}`);
