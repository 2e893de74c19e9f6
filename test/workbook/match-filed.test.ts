import type { FiledDocument, FiledFigure } from "../../src/figures/filed";
import { filedDocument } from "../../src/figures/filed-document";
import { figuresOf } from "../../src/filings";
import type { Content } from "../../src/model/content";
import { FiledMatcher } from "../../src/workbook/match-filed";
import { nextColumns } from "../../src/workbook/next-column";
import { SheetGrid } from "../../src/workbook/sheet-grid";
import { overRealFilings, realFile } from "../filings/real-filings";

const figure = (
  company: string,
  measure: string,
  year: number,
  value: number,
  more: Partial<FiledFigure> = {},
): FiledFigure => ({
  kind: "filed",
  id: `${company}.${measure}.${year}`,
  company,
  measure,
  source: `${company}.10k`,
  value,
  unit: "USD",
  concept: "us-gaap:Made",
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  place: { kind: "row", text: `Purchases of servers and buildings | Year ended ${year}: 1` },
  ...more,
});
const DOCUMENT: FiledDocument = {
  format: "aicomp-filed",
  version: 1,
  asOf: null,
  companies: [
    { id: "acme", name: "Acme Compute, Inc.", cik: "0000000001", currency: "USD" },
    { id: "bolt", name: "Bolt Cloud Corp", cik: "0000000002", currency: "USD" },
  ],
  sources: [],
  figures: [
    figure("acme", "revenue", 2023, 307_394_000_000),
    figure("acme", "revenue", 2024, 350_018_000_000),
    figure("acme", "capex", 2023, 32_251_000_000),
    figure("acme", "capex", 2024, 52_535_000_000),
    figure("acme", "dilutedEps", 2024, 8.04, { unit: "USD/shares" }),
    figure("acme", "netIncome", 2024, 100_118_000_000, {
      first: { value: 100_000_000_000, filed: "2025-02-01", difference: "restated" },
    }),
    figure("acme", "cash", 2024, 23_466_000_000, { start: null }),
    figure("bolt", "revenue", 2024, 350_018_000_000),
    figure("bolt", "revenue", 2025, 412_000_000, { start: "2024-02-01", end: "2025-01-31" }),
  ],
  answers: [],
  remarks: [],
  years: 5,
  quarters: 12,
};

function gridOf(rows: readonly (readonly Content[])[], sheet = "Model", format = "General"): SheetGrid {
  const grid = new SheetGrid(sheet);
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== "") grid.put(row, column, { value, format });
    }),
  );
  return grid;
}
const found = (rows: readonly (readonly Content[])[], row: number, column: number, sheet?: string, format?: string) =>
  new FiledMatcher(DOCUMENT, gridOf(rows, sheet, format)).match(row, column);
const summary = (...args: Parameters<typeof found>) =>
  found(...args).matches.map(({ figure: { id }, scale, confidence }) => [id, scale, confidence]);

const SHEET: Content[][] = [
  ["Acme Compute (USD million)", "", ""],
  ["", 2023, 2024],
  ["Net revenues", 307_394, 350_018],
  ["Capital expenditures", -32_251, -52_535],
  ["Diluted EPS", "", 8.04],
  ["Something", 307_394, 9],
];

test("value, label, period and unit together make a match sure", () => {
  expect(summary(SHEET, 2, 2)).toEqual([["acme.revenue.2024", 1e6, "high"]]);
  expect(found(SHEET, 2, 2).matches[0]).toMatchObject({ label: "fits", period: "fits", unit: "fits" });
  expect(summary(SHEET, 4, 2)).toEqual([["acme.dilutedEps.2024", 1, "high"]]);
});

test("an outflow may have the other sign; a revenue with it is less sure", () => {
  expect(found(SHEET, 3, 2).matches).toEqual([expect.objectContaining({ opposite: true, confidence: "high" })]);
  const negative = SHEET.map((row, r) => (r === 2 ? ["Net revenues", "", -350_018] : row));
  expect(found(negative, 2, 2).matches[0]).toMatchObject({ opposite: true, confidence: "high" });
  expect(
    summary(
      [
        ["", 2024],
        ["x", -350_018],
      ],
      1,
      1,
    )[0]![2],
  ).toBe("medium");
});

