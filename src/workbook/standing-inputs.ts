import type { ComparisonDocument } from "../figures/document";
import type { Place } from "../model/area";
import { catalogueOf } from "../template/catalogue";
import { driverInputs } from "../template/inputs";
import type { StandingInput, StandingInputs } from "./inputs";
import type { OurSheets } from "./known";
import type { Snapshot } from "./snapshot";

/**
 * The inputs, as our sheets hold them. Names stay where they are when rows are sorted, so the row of a driver is the one
 * that bears its id. Undefined where the cell of one was moved to a sheet that was not read.
 */
export function standingInputs(
  document: ComparisonDocument,
  { names, ids }: OurSheets,
  { formula, shows }: Snapshot,
): StandingInputs | undefined {
  const rowOf = new Map<string, number>();
  for (let row = ids?.top ?? 0; ids && row <= ids.bottom; row++)
    rowOf.set(String(shows({ sheet: ids.sheet, row, column: ids.left })), row);
  const driverOf = new Map(driverInputs(document).map(({ id, driver }) => [id, driver.id]));
  const found = new Map<string, StandingInput>();
  for (const input of catalogueOf(document).inputs) {
    const place = names.get(input.name.toLowerCase());
    if (!place) continue;
    const at: Place = { ...place, row: rowOf.get(driverOf.get(input.id) ?? "") ?? place.row };
    const [entered, shown] = [formula(at), shows(at)];
    if (entered === undefined || shown === undefined) return undefined;
    found.set(input.id, { input, ...at, entered, shows: shown });
  }
  return found;
}
