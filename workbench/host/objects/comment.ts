import { areaOf, splitAddress } from "../address";
import type { Book, CommentModel, ReplyModel } from "../book";
import { invalidArgument, notFound } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";

export class CommentCollection extends Remote {
  override readonly type = "CommentCollection";
  constructor(
    private readonly book: Book,
    /** The sheet whose comments these are; those of all sheets where it is left out. */
    private readonly sheetId?: string,
  ) {
    super();
  }
  override eventTarget() {
    return this.sheetId === undefined ? undefined : `{${this.sheetId}}`;
  }
  private get comments() {
    return this.book.comments().filter(({ sheetId }) => this.sheetId === undefined || sheetId === this.sheetId);
  }
  override items() {
    return this.comments.map((model) => new Comment(this.book, model));
  }
  private placeOf(cell: string | Range): { sheetId: string; row: number; column: number } {
    if (cell instanceof Range) return { sheetId: cell.sheetId, row: cell.area.top, column: cell.area.left };
    const { sheet, local } = splitAddress(cell);
    const area = areaOf(local);
    const sheetId = sheet === undefined ? this.sheetId : this.book.sheetId(sheet);
    if (!area || sheetId === undefined) throw invalidArgument(cell);
    return { sheetId, row: area.top, column: area.left };
  }
  private at(cell: string | Range): CommentModel | undefined {
    const place = this.placeOf(cell);
    return this.comments.find(
      ({ sheetId, row, column }) => sheetId === place.sheetId && row === place.row && column === place.column,
    );
  }
  Add(cell: string | Range, content: string): Comment {
    return new Comment(this.book, this.book.addComment(this.placeOf(cell), content));
  }
  GetItemByCell(cell: string | Range): Comment {
    const model = this.at(cell);
    if (!model) throw notFound();
    return new Comment(this.book, model);
  }
  GetItem(id: string): Comment {
    const comment = this.GetItemOrNullObject(id);
    if (!comment) throw notFound();
    return comment;
  }
  GetItemOrNullObject(id: string): Comment | null {
    const model = this.comments.find((one) => one.id === id);
    return model ? new Comment(this.book, model) : null;
  }
  GetCount(): number {
    return this.comments.length;
  }
}

/** What a comment or an answer says, with its lines as this Excel ends them. */
const read = (book: Book, { content }: { readonly content: string }): string =>
  content.replace(/\r\n|\r|\n/g, book.lineEnd);

/** Who writes here: the workbench has one user, and no clock of its own. */
const AUTHOR = { AuthorEmail: "user@example.com", AuthorName: "User", CreationDate: "2026-01-01T00:00:00.000Z" };

class Comment extends Remote {
  override readonly type = "Comment";
  override readonly scalars = ["Id", "Content", "Resolved", "ContentType", ...Object.keys(AUTHOR)];
  readonly ContentType = "Plain";
  constructor(
    private readonly book: Book,
    private model: CommentModel,
  ) {
    super();
    Object.assign(this, AUTHOR);
  }
  get Resolved() {
    return this.book.resolved.has(this.model.id);
  }
  set Resolved(resolved) {
    if (resolved) this.book.resolved.add(this.model.id);
    else this.book.resolved.delete(this.model.id);
  }
  override identity() {
    return { Id: this.Id };
  }
  get Id() {
    return this.model.id;
  }
  get Content() {
    return read(this.book, this.model);
  }
  set Content(content) {
    this.book.removeComment(this.model.id);
    this.model = this.book.addComment(this.model, content, this.model.id);
  }
  get Replies() {
    return new CommentReplyCollection(this.book, this.model);
  }
  GetLocation(): Range {
    const { sheetId, row, column } = this.model;
    return new Range(this.book, sheetId, { top: row, bottom: row, left: column, right: column });
  }
  Delete(): void {
    this.book.removeComment(this.model.id);
  }
}

class CommentReplyCollection extends Remote {
  override readonly type = "CommentReplyCollection";
  constructor(
    private readonly book: Book,
    private readonly comment: CommentModel,
  ) {
    super();
  }
  private replyOf(model: ReplyModel): CommentReply {
    return new CommentReply(this.book, this.comment, model);
  }
  override items() {
    return this.book.replies(this.comment.id).map((model) => this.replyOf(model));
  }
  Add(content: string): CommentReply {
    return this.replyOf(this.book.addReply(this.comment.id, content));
  }
  GetCount(): number {
    return this.book.replies(this.comment.id).length;
  }
  GetItem(id: string): CommentReply {
    const model = this.book.replies(this.comment.id).find((one) => one.id === id);
    if (!model) throw notFound();
    return this.replyOf(model);
  }
}

class CommentReply extends Remote {
  override readonly type = "CommentReply";
  override readonly scalars = ["Id", "Content", "Resolved", "ContentType", ...Object.keys(AUTHOR)];
  readonly ContentType = "Plain";
  constructor(
    private readonly book: Book,
    private readonly comment: CommentModel,
    private readonly model: ReplyModel,
  ) {
    super();
    Object.assign(this, AUTHOR);
  }
  get Resolved() {
    return this.book.resolved.has(this.comment.id);
  }
  override identity() {
    return { Id: this.Id };
  }
  get Id() {
    return this.model.id;
  }
  get Content() {
    return read(this.book, this.model);
  }
  set Content(content) {
    this.model.content = content;
  }
  Delete(): void {
    const replies = this.book.replies(this.comment.id);
    replies.splice(replies.indexOf(this.model), 1);
  }
}
