import { type Area, areaOf, areaText, LAST_ROW, placeText } from "../../cells/address";
import { extent } from "../../template/compile";
import { asEntered } from "../../workbook/as-entered";
import { BODY_FONT, type Drawing, LOOKS } from "../../template/looks";
import { PAGE_WORDS, pointsOf } from "../../template/print";
import type { Look, SheetPlan, Validation } from "../../template/plan";
import { once } from "../batch/ranges";

/** Excel refuses a list of addresses that is longer than a formula. */
const LONGEST_ADDRESS_LIST = 8_000;

/** How many characters Excel takes for the title and the messages of a validation. */
const LONGEST = { title: 32, alert: 225, prompt: 255 } as const;

/** What a part of a sheet is for its reader; none of them holds a number. */
export type Dress =
  "formats" | "column widths" | "links" | "validations" | "conditional formats" | "view" | "page layout" | "charts";

/**
 * A part that a sheet can be without. `act` queues it; done again it leaves no second copy, so that a part that Excel
 * refused can be told from its neighbors.
 */
export interface DressPart {
  readonly what: Dress;
  /** Tells what Excel may refuse for itself from the rest of the same. */
  readonly detail?: string;
  readonly sheet: string;
  readonly act: (again: boolean) => void;
}

/** The cells that are dressed: all of a new sheet, and those of another that were written. */
type Wanted = (row: number, column: number) => boolean;

/** The parts of a new sheet, each for itself. */
export function dressParts(sheet: Excel.Worksheet, plan: SheetPlan): DressPart[] {
  const part = (what: Dress, act: DressPart["act"]): DressPart => ({ what, sheet: plan.name, act });
  const { rows, columns } = extent(plan);
  return [
    part("formats", () => {
      const whole = once(sheet.getRangeByIndexes(0, 0, rows, columns));
      whole.format.font.name = BODY_FONT.name;
      whole.format.font.size = BODY_FONT.size;
      whole.format.verticalAlignment = "Center";
    }),
    ...cellParts(sheet, plan, () => true),
    part("column widths", () => setWidths(sheet, plan)),
    ...plan.highlights.map(({ address, formula, fill }) =>
      part("conditional formats", (again) => {
        const { conditionalFormats } = once(sheet.getRange(address));
        if (again) conditionalFormats.clearAll();
        const { custom } = conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = fill;
      }),
    ),
    part("view", () => {
      if (plan.frozen.columns > 0) {
        sheet.freezePanes.freezeAt(once(sheet.getRangeByIndexes(0, 0, plan.frozen.rows, plan.frozen.columns)));
      } else sheet.freezePanes.freezeRows(plan.frozen.rows);
    }),
    part("view", () => {
      sheet.tabColor = plan.tab;
      sheet.showGridlines = false;
    }),
    part("page layout", () => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows(plan.print.titleRows);
      if (plan.print.titleColumns !== undefined) sheet.pageLayout.setPrintTitleColumns(plan.print.titleColumns);
    }),
    {
      ...part("page layout", () => {
        const { scale } = plan.print;
        sheet.pageLayout.zoom = scale === undefined ? { horizontalFitToPages: 1, verticalFitToPages: 0 } : { scale };
        if (scale !== undefined) sheet.pageLayout.printOrder = "OverThenDown";
      }),
      detail: "zoom",
    },
    {
      ...part("page layout", () => sheet.pageLayout.headersFooters.defaultForAllPages.set(PAGE_WORDS)),
      detail: "headers and footers",
    },
  ];
}

/** What some cells of a sheet look like, where they lead, and what they take. */
export function cellParts(sheet: Excel.Worksheet, plan: SheetPlan, wanted: Wanted): DressPart[] {
  const part = (what: Dress, act: () => void): DressPart => ({ what, sheet: plan.name, act });
  const links = plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!wanted(row, column) || cell?.link === undefined) return [];
      if (typeof cell.content !== "object" || !("literal" in cell.content)) return [];
      const [text, target] = [String(cell.content.literal), cell.link];
      return [part("links", () => link(once(sheet.getCell(row, column)), text, target))];
    }),
  );
  // After the links: setting one brings Excel's own style for them.
  const looks = [...addressesByLook(plan, wanted)].flatMap(([look, addresses]) =>
    addressLists(addresses).map((list) => ({
      ...part("formats", () => draw(once(sheet.getRanges(list)).format, LOOKS[look])),
      detail: look,
    })),
  );
  const indents = addressLists(indentedCells(plan, wanted)).map((list) => ({
    ...part("formats", () => {
      once(sheet.getRanges(list)).format.indentLevel = 1;
    }),
    detail: "indent",
  }));
  const validations = sideBySide(plan.validations.filter(({ address }) => wanted(...cellAt(address)))).map(
    (validation) => part("validations", () => validate(once(sheet.getRange(validation.address)), validation)),
  );
  return [...links, ...looks, ...indents, ...validations];
}

