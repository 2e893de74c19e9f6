import { areaText, cellText, placeText } from "../cells/address";
import { MARGINS, PAGE_WORDS } from "../template/print";
import type { SheetPlan } from "../template/plan";
import { endOfSpill } from "./spill";
import { isOurs, savedFormula } from "./formula";
import type { Styles } from "./styles";
import { element, escape } from "./xml";

export type Value = string | number | boolean;
/** What the cells of a sheet show, from A1 on; empty text where a cell is empty. */
export type Values = readonly (readonly Value[])[];

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/** The part of one sheet; `drawing` is the relationship of its charts. */
export function sheetXml(
  plan: SheetPlan,
  values: Values,
  styles: Styles,
  first: boolean,
  drawing: string | undefined,
): string {
  const { rows, columns } = plan.frozen;
  const topLeftCell = cellText(rows, columns);
  const activePane = columns > 0 && rows > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = element("pane", {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell,
    activePane,
    state: "frozen",
  });
  const links = plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined
        ? []
        : [
            element("hyperlink", {
              ref: cellText(row, column),
              location: placeText(cell.link, 0, 0),
              display: cell.link,
            }),
          ],
    ),
  );
  const group = (name: string, children: readonly string[], counted = false) =>
    children.length === 0 ? "" : element(name, counted ? { count: children.length } : {}, ...children);
  return element(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    element(
      "sheetPr",
      {},
      element("tabColor", { rgb: `FF${plan.tab.slice(1)}` }),
      plan.print.scale === undefined ? element("pageSetUpPr", { fitToPage: true }) : "",
    ),
    element(
      "sheetViews",
      {},
      element(
        "sheetView",
        { showGridLines: false, tabSelected: first || undefined, workbookViewId: 0 },
        rows + columns > 0 ? pane : "",
      ),
    ),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element(
      "cols",
      {},
      ...plan.widths.map((width, i) =>
        element("col", {
          min: i + 1,
          max: i + 1,
          width: width + 0.71,
          hidden: plan.hidden.includes(i) || undefined,
          customWidth: true,
        }),
      ),
    ),
    element(
      "sheetData",
      {},
      ...plan.rows.map((cells, row) =>
        element("row", { r: row + 1 }, ...cells.map((_, column) => cellXml(plan, row, column, values, styles))),
      ),
    ),
    ...plan.highlights.map(({ address: sqref, formula, fill }, i) =>
      element(
        "conditionalFormatting",
        { sqref },
        element(
          "cfRule",
          { type: "expression", dxfId: styles.fillOf(fill), priority: i + 1 },
          element("formula", {}, escape(formula.slice(1))),
        ),
      ),
    ),
    group("dataValidations", plan.validations.map(validationXml), true),
    group("hyperlinks", links),
    element("pageMargins", MARGINS),
    element(
      "pageSetup",
      plan.print.scale === undefined
        ? { orientation: "landscape", fitToWidth: 1, fitToHeight: 0 }
        : { scale: plan.print.scale, pageOrder: "overThenDown", orientation: "landscape" },
    ),
    pageWords(),
    drawing === undefined ? "" : element("drawing", { "r:id": drawing }),
  );
}

/** The left and the right part of a header or a footer, as one text. */
function pageWords(): string {
  const { leftHeader, rightHeader, leftFooter, rightFooter } = PAGE_WORDS;
  return element(
    "headerFooter",
    {},
    element("oddHeader", {}, escape(`&L${leftHeader}&R${rightHeader}`)),
    element("oddFooter", {}, escape(`&L${leftFooter}&R${rightFooter}`)),
  );
}

function cellXml(plan: SheetPlan, row: number, column: number, values: Values, styles: Styles): string {
  const cell = plan.rows[row]![column];
  if (!cell) return "";
  const attributes = { r: cellText(row, column), s: styles.of(cell.look, cell.format ?? "General", cell.indent) };
  if (cell.content === "spilled") return valueXml(attributes, values[row]?.[column] ?? "", "");
  if ("literal" in cell.content) return valueXml(attributes, cell.content.literal, "");
  const formula = escape(savedFormula(cell.content.formula));
  const value = values[row]?.[column] ?? "";
  // A call of ours may spill: a dynamic array, whose metadata tells Excel not to cut it to its first cell.
  return isOurs(cell.content.formula)
    ? valueXml({ ...attributes, cm: 1 }, value, element("f", { t: "array", ref: spillOf(plan, row, column) }, formula))
    : valueXml(attributes, value, element("f", {}, formula));
}

/** The cells that a call fills, as in "B7:D9". */
function spillOf(plan: SheetPlan, row: number, column: number): string {
  const [bottom, right] = endOfSpill(plan, row, column);
  return areaText({ top: row, left: column, bottom, right });
}

function valueXml(attributes: Readonly<Record<string, string | number>>, value: Value, formula: string): string {
  if (typeof value === "number") return element("c", attributes, formula, element("v", {}, String(value)));
  if (typeof value === "boolean")
    return element("c", { ...attributes, t: "b" }, formula, element("v", {}, value ? "1" : "0"));
  if (formula === "") {
    if (value === "") return element("c", attributes);
    return element(
      "c",
      { ...attributes, t: "inlineStr" },
      element("is", {}, element("t", { "xml:space": "preserve" }, escape(value))),
    );
  }
  return element("c", { ...attributes, t: ERROR.test(value) ? "e" : "str" }, formula, element("v", {}, escape(value)));
}

function validationXml({ address: sqref, rule, title, message }: SheetPlan["validations"][number]): string {
  const words = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorTitle: title.slice(0, 32),
    error: message.slice(0, 225),
    promptTitle: title.slice(0, 32),
    prompt: message.slice(0, 255),
    sqref,
  };
  if (rule.kind === "list")
    return element(
      "dataValidation",
      { type: "list", ...words },
      element("formula1", {}, escape(`"${rule.choices.join(",").replaceAll('"', '""')}"`)),
    );
  return element(
    "dataValidation",
    { type: rule.kind, operator: "between", ...words },
    element("formula1", {}, String(rule.low)),
    element("formula2", {}, String(rule.high)),
  );
}
