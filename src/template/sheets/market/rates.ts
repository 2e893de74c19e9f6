import { band, computed, label, linked, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { figureValue, figureYear, marketRate } from "../../ids";
import type { Draft } from "../../layout";
import { MARKET_GROWTH_NAME } from "../../names";
import { LEAD } from "../../timeline";
import type { Scope } from "./scope";

/** The stated rate, and the one that the two sizes imply. */
export function rateRows({ market, periods, begin, end }: Scope): (Draft | null)[][] {
  const years = f`${cell(figureYear(market.end))}-${cell(figureYear(market.begin))}`;
  return [
    band({ value: "Growth rates", look: "theme" }, LEAD + periods.length),
    [
      label("Stated growth rate (CAGR)"),
      unit("% p.a."),
      linked(f`=${cell(figureValue(market.rate))}`, "0.00%", marketRate("stated")),
    ],
    [
      label("Implied growth rate (CAGR)"),
      unit("% p.a."),
      {
        ...computed(f`=(${end}/${begin})^(1/(${years}))-1`, "0.00%", marketRate("implied")),
        name: {
          name: MARKET_GROWTH_NAME,
          comment: "Annual market growth implied by its two documented sizes.",
        },
      },
    ],
  ];
}
