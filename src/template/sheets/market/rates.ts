import { band, computed, label, linked, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { figureValue, figureYear, marketRate } from "../../ids";
import type { Draft } from "../../layout";
import { MARKET_GROWTH_NAME } from "../../names";
import type { Scope } from "./scope";

/** The stated rate, the one that the two sizes imply, and the same by AICOMP.CAGR. */
export function rateRows({ market, periods, begin, end }: Scope): (Draft | null)[][] {
  const years = f`${cell(figureYear(market.end))}-${cell(figureYear(market.begin))}`;
  return [
    band({ value: "Growth rates", look: "theme" }, 3 + periods.length),
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
    [
      label("Cross-check: AICOMP.CAGR"),
      unit("% p.a."),
      computed(f`=AICOMP.CAGR(${begin},${end},${years})`, "0.00%", marketRate("ours")),
    ],
  ];
}
