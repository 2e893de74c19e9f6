import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import type { Content } from "../model/content";
import { type Area, isOneCell, type Place, placeKey, type Why } from "../model/area";
import { type Missed, type References, referencesIn, rewritten } from "../model/references";
import { placeText } from "../cells/address";
import type { Snapshot } from "./snapshot";

/** What a cell is: the three kinds of numbers, and what is none of ours. */
export type CellKind = "documented" | "assumption" | "computed" | "text" | "yours" | "blank";

/** A cell and what feeds it, down to documented figures and assumptions. */
export interface TraceNode {
  readonly place: Place;
  /** As a person writes it: Scenarios!F7. */
  readonly at: string;
  readonly label: string;
  readonly kind: CellKind;
  readonly shows: Content | undefined;
  readonly figure?: DocumentedFigure;
  /** The formula that gives its value, and the cell in which that stands. */
  readonly source?: { readonly formula: string; readonly place: Place };
  readonly feeds: () => readonly TraceGroup[];
  /** What its formula refers to and is not followed. */
  readonly missed: () => readonly Missed[];
}

/** What one reference of a formula names: a cell, or the cells of a range that hold anything. */
export interface TraceGroup {
  readonly written: string;
  readonly cells: readonly TraceNode[];
  /** The cells of the range that are not among these. */
  readonly more: number;
}

/** What a cell rests on, however deep, and what of it could not be followed. */
export interface RestsOn {
  readonly documented: number;
  readonly assumptions: number;
  readonly missed: readonly Missed[];
}

/** More cells of a range than a person would read. */
const MOST_CELLS = 60;
/** More cells than are counted. */
const MOST_COUNTED = 60_000;

export class Tracer {
  private readonly figures: ReadonlyMap<string, DocumentedFigure>;
  private readonly nameAt: ReadonlyMap<string, string>;

  constructor(
    private readonly snapshot: Snapshot,
    document: ComparisonDocument,
  ) {
    this.figures = new Map(document.figures.map((figure) => [figure.id, figure]));
    this.nameAt = new Map([...snapshot.names].map(([name, place]) => [placeKey(place), name]));
  }

  node(
    place: Place,
    shows = this.snapshot.shows(place),
    own = this.snapshot.formula(place),
    anchor = this.snapshot.anchor(place),
  ): TraceNode {
    const formula = (anchor && this.snapshot.formula(anchor)) ?? own;
    const figure = this.figureAt(place);
    // A text that looks like a formula shows itself.
    const isFormula =
      typeof formula === "string" &&
      formula.startsWith("=") &&
      (formula !== shows || (anchor !== undefined && placeKey(anchor) !== placeKey(place)));
    const from = anchor ?? place;
    return {
      place,
      at: placeText(place.sheet, place.row, place.column),
      label: this.label(place),
      kind: this.kindOf(place, formula, figure, isFormula),
      shows,
      ...(figure && { figure }),
      ...(isFormula && { source: { formula, place: from } }),
      feeds: () => (isFormula ? this.feeds(formula, from) : []),
      missed: () => (isFormula ? this.found(formula, from).missed : []),
    };
  }

  private kindOf(
    place: Place,
    formula: Content | undefined,
    figure: DocumentedFigure | undefined,
    isFormula: boolean,
  ): CellKind {
    if (isFormula) return "computed";
    if (formula === "") return "blank";
    if (!this.snapshot.keys.has(place.sheet)) return "yours";
    // A choice, as of the case, is an input that is no number.
    if (typeof formula === "string") return this.nameAt.has(placeKey(place)) ? "assumption" : "text";
    return figure ? "documented" : "assumption";
  }

  /** On the sheet of figures a row is a figure's, by the id that stands in it. */
  private figureAt(place: Place): DocumentedFigure | undefined {
    if (this.snapshot.keys.get(place.sheet) !== "figures") return undefined;
    return this.figures.get(String(this.snapshot.formula({ ...place, column: 0 })));
  }

  /** What a formula refers to; an area that was not read is missed. */
  private found(formula: string, place: Place): Pick<References, "cells" | "missed"> {
    const { cells, missed } = referencesIn(formula, place, this.snapshot.book);
    const unread = cells.filter((area) => this.snapshot.filled(area) === undefined);
    return {
      cells: cells.filter((area) => !unread.includes(area)),
      missed: [...missed, ...unread.map(({ written }): Missed => ({ written, why: "large" satisfies Why }))],
    };
  }

