import type { ComparisonDocument, Driver } from "../figures/document";
import type { Check } from "./checks";
import { cell, f, range } from "./formula";
import { CASE_INDEX_CELL, DRIVER_ORDER_CELL, driverIdCell, driverStatus } from "./ids";

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
          holds: f`COUNTIF(${range(driverStatus(own[0]!.id), driverStatus(own.at(-1)!.id))},"No")=0`,
        },
      ];
    }),
    ...(drivers.length > 0 ? [rowsInOrder(drivers)] : []),
  ];
}

const rowsInOrder = (drivers: readonly Driver[]): Check => ({
  id: "drivers.order",
  sheet: "Scenarios",
  says: "Driver rows are in order (if not, reload the template)",
  holds: f`${cell(DRIVER_ORDER_CELL)}=ROWS(${range(driverIdCell(drivers[0]!.id), driverIdCell(drivers.at(-1)!.id))})`,
});
