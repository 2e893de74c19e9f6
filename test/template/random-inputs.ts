import fc from "fast-check";
import { CASES, type ComparisonDocument, type Range, type Unit } from "../../src/figures/document";
import type { Inputs } from "../../src/template/kept-inputs";

/** A number within a range, in thousandths of it, its ends included. */
const within = ({ low, high }: Range, whole = false): fc.Arbitrary<number> =>
  whole
    ? fc.integer({ min: low, max: high })
    : fc.integer({ min: 0, max: 1_000 }).map((part) => low + ((high - low) * part) / 1_000);

const isWhole = (unit: Unit, role: string) => unit === "months" || role.endsWith("life");

/** Everything that a person may enter, within its range; of one company and one case, where they are named. */
export function randomInputs(
  document: ComparisonDocument,
  company?: string,
  cases: readonly string[] = [...CASES, "own1"],
): fc.Arbitrary<Inputs> {
  const { timeline } = document;
  const own = <T extends { readonly company: string }>(all: readonly T[] = []) =>
    all.filter((one) => company === undefined || one.company === company);
  const [drivers, placeholders, contracts] = [
    own(document.drivers),
    own(document.placeholders),
    own(document.contracts),
  ];
  const entries: Record<string, fc.Arbitrary<number | string>> = {
    holding: fc.integer({ min: 1, max: timeline.years - 1 }),
    "as.of": fc.integer({ min: timeline.start.value, max: timeline.start.value + 364 }),
    "setting.carry": fc.constantFrom(0, 1),
  };
  for (const { id, unit, range, role } of drivers)
    for (const which of cases) entries[`${id}.${which}`] = within(range, isWhole(unit, role));
  for (const { id, unit, range, role } of placeholders) entries[id] = within(range, isWhole(unit, role));
  for (const { id } of contracts) entries[`${id}.effect`] = fc.constantFrom("Extends term", "Loses tail");
  return fc.record(entries);
}
