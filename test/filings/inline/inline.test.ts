import { figuresOf } from "../../../src/filings";
import { context, figureOf, file, number, page, readPage, valuesOf } from "../made-up";

const REVENUE = "Revenues";

const table = (
  rows: string,
): string => `<p>CONSOLIDATED STATEMENTS OF OPERATIONS</p><p>(in millions, except per share data)</p>
<table><tr><td></td><td colspan="6">Year Ended December 31,</td></tr>
<tr><td></td><td colspan="3">2023</td><td colspan="3">2024</td></tr>${rows}</table>`;

test("a value in a table comes with its label, the heading of its column and the scale of the table", async () => {
  const { figures, problems } = await readPage(
    table(`<tr><td>Total net sales</td><td>$</td><td>${number(REVENUE, "y2023", "574,785")}</td><td></td>
      <td>$</td><td>${number(REVENUE, "y2024", "637,959")}</td><td></td></tr>`),
  );
  expect(problems).toEqual([expect.stringContaining("does not say when it was filed (signed 2025-02-06)")]);
  expect(figureOf(figures, "revenue", "2024-01-01", "2024-12-31")).toEqual({
    company: "Example Compute Inc.",
    cik: "0000000001",
    measure: "revenue",
    start: "2024-01-01",
    end: "2024-12-31",
    value: 637_959e6,
    unit: "USD",
    concept: "us-gaap:Revenues",
    form: "10-K",
    filed: null,
    accession: null,
    source: {
      kind: "row",
      text: "Total net sales | Year Ended December 31, 2024: $637,959 (in millions, except per share data)",
    },
  });
});

test("a value in prose comes with its sentence, and no more than that", async () => {
  const { figures } = await readPage(
    `<p>We sell to Acme Inc. and others. Our backlog was $${number("RevenueRemainingPerformanceObligation", "d2024", "12.5", { scale: "9", decimals: "-8" })}
     billion as of December&#160;31, 2024. Later events do not matter.</p>`,
  );
  expect(figures[0]).toMatchObject({
    measure: "remainingPerformanceObligation",
    value: 12.5e9,
    source: { kind: "sentence", text: "Our backlog was $12.5 billion as of December 31, 2024." },
  });
});

test("prose in a layout table is a sentence too", async () => {
  const { figures } = await readPage(
    `<table><tr><td>•</td><td>As of the end of the year we had remaining obligations of $${number("RevenueRemainingPerformanceObligation", "d2024", "7", { scale: "9" })} billion under contracts.</td></tr></table>`,
  );
  expect(figures[0]!.source.kind).toBe("sentence");
});

test("only a value without dimensions is the company's total", async () => {
  const segment = `<xbrldi:explicitMember dimension="us-gaap:StatementBusinessSegmentsAxis">us-gaap:CorporateMember</xbrldi:explicitMember>`;
  const contexts = context("cloud", "0000000001", "2024-01-01", "2024-12-31", segment);
  const { figures } = await readPage(
    table(
      `<tr><td>Cloud</td><td>${number(REVENUE, "cloud", "40")}</td></tr><tr><td>Total</td><td>${number(REVENUE, "y2024", "100")}</td></tr>`,
    ),
    { contexts },
  );
  expect(valuesOf(figures, "revenue")).toEqual({ "2024-01-01 to 2024-12-31": 100e6 });
});

test("the sign comes from the tag alone, brackets around it say nothing", async () => {
  const { figures } = await readPage(
    table(`<tr><td>Net loss</td><td>(${number("NetIncomeLoss", "y2023", "5")})</td><td></td><td></td>
      <td>(${number("NetIncomeLoss", "y2024", "2,722", { sign: "-" })}</td><td>)</td></tr>
      <tr><td>Purchases of property</td><td>(${number("PaymentsToAcquirePropertyPlantAndEquipment", "y2024", "83")})</td></tr>`),
  );
  expect(figureOf(figures, "netIncome", "2024-01-01", "2024-12-31")).toMatchObject({ value: -2_722e6 });
  expect(figureOf(figures, "netIncome", "2024-01-01", "2024-12-31").source.text).toContain("(2,722)");
  expect(figureOf(figures, "netIncome", "2023-01-01", "2023-12-31").value).toBe(5e6);
  expect(figureOf(figures, "capex", "2024-01-01", "2024-12-31").value).toBe(83e6);
});

test("a nil value is no value, and a dash that is tagged as zero is zero", async () => {
  const { figures } = await readPage(
    `<p>${number("LongTermDebt", "d2024", "", { "xsi:nil": "true" })} ${number("LongTermDebt", "d2023", "—", { format: "ixt:fixed-zero" })} ${number(REVENUE, "y2024", "1")}</p>`,
  );
  expect(valuesOf(figures, "debt")).toEqual({ "2023-12-31": 0 });
});

