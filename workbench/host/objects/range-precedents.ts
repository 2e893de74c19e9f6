import { tokenize } from "@borgar/fx";
import { type Area, areaOf, quoted, splitAddress } from "../address";
import type { Book } from "../book";
import { notFound } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}
const REFERENCES = new Set(["range", "range_beam", "range_named"]);
const meet = (one: Place, other: Place): boolean =>
  one.sheetId === other.sheetId &&
  one.area.top <= other.area.bottom &&
  other.area.top <= one.area.bottom &&
  one.area.left <= other.area.right &&
  other.area.left <= one.area.right;
const key = ({ sheetId, area }: Place): string =>
  JSON.stringify([sheetId, area.top, area.left, area.bottom, area.right]);
const cellsIn = ({ sheetId, area }: Place, book: Book): Place[] => {
  const used = book.usedArea(sheetId, true, area);
  if (!used) return [];
  return Array.from({ length: used.bottom - used.top + 1 }, (_, r) =>
    Array.from({ length: used.right - used.left + 1 }, (__, c) => {
      const [row, column] = [used.top + r, used.left + c];
      return { sheetId, area: { top: row, bottom: row, left: column, right: column } };
    }),
  ).flat();
};

/** The cells that the formula of a cell names, by address or by name. */
function named(book: Book, { sheetId, area }: Place): Place[] {
  const formula = book.formula(sheetId, area.top, area.left);
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  return tokenize(formula, { mergeRefs: true }).flatMap(({ type, value }) => {
    if (!REFERENCES.has(type)) return [];
    const { sheet, local } = splitAddress(value);
    const direct = areaOf(local);
    const on = sheet === undefined ? sheetId : book.sheetId(sheet);
    if (direct) return on === undefined ? [] : [{ sheetId: on, area: direct }];
    const name = book.names().find((one) => one.name.toLowerCase() === local.toLowerCase());
    const target = name && book.target(name.reference);
    return target ? [target] : [];
  });
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [key(place), place])).values()];
}

/** Goes on from what was found until nothing new comes. */
function closure(first: readonly Place[], next: (place: Place) => Place[]): Place[] {
  const found = new Map(first.map((place) => [key(place), place]));
  for (const place of found.values()) for (const one of next(place)) if (!found.has(key(one))) found.set(key(one), one);
  return [...found.values()];
}

/** What formulas of a range refer to, and the formulas that refer to it; one step, or all. */
export function related(book: Book, range: Range, direction: "precedents" | "dependents", all: boolean): Remote {
  const place = { sheetId: range.sheetId, area: range.area };
  const precedents = (of: Place) => cellsIn(of, book).flatMap((one) => named(book, one));
  const formulas = () =>
    book.sheetIds().flatMap((sheetId) => {
      const used = book.usedArea(sheetId, true);
      return used ? cellsIn({ sheetId, area: used }, book).map((one) => ({ one, refers: named(book, one) })) : [];
    });
  const known = direction === "dependents" ? formulas() : [];
  const dependents = (of: Place) =>
    known.filter(({ refers }) => refers.some((each) => meet(each, of))).map(({ one }) => one);
  const step = direction === "precedents" ? precedents : dependents;
  const found = all ? closure(step(place), step) : distinct(step(place));
  if (found.length === 0) throw notFound();
  return new WorkbookRangeAreas(book, found);
}

/** Ranges of several sheets. */
class WorkbookRangeAreas extends Remote {
  override readonly type = "WorkbookRangeAreas";
  override readonly scalars = ["Addresses"];
  constructor(
    private readonly book: Book,
    private readonly places: readonly Place[],
  ) {
    super();
  }
  get Addresses() {
    return this.Areas.items().map(({ Address }) => Address);
  }
  get Areas() {
    const ids = this.book.sheetIds().filter((id) => this.places.some(({ sheetId }) => sheetId === id));
    const on = (id: string) => this.places.filter(({ sheetId }) => sheetId === id).map(({ area }) => area);
    return new Collected(
      "RangeAreasCollection",
      ids.map((id) => new RangeAreas(this.book, id, on(id))),
    );
  }
  get Ranges() {
    return new Collected(
      "RangeCollection",
      this.places.map(({ sheetId, area }) => new Range(this.book, sheetId, area)),
    );
  }
  GetRangeAreasBySheet(name: string): RangeAreas {
    const found = this.Areas.items().find(({ Address }) => Address.startsWith(`${quoted(name)}!`));
    if (!found) throw notFound();
    return found;
  }
}

class Collected<T extends Remote> extends Remote {
  constructor(
    override readonly type: string,
    private readonly all: readonly T[],
  ) {
    super();
  }
  override items(): readonly T[] {
    return this.all;
  }
  GetCount(): number {
    return this.all.length;
  }
}
