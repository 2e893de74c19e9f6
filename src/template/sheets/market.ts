import type { ComparisonDocument } from "../../figures/document";
import { type Check, equal } from "../checks";
import { band, computed, label, linked, subtitle, text, title, unit } from "../drafts";
import { cell, f } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { figureValue, figureYear } from "../term";
import { at } from "./model";

/*
 * 1  title
 * 5  the rates: stated, implied, and by AICOMP.CAGR
 *    the path by year at both, and what the difference amounts to
 */
export function marketSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const { market } = document;
  const yearOf = (id: string) => document.figures.find((figure) => figure.id === id)?.year;
  const [first, last] = market ? [yearOf(market.begin), yearOf(market.end)] : [];
  if (!market || first === undefined || last === undefined || last <= first) return undefined;
  const periods = Array.from({ length: last - first + 1 }, (_, year) => year);
  const begin = cell(figureValue(market.begin), "both");
  const end = cell(figureValue(market.end), "both");
  const rate = { stated: "market:stated", implied: "market:implied", ours: "market:ours" };
  const row = (name: string, words: string, units: string, draft: (year: number) => Draft): (Draft | null)[] => [
    label(words),
    unit(units),
    null,
    ...periods.map((year) => ({ ...draft(year), id: at(`market:${name}`, year) })),
  ];
  const grown =
    (by: string): ((year: number) => Draft) =>
    (year) =>
      computed(
        f`=${begin}*(1+${cell(by, "both")})^(${cell(at("market:year", year))}-${cell(at("market:year", 0), "both")})`,
        "#,##0.00",
      );
  const sheet: DraftSheet = {
    key: "market",
    title: "Market",
    tab: "#2B5797",
    widths: [52, 13, 11, ...periods.map(() => 10)],
    frozen: { rows: 3, columns: 1 },
    titleRows: 3,
    rows: [
      [title("Market")],
      [subtitle("The path of the market at the rate that is stated and at the rate that its two sizes imply.")],
      [],
      band({ value: "Rates", look: "theme" }, 3 + periods.length),
      [label("Stated"), unit("% a year"), linked(f`=${cell(figureValue(market.rate))}`, "0.00%", rate.stated)],
      [
        label("Implied by the two sizes"),
        unit("% a year"),
        {
          ...computed(
            f`=(${end}/${begin})^(1/(${cell(figureYear(market.end))}-${cell(figureYear(market.begin))}))-1`,
            "0.00%",
            rate.implied,
          ),
          name: {
            name: "AICOMP_market_growth",
            comment: "Growth of the market a year that its two documented sizes imply.",
          },
        },
      ],
      [
        label("The same by AICOMP.CAGR"),
        unit("% a year"),
        computed(
          f`=AICOMP.CAGR(${begin},${end},${cell(figureYear(market.end))}-${cell(figureYear(market.begin))})`,
          "0.00%",
          rate.ours,
        ),
      ],
      [],
      [
        ...band({ value: "Path", look: "heading" }, 3),
        ...periods.map((year): Draft => ({
          formula: year === 0 ? f`=${cell(figureYear(market.begin))}` : f`=${cell(at("market:year", year - 1))}+1`,
          look: "number heading",
          format: "0",
          id: at("market:year", year),
        })),
      ],
      row("path:stated", "At the stated rate", "USD billion", grown(rate.stated)),
      row("path:implied", "At the implied rate", "USD billion", grown(rate.implied)),
      row("difference", "Difference", "USD billion", (year) =>
        computed(f`=${cell(at("market:path:stated", year))}-${cell(at("market:path:implied", year))}`, "#,##0.00"),
      ),
      row("cumulated", "Difference, added up from the first year", "USD billion", (year) =>
        computed(
          f`=SUM(${cell(at("market:difference", 0), "column")}:${cell(at("market:difference", year))})`,
          "#,##0.00",
        ),
      ),
      [],
      [text("The implied path ends at the documented size; the stated rate is rounded, and leads beyond it.")],
    ],
    charts: [
      {
        type: "line",
        title: "The market at the stated and at the implied rate",
        categoryTitle: "Year",
        valueTitle: "USD billion",
        categories: { from: at("market:year", 0), to: at("market:year", periods.length - 1) },
        series: [
          { name: "Stated rate", from: at("market:path:stated", 0), to: at("market:path:stated", periods.length - 1) },
          {
            name: "Implied rate",
            from: at("market:path:implied", 0),
            to: at("market:path:implied", periods.length - 1),
          },
        ],
        top: 17,
        left: 0,
        rows: 18,
        columns: 6,
      },
    ],
  };
  const checks: Check[] = [
    {
      id: "market.rate",
      sheet: "Market",
      says: "The implied rate is that of AICOMP.CAGR",
      holds: equal(cell(rate.implied), cell(rate.ours)),
    },
    {
      id: "market.path",
      sheet: "Market",
      says: "The implied path ends at the documented size",
      holds: equal(cell(at("market:path:implied", periods.length - 1)), end),
    },
  ];
  return { sheet, checks };
}
