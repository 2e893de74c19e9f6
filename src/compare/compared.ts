import { placeText } from "../cells/address";
import { meaningOf, type Place } from "../model/area";
import type { CustomFunctions, Model } from "../model/model";
import { type Bridge, bridgeOf } from "./bridge";
import { labelAt } from "./causes";
import type { Content } from "../model/content";
import { type CellChange, type Change, type Differences, differences, type IsDocumented } from "./changes";
import { CommonModel } from "./common-model";
import { consequences, oldPlace, results, stale } from "./consequences";
import { bridgeInWords, type Told } from "./in-words";
import { likeliestOutputs, type Moved, nameOfCell } from "./outputs";
import { type Pairing, pairSheets } from "./pairing";
import type { ReadWorkbook } from "./read/workbook";
import { modelOf } from "./workbook-model";

/** A bridge, and the same as a sentence. */
export interface Explained {
  readonly bridge: Bridge;
  readonly words: string;
}

/** The hidden names that the template gives to its documented figures and to its checks. */
const FIGURES = "aicomp_figure_values";

/** Two workbooks side by side, ready to be asked what a change did. */
export class Compared {
  readonly pairing: Pairing;
  readonly found: Differences;
  readonly changes: readonly Change[];
  /** Every formula that is in both, with what it came to and comes to. */
  readonly moved: readonly Moved[];
  private readonly models: { readonly before: Model; readonly after: Model };
  private common: CommonModel | undefined;

  constructor(
    readonly before: ReadWorkbook,
    readonly after: ReadWorkbook,
    private readonly functions: CustomFunctions = new Map(),
  ) {
    this.pairing = pairSheets(before, after);
    this.found = differences(before, after, this.pairing, documentedIn(before));
    this.models = { before: modelOf(before, functions), after: modelOf(after, functions) };
    this.moved = results(this.pairing, this.models);
    this.changes = [...this.found.changes, ...consequences(this.moved)];
  }

  /** What may be explained, the likeliest headline first. */
  outputs(): Moved[] {
    return likeliestOutputs(
      this.moved,
      this.after,
      (place) => this.labelAt(place),
      (place) => this.models.after.isRead(place),
    );
  }

  /** What a cell came to before; undefined where it is new or can't be followed. */
  was({ pair, old }: CellChange): Content | undefined {
    if (!old) return undefined;
    return this.models.before.attempt({ sheet: pair.before.sheet.name, row: old.row, column: old.column }) ?? old.value;
  }

  /** How an output of the new workbook came to its value. */
  explain(place: Place): Explained {
    this.common ??= new CommonModel(this.before, this.after, this.pairing, this.found, this.functions);
    const old = oldPlace(place, this.pairing);
    const bridge = bridgeOf(this.common, {
      place: this.common.placeOf(place.sheet, place.row, place.column),
      name: placeText(place.sheet, place.row, place.column),
      alone: { from: old && this.models.before.attempt(old), to: this.models.after.attempt(place) },
    });
    const notFollowed = [...bridge.notFollowed, ...stale(place, old, bridge, this.pairing)];
    return { bridge: { ...bridge, notFollowed }, words: bridgeInWords(bridge, this.told(place)) };
  }

  /** What an output is called: by the text beside it, else by its name. */
  told(place: Place): Told {
    const format = this.pairing.byNewName.get(place.sheet.toLowerCase())?.after.at(place.row, place.column)
      ?.style.format;
    const name = nameOfCell(place, this.after)?.replaceAll("_", " ");
    const cell = placeText(place.sheet, place.row, place.column);
    return { label: this.labelAt(place) || (name ?? cell), format };
  }

  private labelAt({ sheet, row, column }: Place): string {
    const pair = this.pairing.byNewName.get(sheet.toLowerCase());
    return pair ? labelAt(pair.after, row, column) : "";
  }
}

function documentedIn(workbook: ReadWorkbook): IsDocumented {
  const areas = workbook.names
    .filter(({ name }) => name.toLowerCase() === FIGURES)
    .flatMap(({ formula }) => {
      const meaning = meaningOf(formula);
      return typeof meaning === "object" ? [meaning] : [];
    });
  return (sheet, row, column) =>
    areas.some(
      (area) =>
        area.sheet.toLowerCase() === sheet.toLowerCase() &&
        area.top <= row &&
        row <= area.bottom &&
        // The range from low to high stands in the next two columns.
        area.left <= column &&
        column <= area.right + 2,
    );
}
