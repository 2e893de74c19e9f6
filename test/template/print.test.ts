import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { BODY_FONT, LOOKS } from "../../src/template/looks";
import { MARGINS, pointsOf } from "../../src/template/print";
import { FIVE } from "../support/five-companies";

/** Landscape, in inches. */
const PAPERS = { A4: 11.69, letter: 11 } as const;
const SMALLEST = Math.min(BODY_FONT.size, ...Object.values(LOOKS).flatMap(({ size }) => size ?? []));

const sheets = [ARTICLE, FIVE].flatMap((document) =>
  catalogueOf(document).plan.sheets.map((sheet) => [`${document.title}: ${sheet.name}`, sheet] as const),
);

test.each(sheets)("%s: printed text has 8 points or more, and no column is cut by the edge of a page", (_, sheet) => {
  const points = sheet.widths.map((width, column) => (sheet.hidden.includes(column) ? 0 : pointsOf(width)));
  const total = points.reduce((sum, each) => sum + each, 0);
  const repeated = sheet.print.titleColumns === undefined ? 0 : sheet.frozen.columns;
  const labels = points.slice(0, repeated).reduce((sum, each) => sum + each, 0);
  for (const inches of Object.values(PAPERS)) {
    const page = (inches - MARGINS.left - MARGINS.right) * 72;
    // As Excel does it: whole percents, and nothing is made larger.
    const scale = (sheet.print.scale ?? Math.min(100, Math.floor((100 * page) / total))) / 100;
    expect(scale * SMALLEST).toBeGreaterThanOrEqual(8);
    for (const column of points.slice(repeated)) expect((labels + column) * scale).toBeLessThanOrEqual(page);
  }
});
