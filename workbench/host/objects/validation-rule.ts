import { cellText } from "../../../src/cells/address";
import type { Area } from "../address";
import type { Book } from "../book";
import { unsupported } from "../office-error";
import { Remote } from "../remote";

export interface Bounds {
  readonly operator: string;
  readonly formula1: number | string;
  readonly formula2?: number | string;
}
export interface Rule {
  /** The choices with commas between them, a formula, or the cells that hold them. */
  readonly list?: { readonly source: string | Remote; readonly inCellDropDown: boolean };
  readonly decimal?: Bounds;
  readonly wholeNumber?: Bounds;
  readonly date?: Bounds;
  readonly textLength?: Bounds;
  readonly custom?: { readonly formula: string };
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqualTo: ">=",
  LessThanOrEqualTo: "<=",
};
const bare = (value: number | string | undefined): string => String(value ?? "").replace(/^=/, "");

/** What the first cell of the area must meet, as a formula. */
function conditionOf(subject: string, { operator, formula1, formula2 }: Bounds): string {
  const [low, high] = [bare(formula1), bare(formula2)];
  if (operator === "Between") return `AND(${subject}>=${low},${subject}<=${high})`;
  if (operator === "NotBetween") return `OR(${subject}<${low},${subject}>${high})`;
  const sign = SIGNS[operator];
  if (!sign) throw unsupported(`DataValidation.rule of operator "${operator}"`);
  return `${subject}${sign}${low}`;
}

/** The component's rule for what Excel takes. */
export function drawnRule(book: Book, area: Area, rule: Rule) {
  const builder = book.engine.api.newDataValidation();
  const cell = cellText(area.top, area.left);
  const { list, custom, wholeNumber, decimal, date, textLength } = rule;
  const bounds = decimal ?? wholeNumber;
  if (list) {
    const { source, inCellDropDown } = list;
    if (source instanceof Remote) {
      const cells = source as unknown as { readonly sheetId: string; readonly area: Area };
      const { top, left, bottom, right } = cells.area;
      const range = book.sheet(cells.sheetId).getRange(top, left, bottom - top + 1, right - left + 1);
      builder.requireValueInRange(range, false, inCellDropDown);
    } else if (typeof source !== "string") throw unsupported("DataValidation.rule of a list from a Range");
    else builder.requireValueInList(source.split(","), false, inCellDropDown);
  } else if (bounds?.operator === "Between")
    builder.requireNumberBetween(Number(bounds.formula1), Number(bounds.formula2), !!wholeNumber);
  else if (bounds) {
    const whole = wholeNumber ? `,${cell}=INT(${cell})` : "";
    builder.requireFormulaSatisfied(`=AND(ISNUMBER(${cell}),${conditionOf(cell, bounds)}${whole})`);
  } else if (date) builder.requireFormulaSatisfied(`=AND(ISNUMBER(${cell}),${conditionOf(cell, date)})`);
  else if (textLength) builder.requireFormulaSatisfied(`=${conditionOf(`LEN(${cell})`, textLength)}`);
  else if (custom) builder.requireFormulaSatisfied(custom.formula);
  else throw unsupported(`DataValidation.rule ${JSON.stringify(rule)}`);
  return builder.setAllowInvalid(false).build();
}
