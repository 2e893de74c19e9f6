import type { DocumentedFigure } from "../../figures/document";
import { companyName, high, low, middle, nearest } from "../../figures/lookup";
import { cellAt, rowAt, shapeOf } from "../broadcast";
import { isBlank, isError, readChoice, rowsOf } from "../cell";
import { unavailable } from "../cell-error";
import { PART } from "../choices";
import * as messages from "../messages";
import { plain } from "../rich";
import { SOURCE } from "./source";

/** What each part of a figure is. */
const PARTS: Readonly<Record<PART, (figure: DocumentedFigure) => number | string>> = {
  VALUE: middle,
  LOW: low,
  HIGH: high,
  UNIT: ({ unit }) => unit,
  COMPANY: ({ company }) => companyName(SOURCE, company),
  METRIC: ({ metric }) => metric,
  PERIOD: ({ period }) => period,
  QUALIFIER: ({ qualifier }) => qualifier ?? "",
  KIND: () => "Documented",
  SOURCE: ({ sentence }) => sentence,
};

const BY_ID = new Map(SOURCE.figures.map((figure) => [figure.id, figure]));
const readPart = readChoice(PARTS);

function lookUp(id: unknown, part: unknown): unknown {
  if (isError(id)) return id;
  if (isError(part)) return part;
  if (id === undefined) return unavailable(messages.tooShort("id"));
  if (part === undefined) return unavailable(messages.tooShort("part"));
  if (isBlank(id)) return "";
  const wanted = String(id).trim().toLowerCase();
  const figure = BY_ID.get(wanted);
  if (!figure) return unavailable(messages.unknownFigure(String(id), nearest(wanted, [...BY_ID.keys()])));
  const which = isBlank(part) ? PART.VALUE : readPart(part, "part");
  return isError(which) ? which : PARTS[which](figure);
}

/**
 * Returns a documented figure, or one of its details: unit, company, period, qualifier, source sentence.
 * @customfunction FIGURE
 * @param id The figure's id, such as coreweave.pb; AICOMP.FIGURES lists all ids.
 * @param [part] The detail: VALUE (default; the midpoint of a range), LOW, HIGH, UNIT, COMPANY, METRIC, PERIOD, QUALIFIER, KIND or SOURCE.
 * @returns A number in the figure's unit, or text, in the shape of the arguments; a month is a date.
 * @throws #N/A where no figure has the id; the error message names the nearest id.
 * @throws #VALUE! where part is none of the choices.
 * @example
 * What is CoreWeave's price-to-book multiple, and what is the unit?
 * =AICOMP.FIGURE("coreweave.pb", {"VALUE","UNIT"})
 * {24.09, "multiple"}
 * @helpurl https://aicomp.example.com/docs/functions.html#FIGURE
 */
export function FIGURE(id: unknown[][], part?: unknown[][]): unknown[][] {
  const ids = rowsOf(id);
  const parts = rowsOf(part);
  const [rows, columns] = shapeOf([ids, parts]);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      lookUp(plain(cellAt(rowAt(ids, row), column), "id"), plain(cellAt(rowAt(parts, row), column), "part")),
    ),
  );
}
