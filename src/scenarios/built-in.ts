import type { ComparisonDocument } from "../figures/document";
import { type ScenarioSet, SET_FORMAT, SET_VERSION } from "./set";

/** The set that comes with a comparison: the drivers of its document. */
export function builtInSet(document: ComparisonDocument): ScenarioSet {
  return {
    format: SET_FORMAT,
    version: SET_VERSION,
    title: document.title,
    author: "AICOMP",
    date: "",
    drivers: document.drivers.map(({ id, company, label, unit, range, bear, base, bull, motive }) => ({
      ...{ id, company, label, unit, range, bear, base, bull, motive },
      own: {},
    })),
    others: [],
  };
}
