import type { AstExpression } from "@borgar/fx";
import { type Area, type Book, bookOf, intersection, cellArea, type Meaning, type Place, placeOfKey } from "./area";
import { compiled, compiledPart } from "./compiled";
import { type Content, NotFollowed, type Value } from "./content";
import { type Cell, Graph } from "./graph";
import { argumentOf, type Given } from "./lift";
import { NO_LOCALS, type Surroundings } from "./steps";

/** What a sheet holds: formulas begin with "=", all else is what stands there. `top` and `left` say where it begins. */
export interface SheetFormulas {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly Content[])[];
  /** The cells that were read, where it is not the whole sheet; those beyond `formulas` are blank. */
  readonly covers?: Area;
}

const NOTHING: ReadonlyMap<string, Content> = new Map();
const NOWHERE: Place = { sheet: "", row: 0, column: 0 };

/** A custom function as Excel calls it: matrices in, a matrix out. */
export type CustomFunctions = ReadonlyMap<string, (...list: (Content[][] | undefined)[]) => Content[][]>;

/**
 * The formulas of a workbook, followed in the pane: what a cell would show if other inputs stood in some cells. The
 * formulas are those of the sheet, so that the two can't drift apart; one that it can't follow is NotFollowed.
 */
export class Model {
  private readonly sheets = new Map<string, SheetFormulas[]>();
  private readonly byKey = new Map<string, Cell>();
  private readonly surroundings: Surroundings;
  readonly book: Book;

  constructor(
    sheets: readonly SheetFormulas[],
    /** What names stand for, by their `nameKey`. */
    names: ReadonlyMap<string, Meaning> = new Map(),
    /** Custom functions by their names in upper case; without them, a formula that calls one is not followed. */
    readonly functions: CustomFunctions = new Map(),
    /** Where formulas spill: the first cell of each is the formula's. */
    private readonly spills: readonly Area[] = [],
  ) {
    for (const one of sheets) {
      const key = one.sheet.toLowerCase();
      this.sheets.set(key, [...(this.sheets.get(key) ?? []), one]);
    }
    this.book = bookOf(
      sheets.map(({ sheet }) => sheet),
      names,
    );
    const graph: Graph = new Graph({
      content: (place) => this.content(place),
      extent: (sheet) => this.extent(sheet),
      spillAt: (place) => this.spillAt(place),
      compiled: (formula, cell) => compiled(formula, cell.place, cell, this.surroundings),
    });
    this.surroundings = { graph, book: this.book, functions };
  }

  private get graph(): Graph {
    return this.surroundings.graph;
  }

  /** What a cell would show with `instead` in the cells that it names, by their `placeKey`. */
  value(place: Place, instead: ReadonlyMap<string, Content> = NOTHING): Content {
    this.put(instead);
    return this.shown(place);
  }

  /** The same, or undefined where the formulas can't be followed. */
  attempt(place: Place, instead?: ReadonlyMap<string, Content>): Content | undefined {
    return this.attempts([place], instead)[0];
  }

  /** The same for many cells. */
  attempts(places: readonly Place[], instead: ReadonlyMap<string, Content> = NOTHING): (Content | undefined)[] {
    this.put(instead);
    return places.map((place) => {
      try {
        return this.shown(place);
      } catch (error) {
        if (error instanceof NotFollowed) return undefined;
        throw error;
      }
    });
  }

  /** Puts another content into one cell until it is put back with undefined, or `value` is asked. */
  hold(place: Place, content: Content | undefined): void {
    this.graph.hold(this.graph.cell(place), content);
  }

  /** What a cell would show with all that is held. */
  held(place: Place): Content {
    return this.shown(place);
  }

  /** Whether another content in one of some cells could change a cell, as far as its formulas were followed. */
  reaches(from: readonly Place[], to: Place): boolean {
    return this.graph.reaches(
      from.map((place) => this.graph.cell(place)),
      this.graph.cell(to),
    );
  }

  /** How many formulas and ranges rest on some cells, as far as they were followed. */
  dependents(from: readonly Place[]): number {
    return [...this.graph.dependents(from.map((place) => this.graph.cell(place)))].length;
  }

  /** Whether a formula that was followed reads a cell. */
  isRead(place: Place): boolean {
    return this.graph.isRead(this.graph.cell(place));
  }

  /** What a formula that stands in no cell comes to, as a matrix. */
  compute(formula: string): Content[][] {
    this.put(NOTHING);
    return shownIn(compiled(formula, NOWHERE, undefined, this.surroundings)(NO_LOCALS), 0);
  }

  /** What the arguments of a call in a cell come to, each as a matrix; a blank one is undefined. */
  argumentsOf(call: readonly (AstExpression | null)[], at: Place): (Content[][] | undefined)[] {
    this.put(NOTHING);
    return call.map((node) => (node ? shownIn(compiledPart(node, at, this.surroundings)(NO_LOCALS), "") : undefined));
  }

  private shown(place: Place): Content {
    return this.graph.value(this.graph.cell(place)) ?? "";
  }

  private put(instead: ReadonlyMap<string, Content>): void {
    this.graph.change(new Map([...instead].map(([key, content]) => [this.cellOf(key), content])));
  }

  private cellOf(key: string): Cell {
    let cell = this.byKey.get(key);
    if (!cell) this.byKey.set(key, (cell = this.graph.cell(placeOfKey(key))));
    return cell;
  }

  content(place: Place): Content {
    const pieces = this.sheets.get(place.sheet.toLowerCase()) ?? [];
    const piece = pieces.find(
      ({ covers }) => !covers || intersection(covers, cellArea({ ...place, sheet: covers.sheet })),
    );
    if (!piece) throw new NotFollowed(`${place.sheet}!${place.row},${place.column} was not read`, "cells");
    return piece.formulas[place.row - piece.top]?.[place.column - piece.left] ?? "";
  }

  /** The last row and column of a sheet that hold anything, as far as it was read. */
  extent(sheet: string): { readonly bottom: number; readonly right: number } {
    const pieces = this.sheets.get(sheet.toLowerCase());
    if (!pieces) throw new NotFollowed(sheet, "cells");
    return {
      bottom: Math.max(...pieces.map(({ top, formulas }) => top + formulas.length - 1)),
      right: Math.max(...pieces.map(({ left, formulas }) => left + (formulas[0]?.length ?? 0) - 1)),
    };
  }

  /** The spill that fills a cell. */
  spillAt(place: Place): Area | undefined {
    return this.spills.find((area) => intersection(area, cellArea(place)));
  }
}

/** Values as cells show them; a blank one as 0 where a formula gives it, else as empty text. */
const shownIn = (given: Given, blank: Content): Content[][] =>
  argumentOf(given).cells.map((row) => row.map((value: Value) => value ?? blank));
