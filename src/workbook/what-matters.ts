import type { ComparisonDocument } from "../figures/document";
import { placeKey } from "../model/area";
import { type Tornado, tornado } from "../scenarios/tornado";
import { driverInputId } from "../template/inputs";
import type { Output } from "../template/plan";
import type { TornadoTable } from "../template/sheets/tornado";
import { casesIn } from "./cases";
import type { StandingInputs } from "./inputs";
import type { WorkbookOutputs } from "./outputs";

/** The tornado of each headline output, as the inputs stand now. An output that no driver moves is left out. */
export interface WhatMatters {
  readonly caseName: string;
  readonly tornados: readonly { readonly output: Output; readonly tornado: Tornado; readonly table: TornadoTable }[];
}

/** `when` is the moment, as a serial, that the tables give. */
export function tornadosOf(
  document: ComparisonDocument,
  inputs: StandingInputs,
  outputs: WorkbookOutputs,
  when: number,
): WhatMatters {
  const { cases, chosen } = casesIn(inputs);
  const caseName = cases.find(({ column }) => column === chosen)?.name ?? "";
  const cellOf = (driver: string, column: (typeof cases)[number]["column"]) =>
    inputs.get(driverInputId(driver, column));
  const drivers = document.drivers.filter(
    ({ id }) => chosen !== undefined && cellOf(id, chosen) && cellOf(id, "bear") && cellOf(id, "bull"),
  );
  const input = (driver: string, which: "bear" | "bull") => Number(cellOf(driver, which)!.shows);
  const tornados = outputs.outputs.flatMap((output) => {
    const now = outputs.output(output, new Map());
    if (typeof now !== "number") return [];
    const made = tornado(
      drivers.map(({ id }) => id),
      now,
      (driver, which) =>
        Number(outputs.output(output, new Map([[placeKey(cellOf(driver, chosen!)!), input(driver, which)]]))),
    );
    if (made.bars.length === 0) return [];
    const bars = made.bars.map(({ driver: id, bear, bull }) => {
      const { company, label, unit } = document.drivers.find((one) => one.id === id)!;
      const name = document.companies.find((one) => one.id === company)!.name;
      const [bearInput, bullInput] = [input(id, "bear"), input(id, "bull")];
      return { driver: `${name}: ${label}`, unit, bearInput, bullInput, bear, bull };
    });
    const table = { output: output.label, unit: output.unit, caseName, when, now, bars };
    return [{ output, tornado: made, table }];
  });
  return { caseName, tornados };
}
