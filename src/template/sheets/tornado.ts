import type { Unit } from "../../figures/document";
import { band, computed, heading, label, note, numberHeading, subtitle, title } from "../drafts";
import { cell, f } from "../formula";
import { barCell, type CellId, TORNADO_NOW_CELL } from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { FORMATS } from "../units";

/** A tornado as the sheet shows it: values that were computed at one moment, each driver moved alone. */
export interface TornadoTable {
  readonly output: string;
  readonly unit: Unit;
  readonly caseName: string;
  /** When it was computed, as Excel counts it. */
  readonly when: number;
  readonly now: number;
  readonly bars: readonly {
    readonly driver: string;
    readonly unit: Unit;
    readonly bearInput: number;
    readonly bullInput: number;
    readonly bear: number;
    readonly bull: number;
  }[];
}

/*
 * 1  title
 * 2  what moves what, and when it was computed
 * 4  the output as it is
 * 6  Driver | Bear input | Bull input | Output, bear | Output, bull | Change, bear | Change, bull | Swing
 *    the chart to the right
 */
export function tornadoSheet({ output, unit, caseName, when, now, bars }: TornadoTable): DraftSheet {
  const format = FORMATS[unit];
  const value = (content: number, of: string, id?: CellId): Draft => ({
    value: content,
    look: "note",
    format: of,
    ...(id !== undefined && { id }),
  });
  const change = (i: number, which: "bear" | "bull"): Draft =>
    computed(f`=${cell(barCell(i, which))}-${cell(TORNADO_NOW_CELL, "both")}`, format, barCell(i, `${which} change`));
  const last = bars.length - 1;
  return {
    key: "tornado",
    title: "Tornado",
    purpose: "Sensitivity of one output to each driver",
    tab: "#2B5797",
    widths: [62, 18, 12, 14, 14, 14, 14, 12],
    frozen: { rows: 6, columns: 1 },
    titleRows: 6,
    rows: [
      [title(`Tornado: sensitivity of ${output}`)],
      [
        subtitle(
          `One driver at a time from its bear to its bull value; all others as in the ${caseName} case. Snapshot; does not update with later edits.`,
        ),
      ],
      [label("Calculated on"), value(when, "yyyy-mm-dd hh:mm")],
      [label("Output in the selected case"), value(now, format, TORNADO_NOW_CELL)],
      [],
      [
        heading("Driver"),
        numberHeading("Bear input"),
        numberHeading("Bull input"),
        numberHeading("Output, bear"),
        numberHeading("Output, bull"),
        numberHeading("Change, bear"),
        numberHeading("Change, bull"),
        numberHeading("Swing"),
      ],
      ...bars.map((bar, i): Draft[] => [
        label(bar.driver, barCell(i, "driver")),
        value(bar.bearInput, FORMATS[bar.unit]),
        value(bar.bullInput, FORMATS[bar.unit]),
        value(bar.bear, format, barCell(i, "bear")),
        value(bar.bull, format, barCell(i, "bull")),
        change(i, "bear"),
        change(i, "bull"),
        computed(f`=ABS(${cell(barCell(i, "bull"))}-${cell(barCell(i, "bear"))})`, format),
      ]),
      ...(bars.length === 0 ? [band(note("No driver affects this output."), 8)] : []),
    ],
    charts:
      bars.length === 0
        ? []
        : [
            {
              type: "bars",
              title: `${output}: change by driver`,
              valueTitle: "Change in output",
              categories: { from: barCell(0, "driver"), to: barCell(last, "driver") },
              series: (["bear", "bull"] as const).map((which) => ({
                name: which === "bear" ? "Bear" : "Bull",
                from: barCell(0, `${which} change`),
                to: barCell(last, `${which} change`),
              })),
              overlapped: true,
              top: bars.length + 7,
              left: 0,
              rows: 22,
              columns: 7,
            },
          ],
  };
}
