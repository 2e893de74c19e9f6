import { figuresOf, packOf, readFiles, resolve } from "../../../src/filings";
import { INSTEAD } from "../../../src/filings/sentences";
import { growing, monthEnds, rowsOf } from "../filer";
import { companyFacts, file, number, page } from "../made-up";
import { overRealFilings, realFile } from "../real-filings";

const ends = monthEnds(2021, 12, 4);
const rows = [
  ...rowsOf({
    ends,
    flows: { Revenues: growing(100e6, 16), PaymentsToAcquirePropertyPlantAndEquipment: growing(60e6, 16) },
    balances: { StockholdersEquity: growing(500e6, 16), Assets: growing(900e6, 16), Liabilities: growing(500e6, 16) },
    yearToDate: ["PaymentsToAcquirePropertyPlantAndEquipment"],
  }),
  { concept: "PaymentsToAcquireProductiveAssets", start: "2024-01-01", end: "2024-12-31", val: 1e6 },
];
const FILES = [
  file("facts.json", companyFacts(rows)),
  file(
    "filing.htm",
    page(
      `<table><tr><td>Revenue</td><td>${number("Revenues", "y2024", "7")}</td></tr></table><p>We had $${number("RevenueRemainingPerformanceObligation", "d2024", "9")} million.</p>`,
      { cik: "0000000002", company: "Other Cloud Corp." },
    ),
  ),
];

/** The figures of files, and those of the pack made of them; the names of the files are another. */
async function both(files: Parameters<typeof readFiles>[0], asOf: string | null = null) {
  const { readings } = await readFiles(files);
  const direct = resolve(readings, { asOf });
  const packed = await figuresOf([file("facts-pack.json", packOf(readings))], { asOf });
  return { direct, packed };
}

test("a pack gives the figures, sources and questions that its files gave", async () => {
  for (const asOf of [null, "2024-06-01"]) {
    const { direct, packed } = await both(FILES, asOf);
    expect(packed.figures).toEqual(direct.figures);
    expect(packed.questions).toEqual(direct.questions);
    expect(packed.problems.slice(1)).toEqual(direct.problems.slice(1));
  }
  expect((await both(FILES)).direct.questions).toHaveLength(1);
});

const PACK = (async () => packOf((await readFiles(FILES)).readings))();

test.each([
  ["of another version", (pack: string) => pack.replace('"version":1', '"version":2')],
  ["without readings", () => '{"format":"aicomp-facts","version":1,"readings":[]}'],
  ["with a day that does not exist", (pack: string) => pack.replaceAll('"2024-12-31"', '"2024-12-32"')],
  ["with text for a number", (pack: string) => pack.replaceAll('"2024-12-31",', '"2024-12-31","x",')],
  [
    "with parts that are no lists",
    () => '{"format":"aicomp-facts","version":1,"readings":[{"cik":"0000000001","company":"A"}]}',
  ],
])("a pack %s is told as damaged", async (_, change) => {
  const { figures, problems } = await figuresOf([file("pack.json", change(await PACK))]);
  expect([figures, problems]).toEqual([[], [`pack.json: ${INSTEAD.brokenPack}`]]);
});

overRealFilings(() => {
  test.each([["alphabet-companyfacts.json.gz"], ["nvidia-companyfacts.json.gz"], ["amazon-10-k-2024.htm.gz"]])(
    "the pack of %s gives its figures",
    async (name) => {
      const { direct, packed } = await both([realFile(name)]);
      expect(packed.figures).toEqual(direct.figures);
      expect(packed.problems).toEqual(direct.problems);
    },
  );
});
