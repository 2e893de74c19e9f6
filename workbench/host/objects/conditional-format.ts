import { addressOf, type Area } from "../address";
import type { Book, ConditionalModel } from "../book";
import { notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import { formulaOf } from "./conditional-formula";
import { colorOf } from "./format";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { scalarBag } from "./scalar-bag";

/** The kinds that are drawn: what each is called as a member, and what it is. */
const DRAWN: Readonly<Record<string, readonly [member: string, type: string]>> = {
  Custom: ["Custom", "CustomConditionalFormat"],
  CellValue: ["CellValue", "CellValueConditionalFormat"],
  ContainsText: ["TextComparison", "TextConditionalFormat"],
  TopBottom: ["TopBottom", "TopBottomConditionalFormat"],
  PresetCriteria: ["Preset", "PresetCriteriaConditionalFormat"],
};
/** The kinds that are kept as they are set, and not drawn. */
const KEPT: Readonly<Record<string, readonly [member: string, type: string, properties: readonly string[]]>> = {
  ColorScale: ["ColorScale", "ColorScaleConditionalFormat", ["Criteria", "ThreeColorScale"]],
  IconSet: ["IconSet", "IconSetConditionalFormat", ["Criteria", "ReverseIconOrder", "ShowIconOnly", "Style"]],
  DataBar: [
    "DataBar",
    "DataBarConditionalFormat",
    ["AxisColor", "AxisFormat", "BarDirection", "LowerBoundRule", "ShowDataBarOnly", "UpperBoundRule"],
  ],
};

/** Shows a format as it now is; its parts arrive one by one. */
function draw(book: Book, sheetId: string, model: ConditionalModel): void {
  const sheet = book.sheet(sheetId);
  erase(book, sheetId, model);
  if (!model.formula) return;
  let builder = sheet.newConditionalFormattingRule().whenFormulaSatisfied(model.formula);
  if (model.style.fill) builder = builder.setBackground(model.style.fill);
  if (model.style.font) builder = builder.setFontColor(model.style.font);
  if (model.style.bold) builder = builder.setBold(true);
  const { top, left, bottom, right } = model.area;
  const rule = builder.setRanges([{ startRow: top, endRow: bottom, startColumn: left, endColumn: right }]).build();
  sheet.addConditionalFormattingRule(rule);
  model.drawn = rule.cfId;
}

function erase(book: Book, sheetId: string, model: ConditionalModel): void {
  if (model.drawn !== undefined) book.sheet(sheetId).deleteConditionalFormattingRule(model.drawn);
  delete model.drawn;
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
  private get own(): ConditionalModel[] {
    const { conditionals } = this.book.extras(this.sheetId);
    return conditionals.filter(({ area }) => addressOf(area) === addressOf(this.area));
  }
  override items() {
    const { top, left, bottom, right } = this.area;
    const meets = ({ area }: ConditionalModel) =>
      area.top <= bottom && area.left <= right && area.bottom >= top && area.right >= left;
    const there = this.book.extras(this.sheetId).conditionals.filter(meets);
    return there.map((model) => new ConditionalFormat(this.book, this.sheetId, model));
  }
  Add(kind: string): Remote {
    this.book.protection.checkSheet(this.sheetId);
    if (!DRAWN[kind] && !KEPT[kind]) throw unsupported(`ConditionalFormatCollection.add("${kind}")`);
    const model: ConditionalModel = { kind, area: this.area, rule: null, formula: "", style: {} };
    this.book.extras(this.sheetId).conditionals.push(model);
    return new ConditionalFormat(this.book, this.sheetId, model);
  }
  GetCount(): number {
    return this.own.length;
  }
  ClearAll(): void {
    const { top, left, bottom, right } = this.area;
    const inside = ({ area }: ConditionalModel) =>
      area.top >= top && area.bottom <= bottom && area.left >= left && area.right <= right;
    const extras = this.book.extras(this.sheetId);
    extras.conditionals.filter(inside).forEach((model) => erase(this.book, this.sheetId, model));
    extras.conditionals = extras.conditionals.filter((model) => !inside(model));
  }
}

class ConditionalFormat extends Remote {
  override readonly type = "ConditionalFormat";
  override readonly scalars = ["Priority", "StopIfTrue", "Type"];
  StopIfTrue = false;
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly model: ConditionalModel,
  ) {
    super();
    for (const [kind, [member, type]] of Object.entries(DRAWN))
      this.offer(member, kind, () => new DrawnFormat(type, model, () => draw(book, sheetId, model)));
    for (const [kind, [member, type, properties]] of Object.entries(KEPT)) {
      const kept = () => (model.rule ??= {}) as Record<string, unknown>;
      this.offer(member, kind, () => scalarBag(type, kept(), properties));
    }
  }
  /** A format is of one kind: as another it is nothing. */
  private offer(member: string, kind: string, make: () => Remote): void {
    const get = () => {
      if (this.model.kind !== kind) throw notFound();
      return make();
    };
    const getOrNull = () => (this.model.kind === kind ? make() : null);
    Object.defineProperty(this, member, { get });
    Object.defineProperty(this, `${member}OrNullObject`, { get: getOrNull });
  }
  get Type() {
    return this.model.kind;
  }
  get Priority() {
    return this.book.extras(this.sheetId).conditionals.indexOf(this.model);
  }
  set Priority(priority: number) {
    const { conditionals } = this.book.extras(this.sheetId);
    conditionals.splice(this.Priority, 1);
    // A negative one counts from the back; one beyond the last is the last.
    conditionals.splice(priority < 0 ? conditionals.length + 1 + priority : priority, 0, this.model);
  }
  GetRange(): Range {
    return new Range(this.book, this.sheetId, this.model.area);
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.book, this.sheetId, [this.model.area]);
  }
  Delete(): void {
    erase(this.book, this.sheetId, this.model);
    const { conditionals } = this.book.extras(this.sheetId);
    conditionals.splice(conditionals.indexOf(this.model), 1);
  }
}

