import { unreadable } from "../sentences";
import { commentsOf, type ReadComment } from "./comments";
import { shownFormula } from "./formula-text";
import { type Context, readSheet, type ReadCells } from "./sheet";
import { relationsIn, relationsOf } from "./relations";
import { isOneOf1904, stylesOf } from "./styles";
import { placed } from "./placed";
import { type ReadTable, tableOf } from "./tables";
import { attribute, child, children, isOn, readXml, type Tree, treeOf, unescaped } from "./xml";
import { unzip } from "./unzip";

export interface ReadSheet extends ReadCells {
  readonly name: string;
  /** What stays where the sheet is renamed; an open workbook has it, a file does not. */
  readonly id?: string;
  readonly isHidden: boolean;
  readonly comments: readonly ReadComment[];
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
  readonly tables: readonly ReadTable[];
}

const isWanted = (name: string): boolean =>
  /(^|\/)(workbook|sharedStrings|styles)\.xml$|\.rels$|(worksheets|tables|threadedComments)\/[^/]+\.xml$|comments[^/]*\.xml$|^mimetype$|^\[Content_Types\]\.xml$/i.test(
    name,
  ) || /sheet\d*\.xml$/i.test(name);

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
  const main = root && [...relationsIn(treeOf(root), "").values()].find(({ type }) => type === "officeDocument")?.path;
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

/** A sheet of the file with what belongs to it. */
function sheetOf(name: string, state: string | undefined, path: string, parts: Parts, context: Context) {
  const content = parts.get(path);
  if (!content) throw unreadable("damaged");
  const { cells, validations } = readSheet(content, context);
  const related = [...relationsOf(path, parts).values()];
  const trees = (type: string) =>
    related.flatMap((one) => {
      const part = one.type === type ? parts.get(one.path) : undefined;
      return part ? [treeOf(part)] : [];
    });
  const comments = commentsOf(trees("comments"), trees("threadedComment"));
  const isHidden = state === "hidden" || state === "veryHidden";
  return {
    sheet: { name, cells, validations, isHidden, comments },
    tables: trees("table").flatMap((tree) => tableOf(tree, name)),
  };
}

/** Reads an .xlsx file. What can't be read is thrown as a sentence. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const { names, parts } = unzip(bytes, isWanted);
  const path = workbookPath(names, parts);
  const workbook = treeOf(parts.get(path)!);
  const related = relationsOf(path, parts);
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
    state: attributes["state"],
    part: related.get(attribute(attributes, "id") ?? ""),
  }));
  const read = listed.flatMap(({ name, state, part }) =>
    part?.type === "worksheet" ? [sheetOf(name, state, part.path, parts, context)] : [],
  );
  if (read.length === 0) throw unreadable("sheets");
  const tables = read.flatMap((one) => one.tables);
  return {
    sheets: read.map(({ sheet }) => placed(sheet, tables)),
    names: namesOf(
      workbook,
      listed.map(({ name }) => name),
    ),
    tables,
  };
}