test("a label that no measure has leaves value and period; the name that the filing gives a row counts as its label", () => {
  expect(found(SHEET, 5, 1).matches[0]).toMatchObject({ label: "none", period: "fits" });
  const own = [
    ["", 2024],
    ["Purchases of servers and buildings", 52_535],
  ];
  expect(found(own, 1, 1).matches[0]).toMatchObject({
    figure: { measure: "capex" },
    label: "fits",
    confidence: "high",
  });
});

test("a label or a period of something else speaks against it", () => {
  expect(
    summary(
      [
        ["", 2024],
        ["Capital expenditures", 350_018],
      ],
      1,
      1,
    ),
  ).toEqual([
    ["acme.revenue.2024", 1e6, "low"],
    ["bolt.revenue.2024", 1e6, "low"],
  ]);
  expect(
    summary(
      [
        ["", 2019],
        ["Capital expenditures", 350_018],
      ],
      1,
      1,
    ),
  ).toEqual([]);
  expect(
    summary(
      [
        ["Acme", 2019],
        ["Revenue", 350_018],
      ],
      1,
      1,
    ),
  ).toEqual([["acme.revenue.2024", 1e6, "low"]]);
});

test("the company is the one that is named nearest", () => {
  const both = [
    ["Acme and Bolt", "", 2024],
    ["Bolt", "Revenue", 350_018],
    ["Acme", "Revenue", 350_018],
  ];
  expect(summary(both, 1, 2)[0]![0]).toBe("bolt.revenue.2024");
  expect(summary(both, 2, 2)[0]![0]).toBe("acme.revenue.2024");
  expect(
    summary(
      [
        ["", 2024],
        ["Revenue", 350_018],
      ],
      1,
      1,
      "Bolt",
    )[0]![0],
  ).toBe("bolt.revenue.2024");
  const blocks = [["", 2024], ["Bolt"], ["Revenue", 350_018], ["Acme"], ["Revenue", 350_018]];
  expect(summary(blocks, 2, 1)[0]![0]).toBe("bolt.revenue.2024");
  expect(summary(blocks, 4, 1)[0]![0]).toBe("acme.revenue.2024");
});

test("a number rounded to its digits is found, and one that differs is near", () => {
  const rounded = [
    ["Acme, USD billion", 2024],
    ["Revenue", 350.0],
    ["Revenue", 350.02],
    ["Revenue", 349.9],
  ];
  expect(found(rounded, 1, 1).matches[0]).toMatchObject({ scale: 1e9, rounded: true, confidence: "high" });
  expect(found(rounded, 2, 1).matches[0]).toMatchObject({ scale: 1e9, rounded: true });
  expect(found(rounded, 3, 1)).toMatchObject({ matches: [], near: { scale: 1e9, stated: 350.018 } });
  expect(
    found(
      [
        ["", 2024],
        ["Acme thing", 349_900],
      ],
      1,
      1,
    ),
  ).toEqual({ matches: [], near: undefined });
});

test("what was first reported is told from what counts now", () => {
  expect(
    found(
      [
        ["Acme", 2024],
        ["Net income", 100_000],
      ],
      1,
      1,
    ).matches[0],
  ).toMatchObject({ first: true });
  expect(
    found(
      [
        ["Acme", 2024],
        ["Net income", 100_118],
      ],
      1,
      1,
    ).matches[0],
  ).not.toHaveProperty("first");
});

test("a balance fits the year that it ends, and a fiscal year either year that it may be called after", () => {
  expect(
    found(
      [
        ["Acme", 2024],
        ["Cash", 23_466],
      ],
      1,
      1,
    ).matches[0],
  ).toMatchObject({ period: "fits" });
  for (const year of [2024, 2025])
    expect(
      found(
        [
          ["Bolt", `FY${year}`],
          ["Sales", 412],
        ],
        1,
        1,
      ).matches[0],
    ).toMatchObject({
      figure: { company: "bolt" },
      period: "fits",
    });
  expect(
    found(
      [
        ["Bolt", "FY2023"],
        ["Sales", 412],
      ],
      1,
      1,
    ).matches[0],
  ).toMatchObject({ period: "differs" });
});

