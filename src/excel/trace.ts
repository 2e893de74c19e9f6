import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import type { Content } from "../model/content";
import { type Place, placeKey } from "../model/model";
import { type Reference, referencesIn, rewritten } from "../model/references";
import { placeText } from "./select";
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
  readonly feeds: () => readonly TraceGroup[];
}

/** What one reference of a formula names: a cell, or all the cells of a range. */
export interface TraceGroup {
  readonly written: string;
  readonly cells: readonly TraceNode[];
}

/** More cells of a range than a person would read. */
const MOST_CELLS = 60;

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

  node(place: Place, shows = this.snapshot.shows(place), formula = this.snapshot.formula(place)): TraceNode {
    const figure = this.figureAt(place);
    const isFormula = typeof formula === "string" && formula.startsWith("=");
    return {
      place,
      at: placeText(place.sheet, place.row, place.column),
      label: this.label(place),
      kind: this.kindOf(place, formula, figure, isFormula),
      shows,
      ...(figure && { figure }),
      feeds: () => (isFormula ? this.feeds(formula, place) : []),
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

  private feeds(formula: string, place: Place): TraceGroup[] {
    const seen = new Set<string>();
    return referencesIn(formula, place, (name) => this.snapshot.names.get(name.toLowerCase())).flatMap((reference) => {
      const cells = this.cellsOf(reference).filter((cell) => !seen.has(placeKey(cell)));
      cells.forEach((cell) => seen.add(placeKey(cell)));
      const nodes = cells.map((cell) => this.node(cell)).filter(({ kind }) => kind !== "blank" && kind !== "text");
      return nodes.length > 0 ? [{ written: reference.written, cells: nodes }] : [];
    });
  }

  private cellsOf({ sheet, top, left, bottom, right }: Reference): Place[] {
    const cells: Place[] = [];
    for (let row = top; row <= bottom && cells.length < MOST_CELLS; row++) {
      for (let column = left; column <= right && cells.length < MOST_CELLS; column++)
        cells.push({ sheet, row, column });
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
      const [reference] = referencesIn(`=${written}`, place, (name) => this.snapshot.names.get(name.toLowerCase()));
      if (!reference) return written;
      const { sheet, top, left, bottom, right } = reference;
      const word = (row: number, column: number) => this.word({ sheet, row, column });
      if (top === bottom && left === right) return word(top, left);
      const [from, to] = [word(top, left), word(bottom, right)];
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

  /** All documented figures and assumptions that a cell rests on, however deep. */
  restsOn(node: TraceNode): { readonly documented: number; readonly assumptions: number } {
    const leaves = new Map<string, CellKind>();
    const seen = new Set<string>();
    const walk = (one: TraceNode): void => {
      const key = placeKey(one.place);
      if (seen.has(key)) return;
      seen.add(key);
      if (one.kind === "documented" || one.kind === "assumption") leaves.set(key, one.kind);
      one.feeds().forEach(({ cells }) => cells.forEach(walk));
    };
    walk(node);
    const count = (kind: CellKind) => [...leaves.values()].filter((each) => each === kind).length;
    return { documented: count("documented"), assumptions: count("assumption") };
  }
}
