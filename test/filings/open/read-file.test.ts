import { gzipSync, strToU8, zipSync } from "fflate";
import { figuresOf } from "../../../src/filings";
import { readFile } from "../../../src/filings/open/read-file";
import { LIMITS } from "../../../src/filings/open/limits";
import { INSTEAD } from "../../../src/filings/sentences";
import { companyFacts, context, file, number, page, valuesOf } from "../made-up";

const facts = companyFacts([{ concept: "Revenues", start: "2024-01-01", end: "2024-12-31", val: 100e6 }]);
const filing = page(`<p>Revenue was $${number("Revenues", "y2024", "100")} million.</p>`);
const revenue = { "2024-01-01 to 2024-12-31": 100e6 };

const sentenceOf = async (content: string | Uint8Array, name = "file"): Promise<string> => {
  const { figures, problems } = await figuresOf([file(name, content)]);
  expect(figures).toEqual([]);
  return problems[0] ?? "";
};

test.each([
  ["company facts", facts],
  ["company facts with a byte order mark", `\uFEFF${facts}`],
  ["company facts, packed", gzipSync(strToU8(facts))],
  ["company facts in an archive", zipSync({ "CIK0000000001.json": strToU8(facts) })],
  ["a filing", filing],
  ["a filing, packed", gzipSync(strToU8(filing))],
  [
    "a filing in an archive beside its schema",
    zipSync({ "ex-1.xsd": strToU8("<xsd/>"), "ex.htm": strToU8(filing), "ex_lab.xml": strToU8("<a/>") }),
  ],
  [
    "a filing in an archive beside the data of its viewer",
    zipSync({
      "MetaLinks.json": strToU8('{"version":"2.2"}'),
      "ex.htm": strToU8(filing),
      "R1.htm": strToU8("<html/>"),
    }),
  ],
  [
    "a filing in an archive before the data of its viewer",
    zipSync({ "ex.htm": strToU8(filing), "MetaLinks.json": strToU8('{"version":"2.2"}') }),
  ],
  ["a filing of two bytes a letter", Buffer.from(filing, "utf16le")],
])("%s can be read", async (_, content) => {
  const { figures } = await figuresOf([file("file", content)]);
  expect(valuesOf(figures, "revenue")).toEqual(revenue);
});

test.each([
  ["named by the declaration", filing.replace("UTF-8", "windows-1252")],
  [
    "named by the head",
    filing.replace(/^<\?xml.*\?>/, "").replace("<head>", '<head><meta content="text/html; charset=windows-1252"/>'),
  ],
])("an encoding that is %s is that of the source", async (_, text) => {
  const bytes = Buffer.from(text.replace("Revenue was", "The company\u0092s revenue was"), "latin1");
  const { figures } = await figuresOf([file("f.htm", bytes)]);
  expect(figures[0]!.source.text).toBe("The company’s revenue was $100 million.");
});

test("the CIK may be a number, or a text with or without leading zeros", async () => {
  const rows = [{ concept: "Revenues", start: "2024-01-01", end: "2024-12-31", val: 1 }];
  for (const cik of [1652044, "1652044", "0001652044", "CIK0001652044"]) {
    const { figures } = await figuresOf([file("f.json", companyFacts(rows, { cik }))]);
    expect(figures[0]!.cik).toBe("0001652044");
  }
});

test("an archive named by its accession number gives it to the filing", async () => {
  const { figures } = await figuresOf([file("0000000001-25-000004-xbrl.zip", zipSync({ "ex.htm": strToU8(filing) }))]);
  expect(figures[0]!.accession).toBe("0000000001-25-000004");
});

