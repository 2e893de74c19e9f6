import type { ComparisonDocument } from "../../../figures/document";
import { cell, type Ref } from "../../formula";
import { figureValue } from "../../ids";

export const MONEY = "#,##0.00";

/** The market of a document whose figures give both sizes with their years. */
export interface Scope {
  readonly market: NonNullable<ComparisonDocument["market"]>;
  /** The years of the path, from 0. */
  readonly periods: readonly number[];
  readonly last: number;
  readonly begin: Ref;
  readonly end: Ref;
}

export function scopeOf({ market, figures }: ComparisonDocument): Scope | undefined {
  const yearOf = (id: string) => figures.find((figure) => figure.id === id)?.year;
  const [first, final] = market ? [yearOf(market.begin), yearOf(market.end)] : [];
  if (!market || first === undefined || final === undefined || final <= first) return undefined;
  const last = final - first;
  return {
    market,
    periods: Array.from({ length: last + 1 }, (_, year) => year),
    last,
    begin: cell(figureValue(market.begin), "both"),
    end: cell(figureValue(market.end), "both"),
  };
}
