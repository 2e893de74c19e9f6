import type { ComparisonDocument, Placeholder } from "../../../figures/document";
import type { Check } from "../../checks";
import { band, computed, heading, label, note, numberHeading, text, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { multipleFormula, pricedIn } from "../../multiple";
import { placeholderCell, PLACEHOLDERS_IN_USE_CELL, priceMultiple } from "../../ids";
import type { Draft } from "../../layout";
import { PLACEHOLDERS_NAME } from "../../names";
import { FORMATS, UNIT_WORDS } from "../../units";

type Row = (Draft | null)[];

/** What the source does not give: a value to work with, and whether a real one has taken its place. */
export function placeholderRows(document: ComparisonDocument, width: number): Row[] {
  const { companies, placeholders = [] } = document;
  const nameOf = (id: string) => companies.find((company) => company.id === id)!.name;
  return [
    band({ value: "Placeholders: not in the source", look: "theme" }, width),
    [
      label("Placeholders still in use"),
      null,
      unit("count"),
      {
        ...computed(
          placeholders.length === 0
            ? f`=0`
            : f`=COUNTIF(${cell(placeholderCell(placeholders[0]!.id, "status"))}:${cell(placeholderCell(placeholders.at(-1)!.id, "status"))},"Placeholder")`,
          "0",
          PLACEHOLDERS_IN_USE_CELL,
        ),
        name: { name: PLACEHOLDERS_NAME, comment: "Number of placeholders that no real figure has replaced." },
      },
    ],
    [
      heading("Placeholder"),
      heading("Status"),
      heading("Unit"),
      numberHeading("Value"),
      numberHeading("Placeholder"),
      heading("Company"),
      heading("Reason for the value, and where to find the real one"),
      ...Array.from({ length: width - 7 }, () => heading("")),
    ],
    ...placeholders.map((one) => placeholderRow(one, nameOf(one.company))),
    ...multipleRows(document),
  ];
}

/** What stands beside an input until it is replaced, and how it looks, by where it comes from. */
const STATUS = { nowhere: "Placeholder", filing: "From filing", user: "Entered" } as const;
const LOOKS = { nowhere: "placeholder", filing: "documented", user: "input" } as const;

/** The P/B of companies whose share price is an input. */
const multipleRows = (document: ComparisonDocument): Row[] =>
  pricedIn(document).map((company) => [
    label("P/B: share price x shares / book equity"),
    note("Computed"),
    unit("x"),
    computed(multipleFormula(document, company), FORMATS.multiple, priceMultiple(company.id)),
    null,
    note(company.name),
  ]);

function placeholderRow(placeholder: Placeholder, company: string): Row {
  const { id, label: words, unit: of, value, range, role, from, why, where } = placeholder;
  const format = role.endsWith("life") ? "0" : FORMATS[of];
  const whole = role.endsWith("life");
  const at = (what: "value" | "given") => cell(placeholderCell(id, what));
  return [
    label(words),
    {
      formula: f`=IF(${at("value")}=${at("given")},"${STATUS[from ?? "nowhere"]}","Replaced")`,
      look: "note",
      format: "General",
      id: placeholderCell(id, "status"),
    },
    unit(UNIT_WORDS[of]),
    {
      value,
      look: LOOKS[from ?? "nowhere"],
      format,
      id: placeholderCell(id, "value"),
      input: id,
      says: `${company}: ${words}`,
      validation: {
        rule: { kind: whole ? "whole" : "decimal", ...range },
        title: words,
        message: `${STATUS[from ?? "nowhere"]}. Enter a ${whole ? "whole number" : "number"} from ${range.low} to ${range.high}. Find it in: ${where}.`,
      },
    },
    { value, look: "bound", format, id: placeholderCell(id, "given") },
    note(company),
    text(from === undefined ? `${why}. Find it in: ${where}.` : why),
  ];
}

export function placeholderChecks({ placeholders = [] }: ComparisonDocument): Check[] {
  if (placeholders.length === 0) return [];
  return [
    {
      id: "placeholders",
      sheet: "Inputs",
      severity: "reasonableness",
      says: "No placeholder is still in use",
      holds: f`${cell(PLACEHOLDERS_IN_USE_CELL)}=0`,
    },
  ];
}
