import { CASES, type ComparisonDocument } from "../figures/document";
import { type ScenarioSet, SET_FORMAT, SET_VERSION, type SetDriver } from "../scenarios/set";
import { driverInputId } from "../template/inputs";
import { otherInputs } from "../template/other-inputs";
import { casesIn } from "./cases";
import type { StandingInputs } from "./inputs";

export interface Exported {
  readonly set: ScenarioSet;
  /** Inputs that hold no number, and are left out. */
  readonly left: readonly string[];
}

/** The inputs as they stand, as a set. */
export function setOf(document: ComparisonDocument, inputs: StandingInputs, today: string): Exported {
  const { cases, chosen } = casesIn(inputs);
  const number = (id: string): number | undefined => {
    const shows = inputs.get(id)?.shows;
    return typeof shows === "number" ? shows : undefined;
  };
  const left: string[] = [];
  const drivers = document.drivers.flatMap((driver): SetDriver[] => {
    const values = CASES.map((which) => number(driverInputId(driver.id, which)));
    const own = cases.flatMap(({ column, name, own }): [string, number][] => {
      const value = own ? number(driverInputId(driver.id, column)) : undefined;
      return value === undefined ? [] : [[name, value]];
    });
    if (values.some((value) => value === undefined)) {
      left.push(driver.id);
      return [];
    }
    const [bear, base, bull] = values as [number, number, number];
    const { id, company, label, unit, range, motive } = driver;
    return [{ id, company, label, unit, range, bear, base, bull, own: Object.fromEntries(own), motive }];
  });
  const named = cases.find(({ column }) => column === chosen)?.name;
  return {
    set: {
      format: SET_FORMAT,
      version: SET_VERSION,
      title: document.title,
      author: "",
      date: today,
      ...(named !== undefined && { chosen: named }),
      drivers,
      others: otherInputs(document).flatMap(({ id, label }) => {
        const value = number(id);
        return value === undefined ? [] : [{ id, label, value }];
      }),
    },
    left,
  };
}
