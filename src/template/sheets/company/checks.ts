import { CASES, type Case } from "../../../figures/document";
import { CASE_LABELS, type Column } from "../../cases";
import { type Check, equal } from "../../checks";
import { driverOf, isOfTheSelectedCase } from "../../drivers";
import { cell, f, type Formula, range } from "../../formula";
import { companyLine, driverCell, settingCell, TOLERANCE_CELL } from "../../ids";
import type { Line, Scope } from "./scope";

export function checksOf(scope: Scope, lines: readonly Line[], sheet: string): Check[] {
  const bottom = lines.at(-1);
  if (!bottom) return [];
  return [
    liveTies(scope, bottom, sheet),
    ...(scope.reach === "funded" ? fundedChecks(scope, sheet) : []),
    ...(scope.reach === "contracts" ? [] : valueChecks(scope, sheet)),
  ];
}

const tolerance = cell(TOLERANCE_CELL, "both");

function liveTies({ company: { id, name }, last }: Scope, { id: line, of }: Line, sheet: string): Check {
  const at = (which: Column) => cell(companyLine(id, which, line, of ? last : "constant"));
  return {
    id: `${id}.live`,
    sheet,
    says: `${name}: live block ties to the selected case`,
    holds: isOfTheSelectedCase(at("live"), at),
  };
}

function fundedChecks(scope: Scope, sheet: string): Check[] {
  const { company, last, figure } = scope;
  const { id, name } = company;
  const at = (which: Column, line: string, year: number | "constant") => cell(companyLine(id, which, line, year));
  const whole = (which: Case, line: string) =>
    range(companyLine(id, which, line, 0), companyLine(id, which, line, last));
  const every = (line: string, says: string, holds: (which: Case) => Formula, severity?: Check["severity"]): Check[] =>
    CASES.map((which) => ({
      id: `${id}.${line}.${which}`,
      sheet,
      ...(severity && { severity }),
      says: `${name}, ${CASE_LABELS[which]}: ${says}`,
      holds: holds(which),
    }));
  return [
    ...every(
      "balance",
      "assets equal debt and equity in every year",
      (which) => f`MAX(${whole(which, "gap")})-MIN(${whole(which, "gap")})<${tolerance}`,
    ),
    ...every("sources", "debt and equity issued are the cumulative funding need", (which) =>
      equal(f`SUM(${whole(which, "issued debt")})+SUM(${whole(which, "issued equity")})`, at(which, "needs", last)),
    ),
    ...every("revenues", "annual revenue adds up to the cumulative revenue", (which) =>
      equal(f`SUM(${whole(which, "revenue")})`, at(which, "revenues", last)),
    ),
    ...every(
      "backstop",
      "backstop revenue is within its cover and not negative",
      (which) => f`AND(MIN(${whole(which, "backstop")})>=0,MIN(${whole(which, "unused")})>=-${tolerance})`,
    ),
    ...every(
      "first",
      "revenue of the guidance year is within the guidance",
      (which) => f`${at(which, "revenue", 0)}<=${figure(company.basis.revenue!)}+${tolerance}`,
      "reasonableness",
    ),
    ...every(
      "continuity",
      "revenue does not fall by more than half in a year",
      (which) => f`${at(which, "worst year", "constant")}>=-1/(1+1)`,
      "reasonableness",
    ),
    ...every(
      "intensity",
      "capital intensity is within a factor of two of what the guidance implies",
      (which) =>
        f`AND(${at(which, "driver capital intensity", "constant")}<=(1+1)*${at(which, "implied intensity", "constant")},(1+1)*${at(which, "driver capital intensity", "constant")}>=${at(which, "implied intensity", "constant")})`,
      "reasonableness",
    ),
    ...order(scope, sheet, "revenues", last, "cumulative revenue"),
    ...order(scope, sheet, "earned", last, "cash before CapEx in the final year"),
  ];
}

function valueChecks(scope: Scope, sheet: string): Check[] {
  const { company, has, document } = scope;
  const { id, name } = company;
  const constant = (which: Column, line: string) => cell(companyLine(id, which, line, "constant"));
  const [cost, growth] = [driverOf(document, id, "cost of equity"), driverOf(document, id, "terminal growth")];
  return [
    ...CASES.map((which): Check => ({
      id: `${id}.bridge.${which}`,
      sheet,
      says: `${name}, ${CASE_LABELS[which]}: residual income ties to discounted book at the exit`,
      holds: f`OR(${constant(which, "equity value")}=0,${equal(constant(which, "equity value"), constant(which, "discounted book"))})`,
    })),
    ...(cost && growth
      ? CASES.map((which): Check => ({
          id: `${id}.growth.${which}`,
          sheet: "Scenarios",
          severity: "reasonableness",
          says: `${name}, ${CASE_LABELS[which]}: growth after the horizon is below the economy's, and below the cost of equity by the spread`,
          holds: f`AND(${cell(driverCell(growth.id, which))}<=${cell(settingCell("gdp"))},${cell(driverCell(cost.id, which))}-${cell(driverCell(growth.id, which))}>=${cell(settingCell("spread"))})`,
        }))
      : []),
    ...(has("exit multiple")
      ? CASES.map((which): Check => ({
          id: `${id}.exit.${which}`,
          sheet,
          severity: "reasonableness",
          says: `${name}, ${CASE_LABELS[which]}: exit P/B is within a factor of two of the justified P/B at the exit`,
          holds: f`AND(${constant(which, "driver exit multiple")}<=(1+1)*${constant(which, "exit justified")},(1+1)*${constant(which, "driver exit multiple")}>=${constant(which, "exit justified")})`,
        }))
      : []),
    ...order(scope, sheet, "value per share", "constant", "value per share"),
  ];
}

/** Bear at most base at most bull: true of the built-in set, and worth a look where a user's inputs break it. */
function order({ company: { id, name } }: Scope, sheet: string, line: string, year: number | "constant", says: string) {
  const at = (which: Case) => cell(companyLine(id, which, line, year));
  return [
    {
      id: `${id}.order.${line.replaceAll(" ", "_")}`,
      sheet,
      severity: "reasonableness" as const,
      says: `${name}: ${says} is bear <= base <= bull`,
      holds: f`AND(${at("bear")}<=${at("base")}+${tolerance},${at("base")}<=${at("bull")}+${tolerance})`,
    },
  ];
}
