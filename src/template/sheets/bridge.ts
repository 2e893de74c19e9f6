import { computed, heading, label, note, numberHeading, subtitle, title } from "../drafts";
import { cell, f } from "../formula";
import { type BridgeColumn, bridgeCell } from "../ids";
import type { Draft, DraftSheet } from "../layout";

/** A bridge as the sheet shows it: effects that were worked out at one moment. */
export interface BridgeTable {
  readonly output: string;
  /** What was compared, in words. */
  readonly between: string;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly { readonly what: string; readonly effect: number }[];
  readonly format: string;
}

const SERIES: readonly (readonly [string, BridgeColumn])[] = [
  ["Total", "total"],
  ["Base", "base"],
  ["Increase", "up"],
  ["Decrease", "down"],
];
/** Columns stack on either side of zero by themselves. */
const BELOW_ZERO: typeof SERIES = [
  ["Increase below zero", "up below"],
  ["Decrease below zero", "down below"],
];

/** One after the other the ends: the columns of a cause stand where the one before it ended. */
const steps = ({ from, to, causes }: BridgeTable) => [
  { what: "Before", effect: from },
  ...causes,
  { what: "After", effect: to },
];

/*
 * 1  title
 * 2  what was compared
 * 4  Cause | Effect | End | Total | Base | Increase | Decrease; the columns of the chart are formulas over the effects
 *    the chart below
 */
export function bridgeSheet(table: BridgeTable): DraftSheet {
  const { output, between, format } = table;
  const all = steps(table);
  const last = all.length - 1;
  let end = 0;
  const ends = all.slice(0, -1).map(({ effect }) => (end += effect));
  const series = Math.min(...ends) < 0 ? [...SERIES, ...BELOW_ZERO] : SERIES;
  const at = (i: number, which: BridgeColumn) => cell(bridgeCell(i, which));
  const row = (what: string, effect: number, i: number): Draft[] => {
    const isEnd = i === 0 || i === last;
    const value: Draft =
      i === last
        ? computed(f`=${at(last - 1, "end")}`, format, bridgeCell(i, "effect"))
        : { value: effect, look: "note", format, id: bridgeCell(i, "effect") };
    const ended = isEnd ? f`=${at(i, "effect")}` : f`=${at(i - 1, "end")}+${at(i, "effect")}`;
    const [before, after] = [at(Math.max(i - 1, 0), "end"), at(i, "end")];
    const part = (which: BridgeColumn, formula: ReturnType<typeof f>) =>
      computed(formula, format, bridgeCell(i, which));
    return [
      label(what, bridgeCell(i, "cause")),
      value,
      part("end", ended),
      part("total", isEnd ? f`=${at(i, "effect")}` : f`=0`),
      // What lies on the side of zero that both ends share; beyond zero a column would stand on the other side.
      part("base", isEnd ? f`=0` : f`=MAX(0,MIN(${before},${after}))+MIN(0,MAX(${before},${after}))`),
      part("up", isEnd ? f`=0` : f`=MAX(0,MAX(0,${after})-MAX(0,${before}))`),
      part("down", isEnd ? f`=0` : f`=MAX(0,MAX(0,${before})-MAX(0,${after}))`),
      ...(series.length > SERIES.length
        ? [
            part("up below", isEnd ? f`=0` : f`=MIN(0,MIN(0,${before})-MIN(0,${after}))`),
            part("down below", isEnd ? f`=0` : f`=MIN(0,MIN(0,${after})-MIN(0,${before}))`),
          ]
        : []),
    ];
  };
  return {
    key: "bridge",
    title: "Bridge",
    purpose: "From one value of an output to another, by cause",
    tab: "#2B5797",
    widths: [62, ...Array.from({ length: 2 + series.length }, () => 14)],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    rows: [
      [title(`Bridge: ${output}`)],
      [subtitle(`${between} Effects do not update with later edits.`)],
      [],
      [heading("Cause"), numberHeading("Effect"), numberHeading("End"), ...series.map(([name]) => numberHeading(name))],
      ...all.map(({ what, effect }, i) => row(what, effect, i)),
      [note("Each effect is the mean over every order in which the changes could have been made.")],
    ],
    charts: [
      {
        type: "stacked",
        title: `${output}: effect by cause`,
        categories: { from: bridgeCell(0, "cause"), to: bridgeCell(last, "cause") },
        series: series.map(([name, which]) => ({
          name,
          from: bridgeCell(0, which),
          to: bridgeCell(last, which),
          ...(which === "base" && { hidden: true as const }),
        })),
        top: all.length + 6,
        left: 0,
        rows: 22,
        columns: 7,
      },
    ],
  };
}
