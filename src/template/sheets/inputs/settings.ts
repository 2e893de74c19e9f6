import { band, heading, label, note, numberHeading, text, unit } from "../../drafts";
import { settingCell } from "../../ids";
import type { Draft } from "../../layout";
import { type Setting, SETTINGS } from "../../settings";

/** The settings of the model, each with its range and the reason for its value. */
export const settingRows = (width: number): (Draft | null)[][] => [
  band({ value: "Model settings", look: "theme" }, width),
  [
    heading("Setting"),
    heading("Kind"),
    heading("Unit"),
    numberHeading("Value"),
    numberHeading("Min"),
    numberHeading("Max"),
    heading("Reason"),
    ...Array.from({ length: width - 7 }, () => heading("")),
  ],
  ...SETTINGS.map(settingRow),
];

function settingRow({ id, label: words, unit: units, format, value, range, whole, why }: Setting): (Draft | null)[] {
  return [
    label(words),
    note("Assumption"),
    unit(units),
    {
      value,
      look: "input",
      format,
      id: settingCell(id),
      input: `setting.${id}`,
      says: words,
      validation: {
        rule: { kind: whole ? "whole" : "decimal", ...range },
        title: words,
        message: `Enter a ${whole ? "whole number" : "number"} from ${range.low} to ${range.high}.`,
      },
    },
    { value: range.low, look: "bound", format },
    { value: range.high, look: "bound", format },
    text(why),
  ];
}
