/** Excel on some platforms gives line ends back as it keeps them itself. */
export const asLines = (text: string): string => text.replace(/\r\n?/g, "\n");

/** A source that was put beside a cell: in a note or a comment of its own, below what a note said, or as a reply. */
export interface SourceMark {
  readonly at: string;
  readonly text: string;
  /** Left out by the first release, which knew comments only. */
  readonly kind?: "comment" | "note" | "reply";
  /** What the note said before. */
  readonly before?: string;
}

/** What a note or a comment says, if nobody has touched it since. */
export const expected = ({ before, text }: SourceMark): string =>
  before === undefined ? text : `${before}\n\n${text}`;

/** A text without the part that was added below it; what the user has written since stays. */
export const without = (content: string, added: string): string =>
  content.replace(`\n\n${added}`, "").replace(added, "").trim();