class DrawnFormat extends Remote {
  constructor(
    override readonly type: string,
    private readonly model: ConditionalModel,
    private readonly redraw: () => void,
  ) {
    super();
  }
  /** The rule by formula is an object; those of the other kinds are plain values. */
  get Rule(): unknown {
    return this.model.kind === "Custom" ? new FormulaRule(this.model, this.redraw) : this.model.rule;
  }
  set Rule(rule: unknown) {
    this.model.rule = rule;
    this.model.formula = formulaOf(this.model);
    this.redraw();
  }
  get Format() {
    return new ConditionalRangeFormat(this.model, this.redraw);
  }
}

class FormulaRule extends Remote {
  override readonly type = "ConditionalFormatRule";
  override readonly scalars = ["Formula"];
  constructor(
    private readonly model: ConditionalModel,
    private readonly redraw: () => void,
  ) {
    super();
  }
  get Formula() {
    return this.model.formula;
  }
  set Formula(formula: string) {
    this.model.formula = formula;
    this.redraw();
  }
}

class ConditionalRangeFormat extends Remote {
  override readonly type = "ConditionalRangeFormat";
  constructor(
    private readonly model: ConditionalModel,
    private readonly redraw: () => void,
  ) {
    super();
  }
  get Fill() {
    return new ConditionalColor("ConditionalRangeFill", this.model, "fill", this.redraw);
  }
  get Font() {
    return new ConditionalColor("ConditionalRangeFont", this.model, "font", this.redraw);
  }
}

class ConditionalColor extends Remote {
  constructor(
    override readonly type: string,
    private readonly model: ConditionalModel,
    private readonly part: "fill" | "font",
    private readonly redraw: () => void,
  ) {
    super();
  }
  get Color() {
    return this.model.style[this.part] ?? "";
  }
  set Color(value: string) {
    this.model.style[this.part] = colorOf(value);
    this.redraw();
  }
  get Bold() {
    return this.model.style.bold ?? false;
  }
  set Bold(value: boolean) {
    this.model.style.bold = value;
    this.redraw();
  }
}
