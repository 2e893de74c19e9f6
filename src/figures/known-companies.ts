/** A company that can be chosen by name: the field of AI infrastructure. The CIK is SEC's number of the filer. */
export interface KnownCompany {
  readonly name: string;
  readonly ticker: string;
  readonly cik: string;
}

const company = (name: string, ticker: string, cik: number): KnownCompany => ({
  name,
  ticker,
  cik: String(cik).padStart(10, "0"),
});

export const KNOWN_COMPANIES: readonly KnownCompany[] = [
  company("Alphabet", "GOOGL", 1652044),
  company("Amazon", "AMZN", 1018724),
  company("AMD", "AMD", 2488),
  company("Apple", "AAPL", 320193),
  company("Applied Digital", "APLD", 1144879),
  company("Arista Networks", "ANET", 1596532),
  company("Broadcom", "AVGO", 1730168),
  company("Cipher Mining", "CIFR", 1819989),
  company("Cloudflare", "NET", 1477333),
  company("Core Scientific", "CORZ", 1839341),
  company("CoreWeave", "CRWV", 1769628),
  company("Dell Technologies", "DELL", 1571996),
  company("Digital Realty", "DLR", 1297996),
  company("DigitalOcean", "DOCN", 1582961),
  company("Equinix", "EQIX", 1101239),
  company("Hewlett Packard Enterprise", "HPE", 1645590),
  company("Hut 8", "HUT", 1964789),
  company("IBM", "IBM", 51143),
  company("Intel", "INTC", 50863),
  company("IREN", "IREN", 1878848),
  company("Marvell Technology", "MRVL", 1835632),
  company("Meta Platforms", "META", 1326801),
  company("Micron Technology", "MU", 723125),
  company("Microsoft", "MSFT", 789019),
  company("Nebius Group", "NBIS", 1513845),
  company("NVIDIA", "NVDA", 1045810),
  company("Oracle", "ORCL", 1341439),
  company("Salesforce", "CRM", 1108524),
  company("Snowflake", "SNOW", 1640147),
  company("Super Micro Computer", "SMCI", 1375365),
  company("TeraWulf", "WULF", 1083301),
  company("Tesla", "TSLA", 1318605),
  company("Vertiv", "VRT", 1674101),
];

/** Where a company's facts are downloaded. */
export const companyFactsAddress = (cik: string): string => `https://data.sec.gov/api/xbrl/companyfacts/CIK${cik}.json`;

const MOST = 6;

/** The companies that a name, a ticker or a CIK may mean; a CIK that the list lacks is a company too. */
export function companiesFor(sought: string): readonly KnownCompany[] {
  const plain = sought.trim().toLowerCase();
  if (plain === "") return [];
  const digits = /^(?:cik)?0*(\d{1,10})$/.exec(plain)?.[1];
  if (digits !== undefined) {
    const cik = digits.padStart(10, "0");
    return [KNOWN_COMPANIES.find((one) => one.cik === cik) ?? { name: `CIK ${digits}`, ticker: "", cik }];
  }
  const rank = ({ name, ticker }: KnownCompany): number => {
    const [words, symbol] = [name.toLowerCase(), ticker.toLowerCase()];
    if (words === plain || symbol === plain) return 0;
    if (words.startsWith(plain) || symbol.startsWith(plain)) return 1;
    return words.includes(plain) ? 2 : 3;
  };
  return KNOWN_COMPANIES.filter((one) => rank(one) < 3)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}
