import { strToU8, zipSync } from "fflate";
import { cellText } from "../../src/cells/address";

const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A cell as a small writer has it: a formula begins with "=", null is blank, `xml` is written as it is. */
export type Written = string | number | boolean | null | { readonly xml: string };

export interface WrittenSheet {
  readonly rows?: readonly (readonly Written[])[];
  readonly state?: string;
  /** What stands after the cells. */
  readonly end?: string;
  /** Parts that belong to the sheet, by their type and path. */
  readonly related?: readonly (readonly [type: string, path: string, content: string])[];
}

function cellXml(content: Written, row: number, column: number): string {
  const at = cellText(row, column);
  if (content === null) return "";
  if (typeof content === "object") return content.xml;
  if (typeof content === "number") return `<c r="${at}"><v>${content}</v></c>`;
  if (typeof content === "boolean") return `<c r="${at}" t="b"><v>${content ? 1 : 0}</v></c>`;
  if (content.startsWith("=")) return `<c r="${at}"><f>${escaped(content.slice(1))}</f></c>`;
  return content.startsWith("#")
    ? `<c r="${at}" t="e"><v>${content}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${escaped(content)}</t></is></c>`;
}

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A workbook as the smallest of writers make it: no styles, no shared texts, no dimension, no values of formulas. */
export function packed(
  sheets: Readonly<Record<string, WrittenSheet>>,
  { names = "", properties = "", styles = "" }: { names?: string; properties?: string; styles?: string } = {},
): Uint8Array {
  const list = Object.entries(sheets);
  const listed = list.map(
    ([name, { state }], i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="s${i + 1}"/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": relations([["r1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook>${properties}<sheets>${listed.join("")}</sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...list.map((_, i) => [`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ...(styles ? [["st", "styles", "styles.xml"] as const] : []),
    ]),
    ...(styles && { "xl/styles.xml": styles }),
  };
  list.forEach(([, { rows = [], end = "", related = [] }], i) => {
    const data = rows.map(
      (row, r) => `<row r="${r + 1}">${row.map((content, c) => cellXml(content, r, c)).join("")}</row>`,
    );
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet><sheetData>${data.join("")}</sheetData>${end}</worksheet>`;
    if (related.length === 0) return;
    parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations(
      related.map(([type, path], k) => [`p${k}`, type, `/${path}`]),
    );
    for (const [, path, content] of related) parts[path] = content;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
