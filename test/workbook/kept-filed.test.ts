import { gzipSync, strFromU8, strToU8 } from "fflate";
import type { FiledDocument } from "../../src/figures/filed";
import { packFiled, unpackFiled } from "../../src/workbook/kept-filed";

const DOCUMENT: FiledDocument = {
  format: "aicomp-filed",
  version: 1,
  asOf: null,
  companies: [{ id: "one", name: "=One’s Compute", cik: "0000000001", currency: "USD" }],
  sources: [
    {
      kind: "filing",
      id: "one.10.k",
      company: "one",
      form: "10-K",
      period: "2024-12-31",
      filed: "2025-02-06",
      accession: "0000000001-25-000001",
      link: "https://www.sec.gov/Archives/edgar/data/1/000000000125000001/0000000001-25-000001-index.htm",
    },
  ],
  figures: [
    {
      kind: "filed",
      id: "one.revenue.2024-01-01.2024-12-31.usd",
      company: "one",
      measure: "revenue",
      source: "one.10.k",
      value: 16_900_000_000,
      unit: "USD",
      concept: "us-gaap:Revenues",
      start: "2024-01-01",
      end: "2024-12-31",
      place: { kind: "row", text: "Revenue | 2024: $16.9" },
      first: { value: 16_800_000_000, filed: null, difference: "restated" },
    },
  ],
  answers: [{ cik: "0000000001", measure: "revenue", concept: "us-gaap:Revenues" }],
  remarks: [],
  years: 5,
  quarters: 12,
};
const packed = (data: unknown) => packFiled(data as FiledDocument);

test("a comparison is read back as it was kept", () => {
  expect(unpackFiled(packFiled(DOCUMENT))).toEqual(DOCUMENT);
});

test.each([
  ["nothing", ""],
  ["a number", 7],
  ["text", "no comparison"],
  ["another document", packed({ format: "aicomp-comparison" })],
  ["half of one", packFiled(DOCUMENT).slice(0, 200)],
  ["a figure of no company", packed({ ...DOCUMENT, companies: [{ ...DOCUMENT.companies[0]!, id: "two" }] })],
  ["a figure of no filing", packed({ ...DOCUMENT, sources: [] })],
  ["a figure twice", packed({ ...DOCUMENT, figures: [...DOCUMENT.figures, ...DOCUMENT.figures] })],
  ["a link elsewhere", packed({ ...DOCUMENT, sources: [{ ...DOCUMENT.sources[0]!, link: "https://example.com/" }] })],
  ["what unpacks to too much", btoa(strFromU8(gzipSync(strToU8(`"${" ".repeat(33_000_000)}"`)), true))],
])("%s is no comparison", (_, stored) => {
  expect(unpackFiled(stored)).toBeNull();
});
