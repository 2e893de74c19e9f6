import { extent } from "../template/compile";
import { columnLetters } from "../cells/address";
import { BODY_FONT, type Drawing, LOOKS } from "../template/looks";
import type { Look, NamePlan, PlanCell, SheetPlan } from "../template/plan";
import { TEXT_FORMAT } from "../template/units";

/** Excel refuses a list of addresses that is longer than a formula. */
const LONGEST_ADDRESS_LIST = 8_000;

/** Would Excel take this text for anything but text when it is set? Then an apostrophe keeps it text. */
const MAY_BE_READ_AS_MORE = /^([=+\-@'#\s(.\d$€£¥]|true$|false$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** What is set so that a cell of a format holds a content; a cell of format text needs no apostrophe, and shows it. */
export function asEntered(content: PlanCell["content"], format?: string): string | number | boolean | null {
  if (content === "spilled") return null;
  if ("formula" in content) return content.formula;
  const { literal } = content;
  if (format === TEXT_FORMAT) return String(literal);
  return typeof literal === "string" && MAY_BE_READ_AS_MORE.test(literal) ? `'${literal}` : literal;
}

/** Queues all that puts a planned sheet into the workbook; the caller syncs once for all sheets. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { rows, columns } = extent(plan);
  const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
  const at = (row: number, column: number) => plan.rows[row]?.[column] ?? null;
  const matrix = <T>(read: (cell: PlanCell | null) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => read(at(row, column))));

  whole.format.font.name = BODY_FONT.name;
  whole.format.font.size = BODY_FONT.size;
  whole.format.verticalAlignment = "Center";
  whole.numberFormat = matrix((cell) => cell?.format ?? "General");
  // Excel's own null ("leave this cell alone") is missing from the declared type.
  whole.formulas = matrix((cell) => (cell ? asEntered(cell.content, cell.format) : null)) as string[][];
  plan.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.link === undefined || typeof cell.content !== "object" || !("literal" in cell.content)) return;
      sheet.getCell(row, column).hyperlink = {
        documentReference: `'${cell.link.replaceAll("'", "''")}'!A1`,
        textToDisplay: String(asEntered(cell.content)),
        screenTip: `Go to ${cell.link}`,
      };
    }),
  );
  for (const [look, addresses] of addressesByLook(plan)) {
    for (const list of addressLists(addresses)) draw(sheet.getRanges(list).format, LOOKS[look]);
  }
  plan.widths.forEach((characters, column) => {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).format.columnWidth = pointsOf(characters);
  });
  // A column of the user's own case in use was shown when the case was added.
  for (const column of plan.hidden) {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).columnHidden = true;
  }
  for (const [row, points] of Object.entries(plan.heights)) sheet.getRange(`${row}:${row}`).format.rowHeight = points;
  for (const validation of plan.validations) {
    const target = sheet.getRange(validation.address).dataValidation;
    target.rule =
      validation.rule.kind === "list"
        ? { list: { inCellDropDown: true, source: validation.rule.choices.join(",") } }
        : { decimal: { operator: "Between", formula1: validation.rule.low, formula2: validation.rule.high } };
    target.errorAlert = { showAlert: true, style: "Stop", title: validation.title, message: validation.message };
    target.prompt = { showPrompt: true, title: validation.title, message: validation.message };
  }
  for (const highlight of plan.highlights) {
    const { custom } = sheet.getRange(highlight.address).conditionalFormats.add("Custom");
    custom.rule.formula = highlight.formula;
    custom.format.fill.color = highlight.fill;
  }
  if (plan.frozen.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, plan.frozen.rows, plan.frozen.columns));
  } else sheet.freezePanes.freezeRows(plan.frozen.rows);
  sheet.tabColor = plan.tab;
  sheet.showGridlines = false;
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.setPrintTitleRows(plan.printTitles);
}

export function writeName(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: NamePlan,
  exists: boolean,
): void {
  const { names } = context.workbook;
  if (exists) names.getItem(plan.name).delete();
  const item = names.add(plan.name, sheet.getRange(plan.address), plan.comment);
  if (plan.hidden) item.visible = false;
}

/** A column's width in points, from the width in characters that Excel's own dialog shows. */
function pointsOf(characters: number): number {
  const pixels = characters * 7 + 5;
  return pixels * 0.75;
}

function draw(format: Excel.RangeFormat, drawing: Drawing): void {
  format.font.color = drawing.color;
  if (drawing.fill) format.fill.color = drawing.fill;
  if (drawing.bold) format.font.bold = true;
  if (drawing.italic) format.font.italic = true;
  if (drawing.size) format.font.size = drawing.size;
  if (drawing.align) format.horizontalAlignment = drawing.align;
  if (drawing.wrap) format.wrapText = true;
  if (drawing.border) {
    const border = format.borders.getItem(drawing.border === "top" ? "EdgeTop" : "EdgeBottom");
    border.style = "Continuous";
    border.color = "#B7A66A";
  }
}

/** The cells of each look as few rectangles: runs along a row, joined with equal runs of the rows above. */
function addressesByLook(plan: SheetPlan): Map<Look, string[]> {
  const areas: { look: Look; top: number; bottom: number; left: number; right: number }[] = [];
  plan.rows.forEach((cells, row) => {
    for (let left = 0; left < cells.length;) {
      const look = cells[left]?.look;
      let right = left;
      while (cells[right + 1]?.look === look && right + 1 < cells.length) right++;
      if (look) {
        const above = areas.find(
          (area) => area.look === look && area.bottom === row - 1 && area.left === left && area.right === right,
        );
        if (above) above.bottom = row;
        else areas.push({ look, top: row, bottom: row, left, right });
      }
      left = right + 1;
    }
  });
  const byLook = new Map<Look, string[]>();
  for (const { look, top, bottom, left, right } of areas) {
    const address = `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
    byLook.set(look, [...(byLook.get(look) ?? []), address]);
  }
  return byLook;
}

function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
