import type { ComparisonDocument, Driver } from "../figures/document";
import { OWN_CASES } from "./cases";
import type { Check } from "./checks";
import { cell, f, type Formula, join, range } from "./formula";
import { CASE_INDEX_CELL, caseHeading, driverBound, driverCell, driverIdCell } from "./ids";

/** The checks of the inputs: the selected case, the drivers' ranges, and the order of their rows. */
export function generalChecks({ companies, drivers }: ComparisonDocument): Check[] {
  return [
    {
      id: "case",
      sheet: "Cover",
      says: "Selected case is on the Scenarios sheet",
      holds: f`ISNUMBER(${cell(CASE_INDEX_CELL)})`,
    },
    {
      id: "dates",
      sheet: "Cover",
      says: "The workbook counts dates from 1900 (File, Options, Advanced: Use 1904 date system is off)",
      holds: f`YEAR(100)&""="1900"`,
    },
    ...companies.flatMap(({ id, name }) => {
      const own = drivers.filter(({ company }) => company === id);
      if (own.length === 0) return [];
      return [
        {
          id: `drivers.${id}`,
          sheet: "Scenarios",
          says: `${name}: drivers are numbers within their ranges in every case (if blank, Live uses Base)`,
          holds: f`AND(${join(own.map(withinRange), ",")})`,
        },
      ];
    }),
    ...(drivers.length > 0 ? [rowsInOrder(drivers)] : []),
  ];
}

function withinRange({ id }: Driver): Formula {
  const last = OWN_CASES.at(-1)!;
  const cases = range(driverCell(id, "bear"), driverCell(id, "bull"));
  const own = OWN_CASES.map(
    (slot) => f`OR(${cell(caseHeading(slot), "both")}="",COUNT(${cell(driverCell(id, slot))})=1)`,
  );
  const all = range(driverCell(id, "bear"), driverCell(id, last));
  return f`COUNT(${cases})=COLUMNS(${cases}),${join(own, ",")},MIN(${all})>=${cell(driverBound(id, "low"))},MAX(${all})<=${cell(driverBound(id, "high"))}`;
}

const rowsInOrder = (drivers: readonly Driver[]): Check => ({
  id: "drivers.order",
  sheet: "Scenarios",
  says: "Driver rows are in order (if not, reload the template)",
  holds: f`AND(${join(
    drivers.map(({ id }) => f`${cell(driverIdCell(id))}="${id}"`),
    ",",
  )})`,
});
