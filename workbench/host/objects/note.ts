import { areaOf, splitAddress } from "../address";
import type { Book, CommentModel } from "../book";
import { invalidArgument, notFound } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";

/** The notes of the workbook or of a sheet: what Excel called comments before there were threads. */
export class NoteCollection extends Remote {
  override readonly type = "NoteCollection";
  constructor(
    private readonly book: Book,
    private readonly sheetId?: string,
  ) {
    super();
  }
  private get notes() {
    return this.book.notes().filter(({ sheetId }) => this.sheetId === undefined || sheetId === this.sheetId);
  }
  override items() {
    return this.notes.map((model) => new Note(this.book, model));
  }
  private placeOf(cell: string | Range): Pick<CommentModel, "sheetId" | "row" | "column"> {
    if (cell instanceof Range) return { sheetId: cell.sheetId, row: cell.area.top, column: cell.area.left };
    const { sheet, local } = splitAddress(cell);
    const area = areaOf(local);
    const sheetId = sheet === undefined ? this.sheetId : this.book.sheetId(sheet);
    if (!area || sheetId === undefined) throw invalidArgument(cell);
    return { sheetId, row: area.top, column: area.left };
  }
  Add(cell: string | Range, content: string): Note {
    return new Note(this.book, this.book.addNote(this.placeOf(cell), content));
  }
  GetItemOrNullObject(cell: string): Note | null {
    const byId = this.notes.find(({ id }) => id === cell);
    const { sheetId, row, column } = byId ?? this.placeOf(cell);
    const model = this.notes.find((one) => one.sheetId === sheetId && one.row === row && one.column === column);
    return model ? new Note(this.book, model) : null;
  }
  GetItem(cell: string): Note {
    const note = this.GetItemOrNullObject(cell);
    if (!note) throw notFound();
    return note;
  }
  GetCount(): number {
    return this.notes.length;
  }
}

class Note extends Remote {
  override readonly type = "Note";
  override readonly scalars = ["AuthorName", "Content", "Visible"];
  override identity() {
    return { Id: this.model.id };
  }
  readonly AuthorName = "Analyst";
  readonly Visible = false;
  constructor(
    private readonly book: Book,
    private model: CommentModel,
  ) {
    super();
  }
  get Content() {
    return this.model.content.replace(/\r\n|\r|\n/g, this.book.lineEnd);
  }
  set Content(content) {
    this.book.removeComment(this.model.id);
    this.model = this.book.addNote(this.model, content, this.model.id);
  }
  GetLocation(): Range {
    const { sheetId, row, column } = this.model;
    return new Range(this.book, sheetId, { top: row, bottom: row, left: column, right: column });
  }
  Delete(): void {
    this.book.removeComment(this.model.id);
  }
}
