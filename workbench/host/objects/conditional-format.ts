import { addressOf, type Area } from "../address";
import type { Book } from "../book";
import { unsupported } from "../office-error";
import { Remote } from "../remote";
import { colorOf } from "./format";
import { RangeAreas } from "./range";

/** A rule by formula with a fill and a font: the one kind of conditional format that the workbench draws. */
class Rule {
  formula = "";
  readonly style: { fill?: string; font?: string; bold?: boolean } = {};
  private id: string | undefined;
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    public area: Area,
  ) {}

  /** Shows the rule as it now is; the parts of a rule arrive one by one. */
  draw(): void {
    const sheet = this.book.sheet(this.sheetId);
    this.remove();
    if (!this.formula) return;
    let builder = sheet.newConditionalFormattingRule().whenFormulaSatisfied(this.formula);
    if (this.style.fill) builder = builder.setBackground(this.style.fill);
    if (this.style.font) builder = builder.setFontColor(this.style.font);
    if (this.style.bold) builder = builder.setBold(true);
    const { top, left, bottom, right } = this.area;
    const rule = builder.setRanges([{ startRow: top, endRow: bottom, startColumn: left, endColumn: right }]).build();
    sheet.addConditionalFormattingRule(rule);
    this.id = rule.cfId;
  }
  remove(): void {
    if (this.id !== undefined) this.book.sheet(this.sheetId).deleteConditionalFormattingRule(this.id);
    this.id = undefined;
  }
}

const rulesOf = new WeakMap<object, Rule[]>();

/** The component moves its own rules; ours of them follow. */
export function moveRules(sheet: object, moved: (area: Area) => Area | undefined): void {
  const rules = rulesOf.get(sheet);
  rules?.splice(
    0,
    rules.length,
    ...rules.filter((rule) => {
      const area = moved(rule.area);
      if (area) rule.area = area;
      return area !== undefined;
    }),
  );
}

/** What rules a sheet has, for tests. */
export function rulesOn(sheet: object): { readonly address: string; readonly formula: string }[] {
  return (rulesOf.get(sheet) ?? []).map(({ area, formula }) => ({ address: addressOf(area), formula }));
}

export class ConditionalFormatCollection extends Remote {
  override readonly type = "ConditionalFormatCollection";
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }
  private get rules(): Rule[] {
    const key = this.book.extras(this.sheetId);
    let rules = rulesOf.get(key);
    if (!rules) rulesOf.set(key, (rules = []));
    return rules;
  }
  override items() {
    const { top, left, bottom, right } = this.area;
    return this.rules
      .filter(({ area }) => area.top <= bottom && area.left <= right && area.bottom >= top && area.right >= left)
      .map((rule) => new ConditionalFormat(rule, this.book, this.sheetId));
  }
  Add(type: string): Remote {
    this.book.protection.checkSheet(this.sheetId);
    if (type !== "Custom") throw unsupported(`ConditionalFormatCollection.add("${type}")`);
    const rule = new Rule(this.book, this.sheetId, this.area);
    this.rules.push(rule);
    return new ConditionalFormat(rule, this.book, this.sheetId);
  }
  GetCount(): number {
    return this.rules.filter(({ area }) => addressOf(area) === addressOf(this.area)).length;
  }
  ClearAll(): void {
    const { top, left, bottom, right } = this.area;
    const inside = ({ area }: Rule) =>
      area.top >= top && area.bottom <= bottom && area.left >= left && area.right <= right;
    this.rules.filter(inside).forEach((rule) => rule.remove());
    this.rules.splice(0, this.rules.length, ...this.rules.filter((rule) => !inside(rule)));
  }
}

class ConditionalFormat extends Remote {
  override readonly type = "ConditionalFormat";
  override readonly scalars = ["Type"];
  readonly Type = "Custom";
  readonly CellValueOrNullObject = null;
  constructor(
    private readonly rule: Rule,
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  get Custom() {
    return new CustomConditionalFormat(this.rule);
  }
  get CustomOrNullObject() {
    return this.Custom;
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.book, this.sheetId, [this.rule.area]);
  }
}

class CustomConditionalFormat extends Remote {
  override readonly type = "CustomConditionalFormat";
  constructor(private readonly rule: Rule) {
    super();
  }
  get Rule() {
    return new ConditionalFormatRule(this.rule);
  }
  get Format() {
    return new ConditionalRangeFormat(this.rule);
  }
}

class ConditionalFormatRule extends Remote {
  override readonly type = "ConditionalFormatRule";
  override readonly scalars = ["Formula"];
  constructor(private readonly rule: Rule) {
    super();
  }
  get Formula() {
    return this.rule.formula;
  }
  set Formula(formula: string) {
    this.rule.formula = formula;
    this.rule.draw();
  }
}

class ConditionalRangeFormat extends Remote {
  override readonly type = "ConditionalRangeFormat";
  constructor(private readonly rule: Rule) {
    super();
  }
  get Fill() {
    return new ConditionalColor("ConditionalRangeFill", this.rule, "fill");
  }
  get Font() {
    return new ConditionalColor("ConditionalRangeFont", this.rule, "font");
  }
}

class ConditionalColor extends Remote {
  constructor(
    override readonly type: string,
    private readonly rule: Rule,
    private readonly part: "fill" | "font",
  ) {
    super();
  }
  get Color() {
    return this.rule.style[this.part] ?? "";
  }
  set Color(value: string) {
    this.rule.style[this.part] = colorOf(value);
    this.rule.draw();
  }
  get Bold() {
    return this.rule.style.bold ?? false;
  }
  set Bold(value: boolean) {
    this.rule.style.bold = value;
    this.rule.draw();
  }
}