test.each([
  ["an empty file", "", INSTEAD.empty],
  ["a PDF", "%PDF-1.7 …", INSTEAD.pdf],
  [
    "an Excel workbook",
    zipSync({ "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.xml": strToU8("<a/>") }),
    INSTEAD.xlsx,
  ],
  ["a Word document", zipSync({ "word/document.xml": strToU8("<a/>") }), INSTEAD.office],
  ["an archive of pictures", zipSync({ "a.jpg": strToU8("x") }), INSTEAD.zipWithout],
  ["the list of filings", '{"cik":"1","entityType":"operating","filings":{"recent":{}}}', INSTEAD.submissions],
  ["one concept", '{"cik":1,"taxonomy":"us-gaap","tag":"Revenues","units":{}}', INSTEAD.companyConcept],
  ["frames", '{"taxonomy":"us-gaap","tag":"Revenues","ccp":"CY2024","data":[]}', INSTEAD.frames],
  ["the list of companies", '{"0":{"cik_str":1,"ticker":"A","title":"A"}}', INSTEAD.tickers],
  ["other JSON", "[1,2]", INSTEAD.otherJson],
  ["company facts without facts", '{"cik":1,"entityName":"A","facts":{}}', INSTEAD.factsWithout],
  ["broken JSON", '{"cik":1,,}', INSTEAD.brokenJson],
  ["a page without tags", "<!DOCTYPE html><html><body><p>Annual report</p></body></html>", INSTEAD.plainHtml],
  ["an exhibit of 2005", "<DOCUMENT><TYPE>10-K<TEXT><HTML><BODY>Annual report</BODY></HTML>", INSTEAD.plainHtml],
  [
    "the viewer's page",
    '<!DOCTYPE html><html><head><title>Inline XBRL Viewer</title></head><body><iframe src="/ix?doc=/Archives/a.htm"></iframe></body></html>',
    INSTEAD.viewer,
  ],
  [
    "SEC's refusal",
    "<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head></html>",
    INSTEAD.denied,
  ],
  [
    "the list of documents",
    "<html><head><title>EDGAR Filing Documents for 0000000001-25-000004</title></head></html>",
    INSTEAD.index,
  ],
  [
    "a plain XBRL document",
    '<?xml version="1.0"?><xbrl xmlns="http://www.xbrl.org/2003/instance"></xbrl>',
    INSTEAD.instance,
  ],
  ["a complete submission", "<SEC-DOCUMENT>0000000001-25-000004.txt", INSTEAD.submissionText],
  ["a schema", '<?xml version="1.0"?><schema></schema>', INSTEAD.xml],
  ["a text", "Dear shareholders", INSTEAD.unknown],
])("%s is named for what it is", async (_, content, sentence) => {
  expect(await sentenceOf(content)).toBe(`file: ${sentence}`);
});

test.each([
  ["company facts", facts.slice(0, facts.length / 2)],
  ["packed company facts", gzipSync(strToU8(facts)).slice(0, 120)],
  ["a page", filing.slice(0, filing.length * 0.8)],
  ["a page that stops inside a tag", filing.slice(0, filing.indexOf("contextRef", filing.length * 0.8) + 4)],
  ["a page that stops inside its contexts", filing.slice(0, filing.indexOf("</xbrli:context>"))],
  ["a packed page", gzipSync(strToU8(filing)).slice(0, 600)],
  ["an archive", zipSync({ "a.htm": strToU8(filing) }).slice(0, 700)],
])("half a download of %s is told", async (_, content) => {
  expect(await sentenceOf(content)).toBe(`file: ${INSTEAD.cut}`);
});

