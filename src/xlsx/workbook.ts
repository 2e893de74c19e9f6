import { strToU8, zipSync } from "fflate";
import { areaOf, areaText } from "../cells/address";
import type { ChartRange, Plan } from "../template/plan";
import { type ChartData, chartXml, drawingXml } from "./chart";
import { sheetXml, type Values } from "./sheet";
import { Styles } from "./styles";
import { documentOf, element, escape } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument";

/** Tells Excel that a formula marked cm="1" is a dynamic array. */
const METADATA = element(
  "metadata",
  { xmlns: MAIN, "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" },
  element(
    "metadataTypes",
    { count: 1 },
    element("metadataType", {
      name: "XLDAPR",
      minSupportedVersion: 120000,
      copy: true,
      pasteAll: true,
      pasteValues: true,
      merge: true,
      splitFirst: true,
      rowColShift: true,
      clearFormats: true,
      clearComments: true,
      assign: true,
      coerce: true,
      cellMeta: true,
    }),
  ),
  element(
    "futureMetadata",
    { name: "XLDAPR", count: 1 },
    element(
      "bk",
      {},
      element(
        "extLst",
        {},
        element(
          "ext",
          { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
          element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false }),
        ),
      ),
    ),
  ),
  element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
);

/** What Explorer, Finder and Excel's own file page show of the file. */
const APPLICATION = element(
  "Properties",
  { xmlns: `${OFFICE}/extended-properties` },
  element("Application", {}, "Microsoft Excel"),
);
const coreXml = (title: string): string =>
  element(
    "cp:coreProperties",
    {
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    element("dc:title", {}, escape(title)),
    element("dc:creator", {}, "AICOMP"),
  );

interface Relationship {
  readonly type: string;
  readonly target: string;
}
const relationships = (all: readonly Relationship[]): string =>
  element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    ...all.map(({ type, target }, i) => element("Relationship", { Id: `rId${i + 1}`, Type: type, Target: target })),
  );

/** A planned address with the name of its sheet, fixed as names and charts have it. */
const fixedOn = (sheet: string, address: string): string => areaText(areaOf(address)!, "both", sheet);

const cornerOf = (address: string): readonly [row: number, column: number] => {
  const { top, left } = areaOf(address)!;
  return [top, left];
};

/** The plan of a workbook as the bytes of an .xlsx file; `values` are what its cells come to, by the key of their sheet. */
export function workbookFile(plan: Plan, values: Readonly<Record<string, Values>>, title: string): Uint8Array {
  const styles = new Styles();
  const parts: Record<string, string> = {};
  const types: [string, string][] = [];
  const add = (path: string, type: string, xml: string) => {
    parts[path] = documentOf(xml);
    types.push([`/${path}`, type]);
  };
  const nameOf = (key: string) => plan.sheets.find((sheet) => sheet.key === key)!.name;
  const data: ChartData = {
    reference: ({ sheet, address }) => fixedOn(nameOf(sheet), address),
    values: ({ sheet, address }: ChartRange) => {
      const { top, left, bottom, right } = areaOf(address)!;
      return Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => values[sheet]?.[top + r]?.[left + c] ?? ""),
      ).flat();
    },
  };
  let chartCount = 0;
  plan.sheets.forEach((sheet, i) => {
    const n = i + 1;
    if (sheet.charts.length > 0) {
      const charts = sheet.charts.map((chart) => {
        add(`xl/charts/chart${++chartCount}.xml`, `${TYPE}.drawingml.chart+xml`, chartXml(chart, data));
        return { type: `${OFFICE}/relationships/chart`, target: `../charts/chart${chartCount}.xml` };
      });
      add(
        `xl/drawings/drawing${n}.xml`,
        `${TYPE}.drawing+xml`,
        drawingXml(sheet.charts.map(({ name, from, to }) => ({ name, from: cornerOf(from), to: cornerOf(to) }))),
      );
      parts[`xl/drawings/_rels/drawing${n}.xml.rels`] = documentOf(relationships(charts));
      parts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = documentOf(
        relationships([{ type: `${OFFICE}/relationships/drawing`, target: `../drawings/drawing${n}.xml` }]),
      );
    }
    add(
      `xl/worksheets/sheet${n}.xml`,
      `${TYPE}.spreadsheetml.worksheet+xml`,
      sheetXml(sheet, values[sheet.key] ?? [], styles, i === 0, sheet.charts.length > 0 ? "rId1" : undefined),
    );
  });
  add("xl/styles.xml", `${TYPE}.spreadsheetml.styles+xml`, styles.toXml());
  add("xl/metadata.xml", `${TYPE}.spreadsheetml.sheetMetadata+xml`, METADATA);
  add("xl/workbook.xml", `${TYPE}.spreadsheetml.sheet.main+xml`, workbookXml(plan, nameOf));
  parts["xl/_rels/workbook.xml.rels"] = documentOf(
    relationships([
      ...plan.sheets.map((_, i) => ({
        type: `${OFFICE}/relationships/worksheet`,
        target: `worksheets/sheet${i + 1}.xml`,
      })),
      { type: `${OFFICE}/relationships/styles`, target: "styles.xml" },
      { type: `${OFFICE}/relationships/sheetMetadata`, target: "metadata.xml" },
    ]),
  );
  add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", coreXml(title));
  add("docProps/app.xml", `${TYPE}.extended-properties+xml`, APPLICATION);
  parts["_rels/.rels"] = documentOf(
    relationships([
      { type: `${OFFICE}/relationships/officeDocument`, target: "xl/workbook.xml" },
      { type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
      { type: `${OFFICE}/relationships/extended-properties`, target: "docProps/app.xml" },
    ]),
  );
  parts["[Content_Types].xml"] = documentOf(
    element(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...types.map(([PartName, ContentType]) => element("Override", { PartName, ContentType })),
    ),
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function workbookXml(plan: Plan, nameOf: (key: string) => string): string {
  const names = plan.names.map(({ name, sheet, address, comment, hidden }) =>
    element(
      "definedName",
      { name, comment: comment.slice(0, 255), hidden: hidden || undefined },
      escape(fixedOn(nameOf(sheet), address)),
    ),
  );
  const titles = plan.sheets.map((sheet, localSheetId) =>
    element(
      "definedName",
      { name: "_xlnm.Print_Titles", localSheetId },
      escape(
        [sheet.print.titleColumns ?? [], sheet.print.titleRows]
          .flat()
          .map((lines) => fixedOn(sheet.name, lines))
          .join(","),
      ),
    ),
  );
  return element(
    "workbook",
    { xmlns: MAIN, "xmlns:r": `${OFFICE}/relationships` },
    element("workbookPr", { defaultThemeVersion: 124226 }),
    element("bookViews", {}, element("workbookView", { activeTab: 0 })),
    element(
      "sheets",
      {},
      ...plan.sheets.map(({ name }, i) => element("sheet", { name, sheetId: i + 1, "r:id": `rId${i + 1}` })),
    ),
    element("definedNames", {}, ...titles, ...names),
    // Whatever opens it computes it once: without the mark Excel would keep the values of the file.
    element("calcPr", { calcId: 191029, fullCalcOnLoad: true }),
  );
}
