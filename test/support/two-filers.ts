import type { FiledDocument } from "../../src/figures/filed";
import { filedDocument } from "../../src/figures/filed-document";
import { figuresOf } from "../../src/filings";
import { growing, monthEnds, rowsOf } from "../filings/filer";
import { companyFacts, file, type Row } from "../filings/made-up";

const CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment";

/** What a made-up company earned in each quarter from 2020 on. */
export const revenueOf = (company: number): number[] => growing(100e6 * company, 24);
export const capexOf = (): number[] => growing(60e6, 24);

/** A sum of quarters by year. */
export const yearOf = (quarters: readonly number[], year: number): number =>
  quarters.slice((year - 2020) * 4, (year - 2019) * 4).reduce((a, b) => a + b, 0);

/** The company facts of a made-up company after so many quarters. */
export function factsOfFiler(company: number, quarters: number, more: readonly Row[] = []): string {
  const rows = rowsOf({
    ends: monthEnds(2020, 12, 6).slice(0, quarters),
    flows: { Revenues: revenueOf(company), [CAPEX]: capexOf() },
    balances: { StockholdersEquity: growing(500e6, 24) },
    yearToDate: [CAPEX],
  });
  return companyFacts([...rows, ...more], { cik: company, entityName: `Company ${company}` });
}

/** Two companies as they had filed after so many quarters. */
export async function twoFilers(
  quarters: number,
  more: Row[] = [],
  asOf: string | null = null,
): Promise<FiledDocument> {
  const files = [1, 2].map((company) =>
    file(`${company}.json`, factsOfFiler(company, quarters, company === 1 ? more : [])),
  );
  const { figures } = await figuresOf(files, { asOf });
  const ciks = ["0000000001", "0000000002"];
  return filedDocument(figures, { ciks, asOf, answers: [], remarks: [], years: 5, quarters: 12 });
}
