import { companiesFor, companyFactsAddress, KNOWN_COMPANIES } from "../../src/figures/known-companies";
import { readFiles } from "../../src/filings";
import { overRealFilings, realFile } from "../filings/real-filings";

const found = (sought: string) => companiesFor(sought).map(({ name }) => name);

test("no company and no CIK stands twice, and each CIK has ten digits", () => {
  for (const all of [KNOWN_COMPANIES.map(({ name }) => name), KNOWN_COMPANIES.map(({ cik }) => cik)])
    expect(new Set(all).size).toBe(all.length);
  expect(KNOWN_COMPANIES.filter(({ cik }) => !/^\d{10}$/.test(cik))).toEqual([]);
});

test("a company is found by its name, a part of it, its ticker or its CIK", () => {
  expect(found("oracle")).toEqual(["Oracle"]);
  expect(found("micro")).toEqual(["Micron Technology", "Microsoft", "Super Micro Computer"]);
  expect(found("crwv")).toEqual(["CoreWeave"]);
  expect(found("1045810")).toEqual(["NVIDIA"]);
  expect(found("CIK0001045810")).toEqual(["NVIDIA"]);
  expect(found("99")).toEqual(["CIK 99"]);
  expect([found(""), found("no such company")]).toEqual([[], []]);
});

test("the link leads to the facts of that CIK, in ten digits", () => {
  expect(companyFactsAddress(companiesFor("99")[0]!.cik)).toBe(
    "https://data.sec.gov/api/xbrl/companyfacts/CIK0000000099.json",
  );
});

overRealFilings(() => {
  test.each([
    ["Alphabet", "alphabet-companyfacts.json.gz"],
    ["NVIDIA", "nvidia-companyfacts.json.gz"],
    ["Amazon", "amazon-10-k-2024.htm.gz"],
  ])("the CIK of %s is that of its filings", async (name, path) => {
    const { readings } = await readFiles([realFile(path)]);
    expect(KNOWN_COMPANIES.find((one) => one.name === name)!.cik).toBe(readings[0]!.cik);
  });
});
