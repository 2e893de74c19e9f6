import type { ComparisonDocument, Range } from "../figures/document";
import { catalogueOf } from "./catalogue";
import { driverInputs, FIGURE_INPUT } from "./inputs";
import type { PlanInput } from "./plan";

/** The inputs that are the same in every case, with the range of each. */
export function otherInputs(document: ComparisonDocument): (PlanInput & { readonly range: Range })[] {
  const ofDrivers = new Set(driverInputs(document).map(({ id }) => id));
  return catalogueOf(document).inputs.filter(
    (input): input is PlanInput & { readonly range: Range } =>
      input.range !== undefined && !ofDrivers.has(input.id) && !input.id.startsWith(FIGURE_INPUT),
  );
}
