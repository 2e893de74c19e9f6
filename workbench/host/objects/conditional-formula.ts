import { cellText, areaText } from "../../../src/cells/address";
import type { ConditionalModel } from "../book";
import { unsupported } from "../office-error";

interface CellValueRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}
interface TextRule {
  readonly operator: string;
  readonly text: string;
}

const without = (formula: string): string => formula.replace(/^=/, "");
const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

function cellValue(cell: string, { formula1, formula2 = "", operator }: CellValueRule): string {
  const [low, high] = [without(formula1), without(formula2)];
  if (operator === "Between") return `AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === "NotBetween") return `OR(${cell}<${low},${cell}>${high})`;
  const sign = SIGNS[operator];
  if (!sign) throw unsupported(`ConditionalCellValueRule.operator "${operator}"`);
  return `${cell}${sign}${low}`;
}

function text(cell: string, { operator, text: sought }: TextRule): string {
  const quoted = `"${sought.replaceAll('"', '""')}"`;
  const length = sought.length;
  if (operator === "Contains") return `ISNUMBER(SEARCH(${quoted},${cell}))`;
  if (operator === "NotContains") return `ISERROR(SEARCH(${quoted},${cell}))`;
  if (operator === "BeginsWith") return `LEFT(${cell},${length})=${quoted}`;
  if (operator === "EndsWith") return `RIGHT(${cell},${length})=${quoted}`;
  throw unsupported(`ConditionalTextComparisonRule.operator "${operator}"`);
}

function topBottom(cell: string, all: string, { rank, type }: { rank: number; type: string }): string {
  const [side, unit] = [type.startsWith("Top") ? "Top" : "Bottom", type.endsWith("Percent") ? "Percent" : "Items"];
  const count = unit === "Percent" ? `MAX(1,INT(COUNT(${all})*${rank}/100))` : `MIN(${rank},COUNT(${all}))`;
  const limit = side === "Top" ? `LARGE(${all},${count})` : `SMALL(${all},${count})`;
  return `AND(ISNUMBER(${cell}),${cell}${side === "Top" ? ">=" : "<="}${limit})`;
}

function preset(cell: string, all: string, criterion: string): string {
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${cell}))=0`,
    NonBlanks: `LEN(TRIM(${cell}))>0`,
    Errors: `ISERROR(${cell})`,
    NonErrors: `NOT(ISERROR(${cell}))`,
    DuplicateValues: `COUNTIF(${all},${cell})>1`,
    UniqueValues: `COUNTIF(${all},${cell})=1`,
    AboveAverage: `AND(ISNUMBER(${cell}),${cell}>AVERAGE(${all}))`,
    BelowAverage: `AND(ISNUMBER(${cell}),${cell}<AVERAGE(${all}))`,
    EqualOrAboveAverage: `AND(ISNUMBER(${cell}),${cell}>=AVERAGE(${all}))`,
    EqualOrBelowAverage: `AND(ISNUMBER(${cell}),${cell}<=AVERAGE(${all}))`,
    OneStdDevAboveAverage: `AND(ISNUMBER(${cell}),${cell}>AVERAGE(${all})+STDEV(${all}))`,
    OneStdDevBelowAverage: `AND(ISNUMBER(${cell}),${cell}<AVERAGE(${all})-STDEV(${all}))`,
  };
  const formula = formulas[criterion];
  if (!formula) throw unsupported(`ConditionalPresetCriteriaRule.criterion "${criterion}"`);
  return formula;
}

/** The formula by which a rule of another kind is drawn, seen from the first cell of its area. */
export function formulaOf({ kind, area, rule }: ConditionalModel): string {
  const cell = cellText(area.top, area.left);
  const all = areaText(area, "both");
  if (kind === "CellValue") return `=${cellValue(cell, rule as CellValueRule)}`;
  if (kind === "ContainsText") return `=${text(cell, rule as TextRule)}`;
  if (kind === "TopBottom") return `=${topBottom(cell, all, rule as { rank: number; type: string })}`;
  return `=${preset(cell, all, (rule as { criterion: string }).criterion)}`;
}
