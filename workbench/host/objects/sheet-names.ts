import type { Book } from "../book";
import { alreadyExists, notFound } from "../office-error";
import { Remote } from "../remote";
import { NamedReference } from "./named-reference";
import type { Range } from "./range";

/** The names that count on one sheet. */
export class SheetNames extends Remote {
  override readonly type = "NamedItemCollection";
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  private get names() {
    let names = this.book.sheetNames.get(this.sheetId);
    if (!names) this.book.sheetNames.set(this.sheetId, (names = []));
    return names;
  }
  override items() {
    return this.names.map((model) => new SheetName(this.book, this.sheetId, model));
  }
  GetItemOrNullObject(name: string): SheetName | null {
    return this.items().find((item) => item.Name.toLowerCase() === name.toLowerCase()) ?? null;
  }
  GetItem(name: string): SheetName {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw notFound();
    return item;
  }
  GetCount(): number {
    return this.names.length;
  }
  Add(name: string, reference: string | Range, _comment = ""): SheetName {
    if (this.GetItemOrNullObject(name)) throw alreadyExists(`name ${name}`);
    const place = typeof reference === "string" ? reference : this.book.reference(reference.sheetId, reference.area);
    const model = { name, reference: place.replace(/^=/, "") };
    this.names.push(model);
    return new SheetName(this.book, this.sheetId, model);
  }
}

class SheetName extends NamedReference {
  readonly Scope = "Worksheet";
  readonly Comment = "";
  readonly Visible = true;
  constructor(
    book: Book,
    private readonly sheetId: string,
    private readonly model: { name: string; reference: string },
  ) {
    super(book);
  }
  protected override get reference() {
    return this.model.reference;
  }
  get Name() {
    return this.model.name;
  }
  get Formula() {
    return `=${this.model.reference}`;
  }
  set Formula(formula) {
    this.model.reference = formula.replace(/^=/, "");
  }
  Delete(): void {
    const names = this.book.sheetNames.get(this.sheetId)!;
    names.splice(names.indexOf(this.model), 1);
  }
}
