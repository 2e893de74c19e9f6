import { ROLES } from "../../../figures/document";
import { driverOf } from "../../drivers";
import { f } from "../../formula";
import { FORMATS, UNIT_WORDS } from "../../units";
import type { Entry, Scope } from "./scope";

/** Drivers that act on single contracts, and so on the Backlog sheet. */
const OF_CONTRACTS = new Set(["delay", "haircut", "option exercised"]);

/** The drivers of the case, each once, so that the lines below refer to this block alone. */
export function driverLines(scope: Scope): Entry[] {
  const roles = ROLES.filter((role) => scope.has(role) && !OF_CONTRACTS.has(role));
  if (roles.length === 0) return [];
  return [
    { section: "Drivers" },
    ...roles.map((role): Entry => {
      const { label, unit } = driverOf(scope.document, scope.company.id, role)!;
      return {
        id: `driver ${role}`,
        says: label,
        unit: UNIT_WORDS[unit],
        format: FORMATS[unit],
        constant: (which) => f`${scope.driverValue(which, role)}`,
      };
    }),
  ];
}