/** Cells side by side that take the same are told so at once. */
function sideBySide(validations: readonly Validation[]): Validation[] {
  const joined: (Validation & { area: Area; says: string })[] = [];
  for (const { address, ...rest } of validations) {
    const [area, says] = [areaOf(address)!, JSON.stringify(rest)];
    const last = joined.at(-1);
    const goesOn =
      last?.says === says &&
      last.area.top === area.top &&
      last.area.bottom === area.bottom &&
      last.area.right === area.left - 1;
    if (goesOn) last.area = { ...last.area, right: area.right };
    else joined.push({ address, ...rest, area, says });
  }
  return joined.map(({ area, says: _, ...validation }) => ({ ...validation, address: areaText(area) }));
}

function link(cell: Excel.Range, text: string, sheet: string): void {
  cell.hyperlink = {
    documentReference: placeText(sheet, 0, 0),
    textToDisplay: text,
    screenTip: `Go to ${sheet}`,
  };
  // A text to display is entered as if it were typed.
  const entered = asEntered({ literal: text });
  if (entered !== text) cell.formulas = [[entered]];
  cell.format.font.name = BODY_FONT.name;
  cell.format.font.size = BODY_FONT.size;
  cell.format.font.underline = "None";
}

/** Queues what a cell takes. */
export function validate(cell: Excel.Range, { rule, title, message }: Omit<Validation, "address">): void {
  const target = cell.dataValidation;
  target.rule =
    rule.kind === "list"
      ? { list: { inCellDropDown: true, source: rule.choices.join(",") } }
      : rule.kind === "whole"
        ? { wholeNumber: { operator: "Between", formula1: rule.low, formula2: rule.high } }
        : { decimal: { operator: "Between", formula1: rule.low, formula2: rule.high } };
  const cut = title.slice(0, LONGEST.title);
  target.errorAlert = { showAlert: true, style: "Stop", title: cut, message: message.slice(0, LONGEST.alert) };
  target.prompt = { showPrompt: true, title: cut, message: message.slice(0, LONGEST.prompt) };
}

function setWidths(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const at = (left: number, right = left) => once(sheet.getRange(areaText({ top: 0, left, bottom: LAST_ROW, right })));
  for (const width of new Set(plan.widths)) {
    const columns = plan.widths.flatMap((each, column) => (each === width ? [column] : []));
    const addresses = columns.map((left) => areaText({ top: 0, left, bottom: LAST_ROW, right: left }));
    once(sheet.getRanges(addresses.join(","))).format.columnWidth = pointsOf(width);
  }
  for (const column of plan.hidden) at(column).columnHidden = true;
  for (const [row, points] of Object.entries(plan.heights))
    once(sheet.getRange(`${row}:${row}`)).format.rowHeight = points;
}

function cellAt(address: string): [row: number, column: number] {
  const { top, left } = areaOf(address)!;
  return [top, left];
}

/** Lines under rows of one look are drawn under each of them, as in the file. */
function draw(format: Excel.RangeFormat, drawing: Drawing): void {
  format.font.color = drawing.color;
  if (drawing.fill) format.fill.color = drawing.fill;
  if (drawing.bold) format.font.bold = true;
  if (drawing.italic) format.font.italic = true;
  if (drawing.size) format.font.size = drawing.size;
  if (drawing.align) format.horizontalAlignment = drawing.align;
  if (drawing.wrap) format.wrapText = true;
  if (drawing.border) {
    for (const index of [drawing.border === "top" ? "EdgeTop" : "EdgeBottom", "InsideHorizontal"] as const) {
      const border = format.borders.getItem(index);
      border.style = "Continuous";
      border.color = "#B7A66A";
    }
  }
}

/** The cells of each look as few rectangles: runs along a row, joined with equal runs of the rows above. */
function addressesByLook(plan: SheetPlan, wanted: Wanted): Map<Look, string[]> {
  const areas: { look: Look; top: number; bottom: number; left: number; right: number }[] = [];
  plan.rows.forEach((cells, row) => {
    const lookAt = (column: number) => (wanted(row, column) ? cells[column]?.look : undefined);
    for (let left = 0; left < cells.length;) {
      const look = lookAt(left);
      let right = left;
      while (right + 1 < cells.length && lookAt(right + 1) === look) right++;
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
  for (const { look, ...area } of areas) byLook.set(look, [...(byLook.get(look) ?? []), areaText(area)]);
  return byLook;
}

/** The runs of cells down a column whose text is indented. */
function indentedCells(plan: SheetPlan, wanted: Wanted): string[] {
  const at = (row: number, column: number) => wanted(row, column) && plan.rows[row]?.[column]?.indent === true;
  return plan.rows.flatMap((cells, top) =>
    cells.flatMap((_, column) => {
      if (!at(top, column) || at(top - 1, column)) return [];
      let bottom = top;
      while (at(bottom + 1, column)) bottom++;
      return [areaText({ top, left: column, bottom, right: column })];
    }),
  );
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
