/**
 * An object of Excel as Office.js sees it over the wire: its members bear the names of the wire (Values, GetRange),
 * and a member that is missing here is one that the workbench does not support.
 */
export abstract class Remote {
  /** The name of the type in Office.js, for messages. */
  abstract readonly type: string;
  /** The scalar properties that `load()` without names brings. */
  readonly scalars: readonly string[] = [];
  /** The id under which the library expects the events of the object; the workbook's where there is none. */
  eventTarget(): string | undefined {
    return undefined;
  }
  /** The members of a collection; undefined for other objects. */
  items?(): readonly Remote[];
  /** What the library must know of a new object to find it again. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}
