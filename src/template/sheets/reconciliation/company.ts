import type { Company, ComparisonDocument } from "../../../figures/document";
import { driverOf } from "../../drivers";
import { cell, f } from "../../formula";
import {
  companyBacklog,
  companyLine,
  EXIT_T_CELL,
  figureValue,
  placeholderCell,
  settingCell,
  timelineCell,
  valuationCell,
} from "../../ids";
import { hasMultiple, multipleOf, placeholderOf } from "../../multiple";
import { reachOf } from "../company/scope";
import { type Call, callsOf } from "./call";

const YEAR = 1;

/** The operations of the first company with figures of its own, in the selected case. */
export function companyCalls(document: ComparisonDocument): Call[] {
  const company = document.companies.find((one) => reachOf(document, one) === "funded");
  if (!company) return [];
  return [...operatingCalls(document, company), ...creditCalls(document, company)];
}

function operatingCalls(document: ComparisonDocument, { id, name, basis }: Company): Call[] {
  const live = (line: string, year: number) => cell(companyLine(id, "live", line, year));
  const driver = (role: string) => cell(companyLine(id, "live", `driver ${role}`, "constant"));
  const [revenue, capex] = [cell(figureValue(basis.revenue!)), cell(figureValue(basis.capex!))];
  const sells = document.contracts.some((contract) => contract.company === id && contract.guarantee);
  return [
    {
      id: "capex.intensity",
      says: `${name}: CapEx over revenue, guidance`,
      unit: "x",
      format: "0.0000",
      model: f`${capex}/${revenue}`,
      ours: f`AICOMP.CAPEX.INTENSITY(${capex},${revenue})`,
    },
    ...(sells && driverOf(document, id, "utilization")
      ? [
          {
            id: "guarantee.revenue",
            says: `${name}: uncommitted capacity with its backstop, second year`,
            unit: "USD billion",
            format: "#,##0.0000",
            model: f`${live("used", YEAR)}+${live("backstop", YEAR)}`,
            ours: f`AICOMP.GUARANTEE.REVENUE(${live("uncommitted", YEAR)},${driver("utilization")},${cell(companyBacklog("live", id, "backstop", YEAR))}+${cell(settingCell("carry"))}*${live("unused", 0)})`,
          },
        ]
      : []),
  ];
}

function creditCalls(document: ComparisonDocument, { id, name }: Company): Call[] {
  const live = (line: string) => cell(companyLine(id, "live", line, YEAR));
  const first = (line: string) => cell(companyLine(id, "live", line, 0));
  const cash = cell(placeholderCell(placeholderOf(document, id, "cash")!.id, "value"));
  return [
    {
      id: "leverage",
      says: `${name}: net debt over cash before CapEx, second year`,
      unit: "x",
      format: "0.0000",
      model: f`${live("leverage")}`,
      ours: f`AICOMP.LEVERAGE(${live("debt")}-${live("cash")},${live("earned")})`,
    },
    {
      id: "coverage",
      says: `${name}: interest cover, second year`,
      unit: "x",
      format: "0.0000",
      model: f`${live("interest cover")}`,
      ours: f`AICOMP.COVERAGE(${live("earned")}-${live("depreciation")},${live("interest")})`,
    },
    {
      id: "runway",
      says: `${name}: months of cash at the outflow of the first year`,
      unit: "months",
      format: "0.0000",
      model: f`IF(AND(${burnMonths}>0,${first("flow")}<0),${cash}/(-${first("flow")}/${burnMonths}),0)`,
      // A first year that lies before the valuation date has no outflow to reckon with.
      ours: f`IF(${burnMonths}>0,AICOMP.RUNWAY(${cash},-${first("flow")}/${burnMonths}),0)`,
    },
  ];
}

/** The months of the first year that lie after the valuation date. */
const burnMonths = f`(12*${cell(timelineCell("t", 0))})`;

/** Multiples and returns of the first company that is valued, in the selected case. */
export function valuationCalls(document: ComparisonDocument): Call[] {
  const valued = document.companies.filter((one) => hasMultiple(document, one));
  const company = valued.find((one) => reachOf(document, one) !== "contracts");
  if (!company) return [];
  const { id, name } = company;
  const at = (line: string) => cell(valuationCell(id, line, "live"));
  const constant = (line: string) => cell(companyLine(id, "live", line, "constant"));
  const multiple = multipleOf(company);
  const peers = valued.filter((one) => one.id !== id);
  const call = callsOf("pb", name);
  return [
    call(
      "multiple",
      "P/B of price and book value per share",
      "x",
      "0.0000",
      f`${multiple}`,
      f`AICOMP.PB.MULTIPLE(${constant("price")},${constant("book")})`,
    ),
    ...(peers.length === 1
      ? [
          call(
            "premium",
            "P/B premium",
            "%",
            "0.0000%",
            f`${at("premium")}`,
            f`AICOMP.PB.PREMIUM(${multiple},${multipleOf(peers[0]!)})`,
          ),
        ]
      : []),
    ...(driverOf(document, id, "exit multiple")
      ? [
          call(
            "rerate",
            "price return to the exit",
            "%",
            "0.0000%",
            f`${at("price")}`,
            f`AICOMP.PB.RERATE(${multiple},${at("exit")},${at("from_book")},1)`,
          ),
          call(
            "annualize",
            "price return to the exit, annualized",
            "% p.a.",
            "0.0000%",
            f`${at("price_a_year")}`,
            f`AICOMP.GROWTH.ANNUALIZE(${at("price")},12*${cell(EXIT_T_CELL)})`,
          ),
        ]
      : []),
  ];
}