test("periods may run down, and amounts may be shown in millions while the cells hold them in full", () => {
  const down = [
    ["Acme, in millions", "Revenue", "CapEx"],
    [2023, 307_394, 32_251],
    [2024, 350_018, 52_535],
  ];
  expect(summary(down, 2, 2)).toEqual([["acme.capex.2024", 1e6, "high"]]);
  const full = [
    ["Acme, in millions", 2024],
    ["Revenue", 350_018_000_000],
  ];
  expect(found(full, 1, 1, "Model", "#,##0,,").matches[0]).toMatchObject({ scale: 1, unit: "fits" });
  expect(found(full, 1, 1).matches[0]).toMatchObject({ scale: 1, unit: "differs", confidence: "low" });
});

test("a short number is none, unless label and period name it; percentages never are", () => {
  const short = { ...DOCUMENT, figures: [figure("acme", "revenue", 2024, 5e9)] };
  const at = (rows: Content[][], format = "General") =>
    new FiledMatcher(short, gridOf(rows, "Acme", format)).match(1, 1).matches;
  expect(
    at([
      ["", ""],
      ["x", 5],
    ]),
  ).toEqual([]);
  expect(
    at([
      ["", 2024],
      ["Revenue", 5],
    ])[0],
  ).toMatchObject({ scale: 1e9, confidence: "medium" });
  expect(
    at(
      [
        ["", 2024],
        ["Revenue", 5],
      ],
      "0%",
    ),
  ).toEqual([]);
});

test("a number among years is a year, and one among data is data", () => {
  const figures = [figure("acme", "revenue", 2024, 2_023_000_000)];
  const grid = gridOf([
    ["Acme", 2023, 2024],
    ["Revenue", 1_999, 2_023],
    ["CapEx", 5, 7],
  ]);
  expect(new FiledMatcher({ ...DOCUMENT, figures }, grid).match(1, 2).matches[0]).toMatchObject({
    scale: 1e6,
    period: "fits",
  });
  expect(grid.headingOf(2, 1)).toMatchObject({ heading: { year: 2023 }, row: 0 });
  const titled = gridOf([
    ["Revenue", 2023, 2024],
    ["Total", 5, 6],
    ["Cost", 2_020, 7],
  ]);
  expect(titled.headingOf(2, 2)).toMatchObject({ heading: { year: 2024 }, row: 0 });
  const single = gridOf([
    ["", "FY2024"],
    ["Revenue", 2_000],
    ["CapEx", 5],
  ]);
  expect(single.headingOf(2, 1)).toMatchObject({ heading: { year: 2024 }, row: 0 });
});

test("a document without what was not filed yet has nothing to find", () => {
  const awaited = { ...DOCUMENT, awaited: DOCUMENT.figures.map(({ id }) => id) };
  expect(new FiledMatcher(awaited, gridOf(SHEET)).match(2, 2).matches).toEqual([]);
});

overRealFilings(() => {
  test("an analyst's sheet of Alphabet is matched, and its next year is what the report of 2025 says", async () => {
    const { figures } = await figuresOf(["alphabet-companyfacts.json.gz", "nvidia-companyfacts.json.gz"].map(realFile));
    const ciks = ["0001652044", "0001045810"];
    const filings = filedDocument(figures, { ciks, asOf: null, answers: [], remarks: [], years: 5, quarters: 12 });
    const rows = [
      ["", "FY2023", "FY2024"],
      ["Revenues", 307_394, 350_018],
      ["Purchases of property and equipment", -32_251, -52_535],
      ["Diluted EPS", 5.8, 8.04],
      ["Cost of revenues", 133_332, 146_306],
    ];
    const grid = gridOf(rows, "Alphabet");
    const matcher = new FiledMatcher(filings, grid);
    expect(matcher.match(2, 2).matches.map(({ figure: { measure, end } }) => [measure, end])).toEqual([
      ["capex", "2024-12-31"],
    ]);
    const { columns } = nextColumns(filings, grid, matcher);
    expect(columns[0]!.lines.map(({ cell }) => cell && "content" in cell && cell.content)).toEqual([
      "FY2025",
      402_836,
      -91_447,
      10.81,
      null,
    ]);
  });
});
