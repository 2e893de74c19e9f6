import { CASES, type Company } from "../../../figures/document";
import { type Check, equal } from "../../checks";
import { isOfTheSelectedCase } from "../../drivers";
import { band, computed, label, unit } from "../../drafts";
import { cell, f, type Formula, join } from "../../formula";
import { settingCell, valuationCell } from "../../ids";
import type { Draft } from "../../layout";
import { lineName } from "../../names";
import type { Line, Valued } from "./lines";

/** A company's lines under its name: the three cases, the live one, the weighted one, and what it rests on. */
export function companyRows({ company, lines }: Valued, width: number): (Draft | null)[][] {
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
    line.weighted ? computed(f`=${weighted(id, line)}`, line.format) : null,
    { value: "", look: "note", rests: at("live") },
  ];
}

/** The cases by the user's weights, over the sum of the weights. */
export function weighted(company: string, line: Pick<Line, "id">): Formula {
  const weights = CASES.map((which) => f`${cell(settingCell(`weight.${which}`), "both")}`);
  const products = CASES.map((which, i) => f`${weights[i]!}*${cell(valuationCell(company, line.id, which))}`);
  return f`(${join(products, "+")})/(${join(weights, "+")})`;
}

export function companyChecks({ company: { id, name }, lines }: Valued): Check[] {
  const at = (line: string, column: Parameters<typeof valuationCell>[2]) => cell(valuationCell(id, line, column));
  const last = lines.at(-1)!.id === "price_a_year" ? "price" : lines.at(-1)!.id;
  return [
    {
      id: `valuation.${id}.live`,
      sheet: "Valuation",
      says: `${name}: live column ties to the selected case`,
      holds: isOfTheSelectedCase(at(last, "live"), (which) => at(last, which)),
    },
    ...(lines.some((line) => line.id === "price")
      ? CASES.map((which): Check => ({
          id: `valuation.${id}.returns.${which}`,
          sheet: "Valuation",
          says: `${name}, ${which}: book value growth and re-rating compound to the price return`,
          holds: equal(f`(1+${at("from_book", which)})*(1+${at("from_multiple", which)})-1`, at("price", which)),
        }))
      : []),
  ];
}
