import { filedDocument, linkOf } from "../../src/figures/filed-document";
import { figuresOf } from "../../src/filings";
import { companyFacts, file, number, page, type Row } from "../filings/made-up";

const year = (concept: string, val: number, more: Partial<Row> = {}): Row => ({
  concept,
  start: "2024-01-01",
  end: "2024-12-31",
  val,
  accn: "0000000001-25-000010",
  ...more,
});

const REST = { remarks: [], years: 5, quarters: 8 };

const twoCompanies = async () =>
  figuresOf([
    file(
      "a.json",
      companyFacts([year("Revenues", 7e6), year("Revenues", 6e6, { unit: "RUB" }), year("NetIncomeLoss", 1e6)]),
    ),
    file("b.htm", page(`<p>Revenue was ${number("Revenues", "y2024", "5")} million.</p>`, { cik: "0000000002" })),
  ]);

test("a figure belongs to the filing that states it, with its sentence, concept, unit and period", async () => {
  const { figures } = await twoCompanies();
  const {
    companies,
    sources,
    figures: filed,
  } = filedDocument(figures, {
    ciks: ["0000000002", "0000000001"],
    asOf: null,
    answers: [],
    ...REST,
  });
  expect(companies.map(({ id, cik }) => [id, cik])).toEqual([
    ["example.compute.inc", "0000000002"],
    ["example.compute.inc.2", "0000000001"],
  ]);
  expect(filed[0]).toEqual({
    kind: "filed",
    id: "example.compute.inc.revenue.2024.01.01.2024.12.31.usd".replace(/2024\.(\d\d)\.(\d\d)/g, "2024-$1-$2"),
    company: "example.compute.inc",
    measure: "revenue",
    source: sources[0]!.id,
    value: 5e6,
    unit: "USD",
    concept: "us-gaap:Revenues",
    start: "2024-01-01",
    end: "2024-12-31",
    place: { kind: "sentence", text: "Revenue was 5 million." },
  });
  expect(sources[0]).toMatchObject({ kind: "filing", form: "10-K", filed: null, accession: null, link: null });
  expect(sources[1]).toMatchObject({
    filed: "2025-02-10",
    period: "2024-12-31",
    link: "https://www.sec.gov/Archives/edgar/data/1/000000000125000010/0000000001-25-000010-index.htm",
  });
});

test("a company stands in the currency of its reports, and only what was chosen is in the document", async () => {
  const { figures } = await twoCompanies();
  const answers = [
    { cik: "0000000001", measure: "capex", concept: "us-gaap:A" },
    { cik: "0000000002", measure: "capex", concept: "us-gaap:B" },
  ];
  const document = filedDocument(figures, { ciks: ["0000000001"], asOf: "2025-03-01", answers, ...REST });
  expect(document.companies.map(({ currency }) => currency)).toEqual(["USD"]);
  expect(document.figures.map(({ unit }) => unit)).toEqual(["USD", "USD"]);
  expect(document.answers).toEqual([answers[0]]);
  expect(document.asOf).toBe("2025-03-01");
});

test("a filing without accession number has no link", () => expect(linkOf("0000000001", null)).toBeNull());
