import { unreadable } from "../sentences";
import { shownFormula } from "./formula-text";
import { readSheet, type ReadCells } from "./sheet";
import { isOneOf1904, stylesOf } from "./styles";
import { attribute, child, children, isOn, readXml, type Tree, treeOf, unescaped } from "./xml";
import { unzip } from "./unzip";

export interface ReadSheet extends ReadCells {
  readonly name: string;
}

export interface ReadName {
  readonly name: string;
  /** The sheet that it belongs to, where it is not the workbook's. */
  readonly sheet?: string;
  readonly formula: string;
}

/** A workbook as its file has it. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly ReadName[];
}

const isWanted = (name: string): boolean =>
  /(^|\/)(workbook|sharedStrings|styles)\.xml$|\.rels$|worksheets\/[^/]+\.xml$|^mimetype$|^\[Content_Types\]\.xml$/i.test(
    name,
  ) || /sheet\d*\.xml$/i.test(name);

/** The parts that a part refers to, by id, with the end of their type. */
function relations(tree: Tree | undefined, folder: string): ReadonlyMap<string, { type: string; path: string }> {
  return new Map(
    children(tree, "Relationship").map(({ attributes }) => {
      const target = (attributes["Target"] ?? "").replaceAll("\\", "/");
      const path = target.startsWith("/") ? target.slice(1) : resolved(`${folder}${target}`);
      return [attributes["Id"] ?? "", { type: (attributes["Type"] ?? "").split("/").at(-1)!, path }];
    }),
  );
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The texts that cells share; of rich text the letters, without readings in another script. */
function sharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  readXml(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text: (part) => {
      if (inText) text += part;
    },
  });
  return strings;
}

type Parts = ReadonlyMap<string, Uint8Array>;

function workbookPath(names: ReadonlySet<string>, parts: Parts): string {
  const root = parts.get("_rels/.rels");
  const main = root && [...relations(treeOf(root), "").values()].find(({ type }) => type === "officeDocument")?.path;
  if (names.has("xl/workbook.bin") || main?.endsWith(".bin")) throw unreadable("xlsb");
  if (main && parts.has(main)) return main;
  if (parts.has("xl/workbook.xml")) return "xl/workbook.xml";
  if ([...names].some((name) => /^(word|ppt|visio)\//.test(name))) throw unreadable("office");
  if (names.has("content.xml") || names.has("mimetype")) throw unreadable("ods");
  throw unreadable(names.has("[Content_Types].xml") ? "damaged" : "other");
}

function namesOf(workbook: Tree, sheetNames: readonly string[]): ReadName[] {
  return children(child(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const name = attributes["name"] ?? "";
    // Print areas, print titles and filters are settings of Excel's own.
    if (name === "" || name.startsWith("_xlnm.") || isOn(attributes["function"])) return [];
    const sheet = sheetNames[Number(attributes["localSheetId"])];
    return [{ name, formula: shownFormula(text), ...(sheet !== undefined && { sheet }) }];
  });
}

/** Reads an .xlsx file. What can't be read is thrown as a sentence. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const { names, parts } = unzip(bytes, isWanted);
  const path = workbookPath(names, parts);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const workbook = treeOf(parts.get(path)!);
  const ownRelations = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const related = relations(ownRelations && treeOf(ownRelations), folder);
  const partOf = (type: string) => {
    const found = [...related.values()].find((one) => one.type === type);
    return found && parts.get(found.path);
  };
  const styles = partOf("styles");
  const context = {
    strings: sharedStrings(partOf("sharedStrings")),
    style: stylesOf(styles && treeOf(styles)),
    date1904: isOneOf1904(workbook),
  };
  const listed = children(child(workbook, "sheets"), "sheet").map(({ attributes }) => ({
    name: unescaped(attributes["name"] ?? ""),
    part: related.get(attribute(attributes, "id") ?? ""),
  }));
  const sheets = listed.flatMap(({ name, part }) => {
    if (part?.type !== "worksheet") return [];
    const content = parts.get(part.path);
    if (!content) throw unreadable("damaged");
    const { cells, validations } = readSheet(content, context);
    return [{ name, cells, validations }];
  });
  if (sheets.length === 0) throw unreadable("sheets");
  return {
    sheets,
    names: namesOf(
      workbook,
      listed.map(({ name }) => name),
    ),
  };
}
