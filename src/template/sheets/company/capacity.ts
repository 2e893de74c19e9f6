import { cell, f } from "../../formula";
import { figureValue } from "../../ids";
import type { Line, Scope } from "./scope";

const INDEX = { unit: "index", format: "0.0" } as const;

/** Capacity and footprint, where the source gives growth alone: indices, flat after the years that it speaks of. */
export function capacityLines({ company, has, driver, elapsed }: Scope): Line[] {
  const { footprint } = company.basis;
  const lines: Line[] = [];
  if (has("capacity growth")) {
    lines.push({
      id: "capacity",
      says: "AI capacity index (first year = 100)",
      ...INDEX,
      of: (which, year) => f`100*(1+${driver("capacity growth", which)})^MIN(1,${elapsed(year)})`,
    });
  }
  if (footprint) {
    const [multiple, years] = [
      cell(figureValue(footprint.multiple), "both"),
      cell(figureValue(footprint.years), "both"),
    ];
    lines.push({
      id: "footprint",
      says: "Data center footprint index (first year = 100)",
      ...INDEX,
      of: (_, year) => f`100*${multiple}^(MIN(${elapsed(year)},${years})/${years})`,
    });
  }
  return lines;
}
