import { placeText } from "../cells/address";
import { meaningOf, type Place } from "../model/area";
import { type Content, isErrorText } from "../model/content";
import type { CustomFunctions, Model } from "../model/model";
import { type Bridge, bridgeOf, isNear } from "./bridge";
import { labelAt } from "./causes";
import { type Change, differences, type IsDocumented } from "./changes";
import { CommonModel } from "./common-model";
import { likeliestOutput, type Moved, nameOfCell, placeOf } from "./outputs";
import { type Pairing, pairSheets } from "./pairing";
import type { ReadWorkbook } from "./read/workbook";
import { bridgeInWords, type Told } from "./in-words";
import { noOutput } from "./sentences";
import { modelOf } from "./workbook-model";

export interface Comparison {
  readonly changes: readonly Change[];
  /** Null where no output changed and none was named. */
  readonly bridge: Bridge | null;
  /** The bridge as a sentence. */
  readonly words: string | null;
}

export interface CompareOptions {
  /** "Sheet!B7" or a name; the likeliest headline where it is left out. */
  readonly output?: string | undefined;
  /** The functions of the add-in. */
  readonly functions?: CustomFunctions;
}

/** The hidden names that the template gives to its documented figures and to its checks. */
const FIGURES = "aicomp_figure_values";

/** What was changed between two workbooks, and what it did to an output. */
export function compareWorkbooks(before: ReadWorkbook, after: ReadWorkbook, options: CompareOptions = {}): Comparison {
  const functions = options.functions ?? new Map();
  const pairing = pairSheets(before, after);
  const found = differences(before, after, pairing, documentedIn(before));
  const models = { before: modelOf(before, functions), after: modelOf(after, functions) };
  const moved = results(pairing, models);
  const changes = [...found.changes, ...consequences(moved)];
  const place = outputOf(options.output, after, moved, pairing, models.after);
  if (!place) return { changes, bridge: null, words: null };
  const common = new CommonModel(before, after, pairing, found, functions);
  const old = oldPlace(place, pairing);
  const bridge = bridgeOf(common, {
    place: common.placeOf(place.sheet, place.row, place.column),
    name: placeText(place.sheet, place.row, place.column),
    alone: { from: old && models.before.attempt(old), to: models.after.attempt(place) },
  });
  return {
    changes,
    bridge: { ...bridge, notFollowed: [...bridge.notFollowed, ...stale(place, old, bridge, pairing)] },
    words: bridgeInWords(bridge, toldOf(place, after, pairing)),
  };
}

/** What an output is called: by the text beside it, else by its name. */
function toldOf(place: Place, workbook: ReadWorkbook, pairing: Pairing): Told {
  const pair = pairing.byNewName.get(place.sheet.toLowerCase());
  const format = pair?.after.at(place.row, place.column)?.style.format;
  const beside = pair ? labelAt(pair.after, place.row, place.column) : "";
  const name = nameOfCell(place, workbook)?.replaceAll("_", " ");
  return { label: beside || (name ?? placeText(place.sheet, place.row, place.column)), format };
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

/** Where a cell of the new workbook stood in the old one. */
function oldPlace({ sheet, row, column }: Place, pairing: Pairing): Place | undefined {
  const pair = pairing.byNewName.get(sheet.toLowerCase());
  const old = pair?.old({ row, column });
  return old && { sheet: pair!.before.sheet.name, row: old.row, column: old.column };
}

/** What each formula that is in both workbooks came to and comes to; the file's word where it can't be followed. */
function results(pairing: Pairing, models: { readonly before: Model; readonly after: Model }): Moved[] {
  return pairing.pairs.flatMap((pair) =>
    [...pair.after.cells.values()].flatMap((cell): Moved[] => {
      const old = cell.formula === undefined ? undefined : pair.old(cell);
      if (!old) return [];
      const place = { sheet: pair.after.sheet.name, row: cell.row, column: cell.column };
      const was = models.before.attempt({ sheet: pair.before.sheet.name, row: old.row, column: old.column });
      return [{ place, cell, was: was ?? old.value, is: models.after.attempt(place) ?? cell.value }];
    }),
  );
}

const PASSES = /^(ok|pass|passed|true|all (integrity )?checks pass(; .*)?)$/i;
const passes = (value: Content | undefined): boolean =>
  value === true || (typeof value === "string" && PASSES.test(value));

/** Checks that fail now, and errors where there were none. */
function consequences(moved: readonly Moved[]): Change[] {
  return moved.flatMap(({ place, was, is }): Change[] => {
    if (was === undefined || is === undefined || was === is) return [];
    const kind =
      isErrorText(is) && !isErrorText(was) ? "error" : passes(was) && !passes(is) ? "check broken" : undefined;
    if (!kind) return [];
    const cell = placeText(place.sheet, place.row, place.column).split("!").at(-1)!;
    return [{ kind, sheet: place.sheet, cell, was, is }];
  });
}

function outputOf(
  written: string | undefined,
  after: ReadWorkbook,
  moved: readonly Moved[],
  pairing: Pairing,
  model: Model,
): Place | undefined {
  if (written !== undefined) {
    const place = placeOf(written, after);
    if (!place) throw noOutput(written);
    return place;
  }
  const label = ({ sheet, row, column }: Place) => {
    const pair = pairing.byNewName.get(sheet.toLowerCase());
    return pair ? labelAt(pair.after, row, column) : "";
  };
  return likeliestOutput(moved, after, label, (place) => model.isRead(place));
}

/** A sentence where a file shows another value than its formulas give. */
function stale(place: Place, old: Place | undefined, bridge: Bridge, pairing: Pairing): string[] {
  const pair = pairing.byNewName.get(place.sheet.toLowerCase());
  const told = (file: string, cell: { value: Content | undefined } | undefined, ours: Content | null) => {
    if (cell?.value === undefined || ours === null || isNear(cell.value, ours)) return [];
    return [`${bridge.output}: the ${file} file shows ${String(cell.value)}, its formulas give ${String(ours)}.`];
  };
  return [
    ...told("old", old && pair?.before.at(old.row, old.column), bridge.from),
    ...told("new", pair?.after.at(place.row, place.column), bridge.to),
  ];
}