test("of a value in several places the most exact one counts, and two that differ are told", async () => {
  const twice = (text: string) =>
    `<p>Revenue was $${number(REVENUE, "y2024", "0.6", { scale: "9", decimals: "-8" })} billion.</p>` +
    table(`<tr><td>Revenue</td><td>${number(REVENUE, "y2024", text)}</td></tr>`);
  const same = await readPage(twice("638"));
  expect(same.figures[0]).toMatchObject({ value: 638e6, source: { kind: "row" } });
  expect(same.problems.join()).not.toContain("different values");
  expect((await readPage(twice("738"))).problems.join()).toContain(
    "stated with different values: 738,000,000 and 600,000,000",
  );
});

test("tags may be nested, continued, and have parts taken out", async () => {
  const { figures } = await readPage(
    `<ix:nonNumeric name="us-gaap:RevenueTextBlock" contextRef="y2024" continuedAt="c1" escape="true"><p>Revenue of ` +
      `<ix:nonFraction name="us-gaap:Revenues" contextRef="y2024" unitRef="usd" scale="6" decimals="-6" format="ixt:num-dot-decimal">` +
      `<ix:nonFraction name="us-gaap:GrossProfit" contextRef="y2024" unitRef="usd" scale="6" decimals="-6" format="ixt:num-dot-decimal">1,234</ix:nonFraction></ix:nonFraction> million.</p></ix:nonNumeric>` +
      `<ix:continuation id="c1" continuedAt="c1"><p>More of it: ${number("NetIncomeLoss", "y2024", "56")}</p></ix:continuation>`,
    { company: `Example<ix:exclude> page 3</ix:exclude> Compute Inc.` },
  );
  expect(figureOf(figures, "revenue", "2024-01-01", "2024-12-31").value).toBe(1_234e6);
  expect(figureOf(figures, "netIncome", "2024-01-01", "2024-12-31").value).toBe(56e6);
  expect(figures[0]!.company).toBe("Example Compute Inc.");
});

/** The page with another prefix for one of its namespaces. */
const renamed = (text: string, prefix: string, other: string): string =>
  text
    .replaceAll(`xmlns:${prefix}=`, `xmlns:${other}=`)
    .replace(new RegExp(`(?<![\\w:-])${prefix}:`, "g"), `${other}:`);

test("other prefixes, other registries of formats and units a share are read the same", async () => {
  const eps = { unitRef: "usdPerShare", scale: "0", decimals: "2", format: "ixt:numdotdecimal" };
  const body = `<p>Revenue ${number(REVENUE, "y2024", "1.234,5", { format: "ixt:numcommadecimal" })}, a share
    ${number("EarningsPerShareDiluted", "y2024", "1.25", eps)}</p>`;
  const ixt = "http://www.xbrl.org/inlineXBRL/transformation/2010-04-20";
  const text = [
    ["ix", "inline"],
    ["us-gaap", "gaap"],
    ["xbrli", "i"],
    ["dei", "d"],
    ["ixt", "t"],
  ].reduce((renaming, [prefix, other]) => renamed(renaming, prefix!, other!), page(body, { ixt }));
  expect(text).toContain('<inline:nonFraction name="gaap:Revenues"');
  const { figures } = await figuresOf([file("filing.htm", text)]);
  expect(figures.map(({ measure, value, unit, concept }) => [measure, value, unit, concept])).toEqual([
    ["revenue", 1_234.5e6, "USD", "us-gaap:Revenues"],
    ["dilutedEps", 1.25, "USD/shares", "us-gaap:EarningsPerShareDiluted"],
  ]);
});

test("elements of the vocabularies may stand in a default namespace", async () => {
  const text = page(`<p>${number(REVENUE, "y2024", "7")}</p>`)
    .replace(/<xbrli:(context|unit) /g, '<$1 xmlns="http://www.xbrl.org/2003/instance" ')
    .replace(/<(\/?)xbrli:/g, "<$1");
  const { figures } = await figuresOf([file("filing.htm", text)]);
  expect(valuesOf(figures, "revenue")).toEqual({ "2024-01-01 to 2024-12-31": 7e6 });
});

test("hidden values count, as facts without a place", async () => {
  const { figures } = await readPage("<p>Nothing here.</p>", { hidden: number(REVENUE, "y2024", "9") });
  expect(figures[0]).toMatchObject({ value: 9e6, source: { kind: "fact" } });
});

test("two contexts of one period are one period", async () => {
  const contexts = context("again", "0000000001", "2024-01-01", "2024-12-31");
  const { figures } = await readPage(`<p>${number(REVENUE, "y2024", "9")} and ${number(REVENUE, "again", "9")}</p>`, {
    contexts,
  });
  expect(valuesOf(figures, "revenue")).toEqual({ "2024-01-01 to 2024-12-31": 9e6 });
});

test("the company's own concepts make no measure, and a value that can't be read is told", async () => {
  const { figures, problems } = await readPage(
    `<p>${number("exmp:CloudRevenue", "y2024", "9")} ${number(REVENUE, "y2024", "9")} ${number("NetIncomeLoss", "y2024", "n/a")}</p>`,
  );
  expect(figures.map(({ concept }) => concept)).toEqual(["us-gaap:Revenues"]);
  expect(problems.join()).toContain(
    "1 tagged value could not be read and was left out, for example us-gaap:NetIncomeLoss “n/a”",
  );
});
