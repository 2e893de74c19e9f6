import { CASES, type Company } from "../../../figures/document";
import { type Check, equal } from "../../checks";
import { isOfTheSelectedCase } from "../../drivers";
import { band, computed, label, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { valuationCell } from "../../ids";
import type { Draft } from "../../layout";
import { lineName } from "../../names";
import type { Line } from "./lines";

/** A company's lines under its name: the three cases, the live one, and a function of ours beside the base case. */
export function companyRows(company: Company, lines: readonly Line[], width: number): (Draft | null)[][] {
  return [[], band({ value: company.name, look: "theme" }, width), ...lines.map((line) => lineRow(company, line))];
}

function lineRow({ id, name }: Company, line: Line): (Draft | null)[] {
  const at = (column: Parameters<typeof valuationCell>[2]) => valuationCell(id, line.id, column);
  return [
    label(line.says),
    unit(line.unit),
    ...CASES.map((which) => computed(f`=${line.of(which)}`, line.format, at(which))),
    {
      ...computed(f`=${line.of("live")}`, line.format, at("live")),
      look: "live",
      name: { name: lineName(id, line.id), comment: `${name}: ${line.says}, selected case (${line.unit}).` },
      ...(line.headline && { output: { label: `${name}: ${line.says}`, unit: line.headline } }),
    },
    line.ours ? computed(f`=${line.ours("base")}`, line.format, at("ours")) : null,
  ];
}

export function companyChecks({ id, name }: Company, lines: readonly Line[]): Check[] {
  const at = (line: Line["id"], column: Parameters<typeof valuationCell>[2]) => cell(valuationCell(id, line, column));
  const last = lines.at(-1)!.id;
  return [
    ...lines
      .filter(({ ours }) => ours)
      .map((line) => ({
        id: `valuation.${id}.${line.id}`,
        sheet: "Valuation",
        says: `${name}: ${line.says} ties to AICOMP, base case`,
        holds: equal(at(line.id, "base"), at(line.id, "ours")),
      })),
    {
      id: `valuation.${id}.live`,
      sheet: "Valuation",
      says: `${name}: live column ties to the selected case`,
      holds: isOfTheSelectedCase(at(last, "live"), (which) => at(last, which)),
    },
    ...(lines.some((line) => line.id === "price")
      ? [
          {
            id: `valuation.${id}.bridge`,
            sheet: "Valuation",
            says: `${name}: book value growth and re-rating compound to the price return`,
            holds: equal(f`(1+${at("from_book", "base")})*(1+${at("from_multiple", "base")})-1`, at("price", "base")),
          },
        ]
      : []),
  ];
}
