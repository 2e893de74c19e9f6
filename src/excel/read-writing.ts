import { run } from "./batch/run";
import { has } from "./batch/requirements";

/** How this Excel writes numbers and days. */
export interface Writing {
  readonly decimal: string;
  readonly thousands: string;
  /** The short date, such as M/d/yyyy. */
  readonly date: string;
}

/** Asks Excel how it writes; undefined where it can't say. */
export async function readWriting(): Promise<Writing | undefined> {
  if (!has("culture")) return undefined;
  return run(async (context) => {
    const { application } = context;
    const dates = application.cultureInfo.datetimeFormat;
    application.load({ decimalSeparator: true, thousandsSeparator: true });
    dates.load({ shortDatePattern: true });
    await context.sync();
    const { decimalSeparator: decimal, thousandsSeparator: thousands } = application;
    return { decimal, thousands, date: dates.shortDatePattern };
  });
}
