import type { Range } from "../figures/document";

/** An input of the model that is the same for every company and in every case. */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  readonly value: number;
  readonly range: Range;
  readonly whole?: true;
  readonly why: string;
}

/** The settings of the model; none is from the source. */
export const SETTINGS = [
  {
    id: "carry",
    label: "Unused backstop cover carried forward",
    unit: "0 or 1",
    format: "0",
    value: 0,
    range: { low: 0, high: 1 },
    whole: true,
    why: "The source states an order through a date and no right to carry unused cover; 1 keeps it available.",
  },
  {
    id: "price.floor",
    label: "Lowest issue price of new shares",
    unit: "% of price",
    format: "0%",
    value: 0.1,
    range: { low: 0.01, high: 1 },
    why: "Keeps the number of new shares finite where book value is lost.",
  },
  {
    id: "excess.years",
    label: "Years of excess return (market-implied ROE)",
    unit: "years",
    format: "0",
    value: 10,
    range: { low: 1, high: 30 },
    whole: true,
    why: "Ten years before the excess return begins to fade; Valuation shows other horizons.",
  },
  {
    id: "days",
    label: "Average days per year",
    unit: "days",
    format: "0.00",
    value: 365.25,
    range: { low: 360, high: 366 },
    why: "With a leap day every fourth year.",
  },
  {
    id: "gdp",
    label: "Nominal growth of the economy",
    unit: "% p.a.",
    format: "0.0%",
    value: 0.045,
    range: { low: 0, high: 0.08 },
    why: "Real growth of about 2.5% and inflation of 2%; growth after the horizon stays below it.",
  },
  {
    id: "spread",
    label: "Least spread of the cost of equity over growth",
    unit: "pp",
    format: "0.0%",
    value: 0.03,
    range: { low: 0.005, high: 0.1 },
    why: "Below it the value hangs on the difference of two estimates.",
  },
  {
    id: "weight.bear",
    label: "Probability weight: bear",
    unit: "weight",
    format: "0%",
    value: 0.25,
    range: { low: 0, high: 1 },
    why: "Assumed; weights are divided by their sum.",
  },
  {
    id: "weight.base",
    label: "Probability weight: base",
    unit: "weight",
    format: "0%",
    value: 0.5,
    range: { low: 0, high: 1 },
    why: "Assumed.",
  },
  {
    id: "weight.bull",
    label: "Probability weight: bull",
    unit: "weight",
    format: "0%",
    value: 0.25,
    range: { low: 0, high: 1 },
    why: "Assumed.",
  },
] as const satisfies readonly Setting[];

export type SettingId = (typeof SETTINGS)[number]["id"];
