import type { Area } from "../address";
import type { Book } from "../book";
import { invalidArgument } from "../office-error";
import { Remote } from "../remote";
import { drawnRule, type Rule } from "./validation-rule";

/** How many characters Excel takes for the title and the message of a validation. */
const LONGEST = { title: 32, ErrorAlert: 225, Prompt: 255 } as const;
const LONGEST_LIST = 255;

function checkLengths(part: "ErrorAlert" | "Prompt", value: unknown): void {
  const { title = "", message = "" } = (value ?? {}) as { title?: string; message?: string };
  if (title.length > LONGEST.title) throw invalidArgument(`${part}.title is longer than ${LONGEST.title} characters`);
  if (message.length > LONGEST[part])
    throw invalidArgument(`${part}.message is longer than ${LONGEST[part]} characters`);
}

/** A list whose choices stand in cells is read back as the formula for them. */
function kept(rule: Rule): Rule {
  const { list } = rule;
  if (!(list?.source instanceof Remote)) return rule;
  const { Address } = list.source as unknown as { readonly Address: string };
  const absolute = Address.replace(/([A-Z]+)(\d+)(?=[^!]*$)/g, "$$$1$$$2");
  return { ...rule, list: { ...list, source: `=${absolute}` } };
}

export class DataValidation extends Remote {
  override readonly type = "DataValidation";
  override readonly scalars = ["Rule", "Type", "ErrorAlert", "Prompt", "IgnoreBlanks"];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }
  private get kept() {
    const { top, left, bottom, right } = this.area;
    return this.book
      .extras(this.sheetId)
      .validations.find(
        ({ area }) => area.top <= top && area.left <= left && area.bottom >= bottom && area.right >= right,
      );
  }
  private get cells() {
    const { top, left, bottom, right } = this.area;
    return this.book.sheet(this.sheetId).getRange(top, left, bottom - top + 1, right - left + 1);
  }
  /** What Excel says of cells that have no rule in common: not all have one, or they have several. */
  private get mixture(): "Inconsistent" | "MixedCriteria" | undefined {
    if (this.kept) return undefined;
    const { top, left, bottom, right } = this.area;
    const within = this.book
      .extras(this.sheetId)
      .validations.map(({ area }) => {
        const rows = Math.min(bottom, area.bottom) - Math.max(top, area.top) + 1;
        const columns = Math.min(right, area.right) - Math.max(left, area.left) + 1;
        return rows > 0 && columns > 0 ? rows * columns : 0;
      })
      .reduce((sum, count) => sum + count, 0);
    if (within === 0) return undefined;
    return within < (bottom - top + 1) * (right - left + 1) ? "Inconsistent" : "MixedCriteria";
  }
  get Rule(): Rule | null {
    return this.mixture ? null : ((this.kept?.rule as Rule | undefined) ?? {});
  }
  set Rule(given: Rule | null) {
    const rule = given ?? {};
    if (typeof rule.list?.source === "string" && rule.list.source.length > LONGEST_LIST)
      throw invalidArgument("the list of the validation is too long");
    this.Clear();
    this.book.grow(this.sheetId, this.area);
    this.cells.setDataValidation(drawnRule(this.book, this.area, rule));
    this.book.extras(this.sheetId).validations.push({ area: this.area, rule: kept(rule), extra: {} });
  }
  get Type() {
    if (this.mixture) return this.mixture;
    const [kind] = Object.keys(this.Rule ?? {});
    return kind === undefined ? "None" : kind[0]!.toUpperCase() + kind.slice(1);
  }
  private keep(name: string, value: unknown): void {
    this.book.protection.checkSheet(this.sheetId);
    const kept = this.kept;
    if (kept) kept.extra[name] = value;
  }
  get ErrorAlert() {
    return this.kept?.extra["ErrorAlert"] ?? null;
  }
  set ErrorAlert(value) {
    checkLengths("ErrorAlert", value);
    this.keep("ErrorAlert", value);
  }
  get Prompt() {
    return this.kept?.extra["Prompt"] ?? null;
  }
  set Prompt(value) {
    checkLengths("Prompt", value);
    this.keep("Prompt", value);
  }
  get IgnoreBlanks() {
    return (this.kept?.extra["IgnoreBlanks"] as boolean | undefined) ?? true;
  }
  set IgnoreBlanks(value) {
    this.keep("IgnoreBlanks", value);
  }
  Clear(): void {
    this.book.protection.checkSheet(this.sheetId);
    const { validations } = this.book.extras(this.sheetId);
    const inside = ({ area }: { area: Area }) =>
      area.top >= this.area.top &&
      area.bottom <= this.area.bottom &&
      area.left >= this.area.left &&
      area.right <= this.area.right;
    for (const { area } of validations.filter(inside)) {
      this.book
        .sheet(this.sheetId)
        .getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1)
        .setDataValidation(null);
    }
    validations.splice(0, validations.length, ...validations.filter((kept) => !inside(kept)));
  }
}
