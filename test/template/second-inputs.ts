import { type Case, type ComparisonDocument } from "../../src/figures/document";
import { middle } from "../../src/figures/lookup";
import type { Inputs } from "../../src/template/kept-inputs";
import { addMonths, dayOfSerial, serialOfDay } from "../../src/cells/serial";
import type { SecondContract, SecondInputs } from "./second-model";

/** What the second model is given: a document and what a person entered, in a case. */
export function secondInputs(
  document: ComparisonDocument,
  company: string,
  which: Case | "own1",
  inputs: Inputs = {},
): SecondInputs {
  const given = (id: string, otherwise: number) => Number(inputs[id] ?? otherwise);
  const figure = (id: string) => document.figures.find((one) => one.id === id)!;
  const value = (id: string) => middle(figure(id));
  const { basis } = document.companies.find(({ id }) => id === company)!;
  const start = given("timeline.start", document.timeline.start.value);
  const years = Array.from({ length: document.timeline.years }, (_, y) => {
    const from = addMonths(start, 12 * y);
    return { from, to: addMonths(start, 12 * (y + 1)) - 1, number: dayOfSerial(from).year };
  });
  const lastDay = (id: string): number => {
    if (figure(id).unit === "year") return serialOfDay(value(id), 12, 31);
    return addMonths(value(id), 1) - 1;
  };
  const contracts = document.contracts
    .filter((one) => one.company === company)
    .map(({ id, customer, guarantee, value: worth, start: first, end, option, delay }): SecondContract => {
      const effect =
        inputs[`${id}.effect`] ??
        ((delay ?? (end.kind === "documented" ? "loses tail" : "extends term")) === "extends term"
          ? "Extends term"
          : "Loses tail");
      return {
        id,
        customer,
        kind: guarantee ? "backstop" : "firm",
        value: value(worth.figure),
        start: given(`${id}.start`, first.value),
        end: end.kind === "documented" ? lastDay(end.figure) : given(`${id}.end`, end.value),
        extends: effect === "Extends term",
        ...(option && { optionEnd: option.kind === "documented" ? lastDay(option.figure) : option.value }),
      };
    });
  const drivers = document.drivers.filter((one) => one.company === company);
  return {
    asOf: given("as.of", document.asOf.value),
    holding: given("holding", document.holding.value),
    daysPerYear: given("setting.days", 365.25),
    years,
    contracts,
    multiple: value(basis.multiple!),
    ...(basis.revenue !== undefined && { revenue: value(basis.revenue) }),
    ...(basis.capex !== undefined && { capex: value(basis.capex) }),
    ...(basis.footprint && {
      footprint: { multiple: value(basis.footprint.multiple), years: value(basis.footprint.years) },
    }),
    carry: given("setting.carry", 0),
    driver: Object.fromEntries(
      drivers.map((driver) => [
        driver.customer === undefined ? driver.role : `${driver.role} ${driver.customer}`,
        given(`${driver.id}.${which}`, which === "own1" ? driver.base : driver[which]),
      ]),
    ),
    placeholder: {
      "price floor": given("setting.price.floor", 0.1),
      ...Object.fromEntries(
        (document.placeholders ?? [])
          .filter((one) => one.company === company)
          .map(({ id, role, value: own }) => [role, given(id, own)]),
      ),
    },
  };
}
