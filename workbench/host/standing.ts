import type { Book, ChartModel } from "./book";
import { EVENT } from "./event-numbers";

interface Happened {
  readonly number: number;
  readonly sheetId: string;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}
interface Facts {
  readonly sheets: ReadonlyMap<string, { readonly name: string; readonly position: number; readonly locked: boolean }>;
  readonly tables: ReadonlyMap<string, { readonly sheetId: string; readonly name: string }>;
  readonly charts: ReadonlyMap<ChartModel, { readonly sheetId: string; readonly name: string }>;
  readonly comments: ReadonlyMap<string, { readonly sheetId: string; readonly says: string }>;
}

/** Which sheets, tables, charts and comments there are; what has become of them is found by looking again. */
export class Standing {
  private known: Facts;
  constructor(private readonly book: Book) {
    this.known = this.facts();
  }

  private facts(): Facts {
    const { book } = this;
    const ids = book.sheetIds();
    const locked = (id: string) => book.protection.sheets.has(id);
    return {
      sheets: new Map(
        ids.map((id, position) => [id, { name: book.sheet(id).getSheetName(), position, locked: locked(id) }]),
      ),
      tables: new Map(book.tables.filter(({ sheetId }) => ids.includes(sheetId)).map((one) => [one.id, { ...one }])),
      charts: new Map(
        ids.flatMap((sheetId) => book.extras(sheetId).charts.map((one) => [one, { sheetId, name: one.name }] as const)),
      ),
      comments: new Map(
        book.comments().map(({ id, sheetId, content }) => {
          const says = JSON.stringify([content, book.resolved.has(id), book.replies(id)]);
          return [id, { sheetId, says }];
        }),
      ),
    };
  }

  /** What has happened since the last look. */
  look(): Happened[] {
    const [before, now] = [this.known, (this.known = this.facts())];
    return [
      ...this.ofSheets(before, now),
      ...this.ofTables(before, now),
      ...this.ofCharts(before, now),
      ...this.ofComments(before, now),
    ];
  }

  private ofSheets({ sheets: before }: Facts, { sheets: now }: Facts): Happened[] {
    const on = (number: number, sheetId: string, args: object = {}): Happened => ({
      number,
      sheetId,
      targets: [],
      args: { worksheetId: `{${sheetId}}`, ...args },
    });
    const order = (some: Facts["sheets"], other: Facts["sheets"]) => [...some.keys()].filter((id) => other.has(id));
    const [was, is] = [order(before, now), order(now, before)];
    // Where one sheet is moved the others close up; the one whose neighbors are the same without it has moved.
    const moved = is.find((id) => was.indexOf(id) !== is.indexOf(id) && sameWithout(id, was, is));
    return [
      ...fresh(before, now).map((id) => on(EVENT.Added, id)),
      ...fresh(now, before).map((id) => on(EVENT.Deleted, id)),
      ...is.flatMap((id) => {
        const [one, other] = [before.get(id)!, now.get(id)!];
        return [
          ...(one.name === other.name
            ? []
            : [on(EVENT.NameChanged, id, { nameBefore: one.name, nameAfter: other.name })]),
          ...(one.locked === other.locked ? [] : [on(EVENT.ProtectionChanged, id, { isProtected: other.locked })]),
          ...(id === moved
            ? [on(EVENT.Moved, id, { positionBefore: one.position, positionAfter: other.position })]
            : []),
        ];
      }),
    ];
  }

  private ofTables({ tables: before }: Facts, { tables: now }: Facts): Happened[] {
    const told = (number: number, some: Facts["tables"]) => (id: string) => {
      const { sheetId, name } = some.get(id)!;
      return { number, sheetId, targets: [], args: { worksheetId: `{${sheetId}}`, tableId: id, tableName: name } };
    };
    return [
      ...fresh(before, now).map(told(EVENT.TableAdded, now)),
      ...fresh(now, before).map(told(EVENT.TableDeleted, before)),
    ];
  }

  private ofCharts({ charts: before }: Facts, { charts: now }: Facts): Happened[] {
    const told = (number: number, some: Facts["charts"]) => (model: ChartModel) => {
      const { sheetId, name } = some.get(model)!;
      return { number, sheetId, targets: [], args: { worksheetId: `{${sheetId}}`, chartId: name } };
    };
    return [
      ...fresh(before, now).map(told(EVENT.ChartAdded, now)),
      ...fresh(now, before).map(told(EVENT.ChartDeleted, before)),
    ];
  }

  private ofComments({ comments: before }: Facts, { comments: now }: Facts): Happened[] {
    const told =
      (number: number, some: Facts["comments"], more: object = {}) =>
      (id: string) => {
        const { sheetId } = some.get(id)!;
        const replyIds = this.book.replies(id).map((reply) => reply.id);
        const args = { worksheetId: `{${sheetId}}`, commentDetails: [{ commentId: id, replyIds }], ...more };
        return { number, sheetId, targets: [], args };
      };
    const changed = [...now].filter(([id, { says }]) => before.has(id) && before.get(id)!.says !== says);
    return [
      ...fresh(before, now).map(told(EVENT.CommentAdded, now)),
      ...fresh(now, before).map(told(EVENT.CommentDeleted, before)),
      ...changed.map(([id]) => told(EVENT.CommentChanged, now, { changeType: "CommentEdited" })(id)),
    ];
  }
}

const fresh = <K>(before: ReadonlyMap<K, unknown>, now: ReadonlyMap<K, unknown>): K[] =>
  [...now.keys()].filter((id) => !before.has(id));

const sameWithout = (id: string, one: readonly string[], other: readonly string[]): boolean =>
  one.filter((each) => each !== id).join() === other.filter((each) => each !== id).join();