test("200 MB are refused unread, and so is what unpacks to as much", async () => {
  expect(await sentenceOf(new Uint8Array(200_000_000))).toBe(`file: ${INSTEAD.big}`);
  const blanks = new Uint8Array(LIMITS.bytes / 8).fill(32);
  const member = gzipSync(blanks, { level: 1 });
  const bomb = new Uint8Array(member.length * 9);
  for (let i = 0; i < 9; i++) bomb.set(member, i * member.length);
  expect(await sentenceOf(bomb)).toBe(`file: ${INSTEAD.bomb}`);
  const archive = zipSync(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.htm`, blanks])), { level: 1 });
  expect(await sentenceOf(archive)).toBe(`file: ${INSTEAD.bomb}`);
});

describe("a hostile page is answered by a sentence", () => {
  test.each([
    [
      "more contexts than any filing has",
      page("", {
        contexts: Array.from(
          { length: 250_000 },
          (_, i) =>
            `<xbrli:context id="k${i}"><xbrli:period><xbrli:instant>2024-12-31</xbrli:instant></xbrli:period></xbrli:context>`,
        ).join(""),
      }),
      INSTEAD.contexts,
    ],
    ["elements nested without end", page(`${"<div>".repeat(200_000)}x${"</div>".repeat(200_000)}`), INSTEAD.deep],
    ["tags left open", page("<b><div>".repeat(100_000)), INSTEAD.deep],
    [
      "values left open",
      page('<ix:nonFraction name="us-gaap:Revenues" contextRef="y2024" unitRef="usd">'.repeat(50_000)),
      INSTEAD.deep,
    ],
    [
      "more values than any filing has",
      page('<ix:nonNumeric name="a:b" contextRef="y2024">x</ix:nonNumeric>'.repeat(510_000).replaceAll("a:b", "dei:A")),
      INSTEAD.facts,
    ],
  ])("%s", async (_, content, sentence) => {
    expect(await sentenceOf(content)).toBe(`file: ${sentence}`);
  });

  test("entities that multiply are not expanded, and scripts are neither run nor read", async () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const body = `<script>globalThis.__ran = true; document.write('<ix:nonFraction name="us-gaap:Revenues">')</script>
      <style>p { color: red }</style><p>&b;&b; Revenue was $${number("Revenues", "y2024", "100")} million.</p>`;
    const { figures } = await figuresOf([file("f.htm", page(body).replace("<html", `${bomb}<html`))]);
    expect(valuesOf(figures, "revenue")).toEqual(revenue);
    expect(globalThis).not.toHaveProperty("__ran");
  });

  test("a text of megabytes with thousands of tables in it is read in one go", async () => {
    const cell = `<td>${"word ".repeat(600_000)}${"<table><tr><td>x</td></tr></table>".repeat(20_000)}</td>`;
    const body = `<table><tr>${cell}</tr></table><p>Revenue was $${number("Revenues", "y2024", "100")} million.</p>`;
    const { figures } = await figuresOf([file("f.htm", page(body))]);
    expect(valuesOf(figures, "revenue")).toEqual(revenue);
  });

  test("columns that span a billion, and text that begins with =, stay what they are", async () => {
    const body = `<table><tr><td colspan="1000000000">=HYPERLINK("x")</td><td>${number("Revenues", "y2024", "100")}</td></tr></table>`;
    const { figures } = await figuresOf([file("f.htm", page(body))]);
    expect(figures[0]!.source).toEqual({ kind: "row", text: '=HYPERLINK("x"): 100' });
  });
});

test("a context or a unit that is missing leaves the value out, and says so", async () => {
  const body = `<p>${number("Revenues", "y2024", "100")} ${number("NetIncomeLoss", "nowhere", "1")} ${number("Assets", "d2024", "1", { unitRef: "none" })}</p>`;
  const { figures, problems } = await figuresOf([file("f.htm", page(body))]);
  expect(figures).toHaveLength(1);
  expect(problems[0]).toContain("2 tagged values could not be read");
});

test("an archive of two filings is refused", async () => {
  const other = page("<p>x</p>").replaceAll("2024-12-31", "2023-12-31").replaceAll("2024-01-01", "2023-01-01");
  expect(await sentenceOf(zipSync({ "a.htm": strToU8(filing), "b.htm": strToU8(other) }))).toBe(
    `file: ${INSTEAD.zipOfMany}`,
  );
});

test("the documents of one filing are read together", async () => {
  const exhibit = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:us-gaap="http://fasb.org/us-gaap/2024"><body><p>${number("NetIncomeLoss", "y2024", "5")}</p></body></html>`;
  const { figures } = await figuresOf([
    file("f.zip", zipSync({ "a.htm": strToU8(filing), "ex13.htm": strToU8(exhibit) })),
  ]);
  expect(valuesOf(figures, "netIncome")).toEqual({ "2024-01-01 to 2024-12-31": 5e6 });
});

test("one bad file does not stop the others", async () => {
  const { figures, problems } = await figuresOf([file("a.pdf", "%PDF-1.7"), file("b.json", facts)]);
  expect(valuesOf(figures, "revenue")).toEqual(revenue);
  expect(problems).toEqual([`a.pdf: ${INSTEAD.pdf}`]);
});

test("values of another company in one filing are left out", async () => {
  const contexts = context("other", "0000000002", "2024-01-01", "2024-12-31");
  const { figures, problems } = await figuresOf([
    file(
      "f.htm",
      page(`<p>${number("Revenues", "y2024", "100")} ${number("NetIncomeLoss", "other", "1")}</p>`, { contexts }),
    ),
  ]);
  expect(figures.map(({ measure }) => measure)).toEqual(["revenue"]);
  expect(problems.join()).toContain("1 tagged value belongs to another company");
});

describe("a long page", () => {
  const long = page(`${"<p>Words that say nothing.</p>".repeat(100_000)}<p>${number("Revenues", "y2024", "100")}</p>`);

  test("tells how far it is", async () => {
    const shares: number[] = [];
    await readFile(file("f.htm", long), { progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test("stops when it is cancelled", async () => {
    const cancel = new AbortController();
    let share = 0;
    const reading = readFile(file("f.htm", long), {
      signal: cancel.signal,
      progress: (now) => {
        share = now;
        if (now > 0.3) cancel.abort();
      },
    });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(share).toBeLessThan(0.7);
  });
});