  private feeds(formula: string, place: Place): TraceGroup[] {
    const seen = new Set<string>();
    return this.found(formula, place).cells.flatMap((reference) => {
      const cells = this.cellsOf(reference, MOST_COUNTED).filter((cell) => !seen.has(placeKey(cell)));
      cells.forEach((cell) => seen.add(placeKey(cell)));
      const nodes = cells.map((cell) => this.node(cell)).filter(({ kind }) => kind !== "blank" && kind !== "text");
      const shown = nodes.slice(0, MOST_CELLS);
      return nodes.length > 0 ? [{ written: reference.written, cells: shown, more: nodes.length - shown.length }] : [];
    });
  }

  private cellsOf(area: Area, most: number): Place[] {
    const { sheet, top, left, bottom, right } = this.snapshot.filled(area) ?? area;
    const cells: Place[] = [];
    for (let row = top; row <= bottom && cells.length < most; row++) {
      for (let column = left; column <= right && cells.length < most; column++) cells.push({ sheet, row, column });
    }
    return cells;
  }

  /** What the row of a cell says that it is. */
  private label(place: Place): string {
    const figure = this.figureAt(place);
    if (figure) return figure.metric;
    const texts = [0, 1]
      .map((column) => (column < place.column ? this.snapshot.shows({ ...place, column }) : undefined))
      .filter((content): content is string => typeof content === "string" && content !== "");
    const company = this.snapshot.keys.get(place.sheet) === "scenarios";
    const label = company ? texts.join(": ") : (texts[0] ?? "");
    return label || placeText(place.sheet, place.row, place.column);
  }

  /** The formula with names and labels in place of addresses. */
  inWords(formula: string, place: Place): string {
    return rewritten(formula, (written) => {
      const { cells, missed } = referencesIn(`=${written}`, place, this.snapshot.book);
      const [reference] = cells;
      if (!reference || cells.length > 1 || missed.length > 0) return written;
      const { sheet, top, left, bottom, right } = reference;
      if (isOneCell(reference)) return this.word({ sheet, row: top, column: left });
      // Of a whole row or column the address says more than the words of its ends.
      if (
        !/\d/.test(written.slice(written.lastIndexOf("!"))) ||
        !/[A-Z]/i.test(written.slice(written.lastIndexOf("!")))
      )
        return written;
      const [from, to] = [
        this.word({ sheet, row: top, column: left }),
        this.word({ sheet, row: bottom, column: right }),
      ];
      return from === to
        ? `[${from.replace(/^\[|\]$/g, "")}, ${written.slice(written.lastIndexOf("!") + 1).replaceAll("$", "")}]`
        : `${from}:${to}`;
    });
  }

  private word(place: Place): string {
    const name = this.nameAt.get(placeKey(place));
    if (name !== undefined) return name.replace(/^aicomp/, "AICOMP");
    return `[${this.label(place)}]`;
  }

  /** All documented figures and assumptions that a cell rests on, however deep, and what can't be followed. */
  restsOn(node: TraceNode): RestsOn {
    const leaves = new Map<string, CellKind>();
    const missed = new Map<string, Missed>();
    const seen = new Set<string>();
    const waiting: TraceNode[] = [node];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const key = placeKey(one.place);
      if (seen.has(key)) continue;
      seen.add(key);
      if (one.kind === "documented" || one.kind === "assumption") leaves.set(key, one.kind);
      one.missed().forEach((each) => missed.set(`${each.why} ${each.written}`, each));
      waiting.push(...this.precedents(one));
    }
    const count = (kind: CellKind) => [...leaves.values()].filter((each) => each === kind).length;
    return { documented: count("documented"), assumptions: count("assumption"), missed: [...missed.values()] };
  }

  /** The cells that feed a cell, all of them. */
  private precedents({ source }: TraceNode): TraceNode[] {
    if (!source) return [];
    return this.found(source.formula, source.place).cells.flatMap((area) =>
      this.cellsOf(area, MOST_COUNTED).map((cell) => this.node(cell)),
    );
  }
}
