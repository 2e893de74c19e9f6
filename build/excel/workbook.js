const { strToU8, zipSync } = require("fflate");

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions";

const relation = (id, type, target) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (...all) => `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
const part = (name, type) => `<Override PartName="/${name}" ContentType="application/${type}"/>`;

/**
 * An empty workbook that asks for the add-in that a developer registered under this id, and for its pane: opening it
 * shows the add-in ([MS-OWEXML]).
 */
function workbookWithAddin({ id, version }) {
  const spreadsheet = "vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", `${spreadsheet}.sheet.main+xml`)}${part("xl/worksheets/sheet1.xml", `${spreadsheet}.worksheet+xml`)}${part("xl/webextensions/taskpanes.xml", "vnd.ms-office.webextensiontaskpanes+xml")}${part("xl/webextensions/webextension1.xml", "vnd.ms-office.webextension+xml")}</Types>`,
    "_rels/.rels": relations(
      relation("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"),
      relation(
        "rId2",
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
        "xl/webextensions/taskpanes.xml",
      ),
    ),
    "xl/workbook.xml": `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(relation("rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SHEET}"><sheetData/></worksheet>`,
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="${EXTENSION}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="0"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": relations(
      relation("rId1", "http://schemas.microsoft.com/office/2011/relationships/webextension", "webextension1.xml"),
    ),
    "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="${EXTENSION}/webextension/2010/11" id="{${id}}"><we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])));
}

module.exports = { workbookWithAddin };
