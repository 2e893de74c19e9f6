import { LIMITS } from "./open/limits";

/** A file that can't be read, with the sentence for the user. */
export class Unreadable extends Error {
  override name = "Unreadable";
}

const COMPANY_FACTS = "https://data.sec.gov/api/xbrl/companyfacts/CIK##########.json (the CIK in ten digits)";
const GET = `Download the company facts, ${COMPANY_FACTS}, or the filing's main .htm document.`;

/** What a file is, and what to get instead. */
export const INSTEAD = {
  empty: `The file is empty. ${GET}`,
  big: `The file is larger than ${LIMITS.bytes / 1e6} MB, more than any filing. ${GET}`,
  bomb: `Unpacked, the file is larger than ${LIMITS.bytes / 1e6} MB, more than any filing. ${GET}`,
  cut: "The file ends early: the download is incomplete. Download it again.",
  damaged: "The compressed file is damaged. Download it again.",
  pdf: `This is a PDF, which carries no tagged figures. ${GET}`,
  xlsx: `This is an Excel workbook, which has the figures without their concepts. ${GET}`,
  office: `This is an Office document, which carries no tagged figures. ${GET}`,
  image: `This is a picture. ${GET}`,
  zipWithout: `The archive holds no filing in inline XBRL. ${GET}`,
  zipOfMany: "The archive holds more than one filing. Unpack it, and give the filings one by one.",
  submissions: `This is the list of a company's filings (submissions), without figures. ${GET}`,
  companyConcept: `This file has a single concept (company concept). ${GET}`,
  frames: `This file has one concept of all companies (frames). ${GET}`,
  tickers: `This is the list of companies and their CIK numbers, without figures. ${GET}`,
  otherJson: `This JSON file is not company facts. ${GET}`,
  brokenJson: `The file is not valid JSON. Download it again: ${COMPANY_FACTS}.`,
  brokenPack: "The pack of figures is damaged. Write it again: npm run figures -- FILE --pack FACTS.json.",
  factsWithout: `The company facts hold no figures. ${GET}`,
  viewer:
    "This is the page of SEC's viewer, not the filing. Remove “ix?doc=/” from the address, open it and save that page.",
  denied:
    "This is SEC's notice that it refused the download, not a filing. Open the link in a browser and save the page.",
  index: "This is the list of a filing's documents. Open the main document (.htm) on it, and save that.",
  plainHtml:
    "This page has no inline XBRL. Filings have it since about 2019; for earlier ones, or for an exhibit, " +
    `download the company facts, ${COMPANY_FACTS}.`,
  instance: "This is a plain XBRL document (.xml). Save the filing's main .htm document instead.",
  submissionText: "This is a complete submission as text. Save the filing's main .htm document instead.",
  xml: `This XML file is not a filing in inline XBRL. ${GET}`,
  unknown: `The type of this file is not known. ${GET}`,
  deep: "The page nests its elements deeper than any filing does, so it was not read. Download it again.",
  contexts: `The page has more than ${LIMITS.contexts.toLocaleString("en-US")} contexts, more than any filing. It was not read.`,
  units: `The page has more than ${LIMITS.units.toLocaleString("en-US")} units, more than any filing. It was not read.`,
  facts: `The file has more than ${LIMITS.facts.toLocaleString("en-US")} values, more than any company files. It was not read.`,
  filings: `The file has more than ${LIMITS.filings.toLocaleString("en-US")} filings, more than any company makes. It was not read.`,
  noCompany: "The filing does not say which company it is of (no CIK). Download it again.",
  noFacts: "The filing has no tagged figure that can be read. Download it again, or take the company facts.",
} as const;
export type Instead = keyof typeof INSTEAD;

export const unreadable = (why: Instead): Unreadable => new Unreadable(INSTEAD[why]);

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;

export const PROBLEM = {
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  skippedRows: (number: number) =>
    `${count(number, "entry has", "entries have")} no valid value, date or filing and ${number === 1 ? "was" : "were"} left out.`,
  skippedFacts: (number: number, example: string) =>
    `${count(number, "tagged value", "tagged values")} could not be read and ${number === 1 ? "was" : "were"} left out, for example ${example}.`,
  otherEntity: (number: number, cik: string) =>
    `${count(number, "tagged value belongs", "tagged values belong")} to another company than CIK ${cik} and ${number === 1 ? "was" : "were"} left out.`,
  twoValues: (concept: string, period: string, values: string[]) =>
    `${concept} for ${period} is stated with different values: ${values.join(" and ")}.`,
};
