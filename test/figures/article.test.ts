import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ARTICLE } from "../../src/figures/article";
import type { DocumentedFigure } from "../../src/figures/document";
import { readDocument } from "../../src/figures/read-document";

const article = readFileSync(join(__dirname, "../article.txt"), "utf8");

test("the article states more than thirty figures", () => {
  expect(ARTICLE.figures.length).toBeGreaterThan(30);
});

test.each(ARTICLE.figures.map((figure) => [figure.id, figure] as const))("%s stands in the article", (_, figure) => {
  expect(article).toContain(figure.sentence);
});

/** The ways in which the article may write a number. */
function written(figure: DocumentedFigure): string[] {
  const numbers = typeof figure.value === "number" ? [figure.value] : [figure.value.low, figure.value.high];
  return numbers.flatMap((value) => {
    if (figure.unit === "month") {
      const date = new Date((value - 25_569) * 86_400_000);
      return [date.toLocaleDateString("en-US", { month: "long", timeZone: "UTC" })];
    }
    const words: Record<number, string> = { 1: "single|$1", 2: "two|double", 6: "six", 10: "tenfold|decade" };
    const number = figure.unit.startsWith("fraction") ? Number((value * 100).toFixed(2)) : value;
    return [words[value] ?? String(number)];
  });
}

test.each(ARTICLE.figures.map((figure) => [figure.id, figure] as const))(
  "the sentence of %s writes its number",
  (_, figure) => {
    for (const number of written(figure)) {
      expect(number.split("|").some((way) => figure.sentence.includes(way))).toBe(true);
    }
  },
);

test.each(ARTICLE.figures.filter(({ qualifier }) => qualifier).map((figure) => [figure.id, figure] as const))(
  "the sentence of %s hedges as the figure does",
  (_, figure) => {
    const sentence = figure.sentence.toLowerCase();
    const hedge =
      figure.qualifier === "more than" ? /more than|crossing/ : new RegExp(figure.qualifier!.split(" ")[0]!);
    expect(sentence).toMatch(hedge);
  },
);

test.each(ARTICLE.figures.map((figure) => [figure.id, figure] as const))(
  "%s names the heading it stands under",
  (_, figure) => {
    if (figure.section === "Introduction") return expect(article.indexOf(figure.sentence)).toBeLessThan(2_000);
    const heading = article.indexOf(`\n${figure.section}\n`);
    expect(heading).toBeGreaterThan(0);
    return expect(article.indexOf(figure.sentence)).toBeGreaterThan(heading);
  },
);

test.each(ARTICLE.drivers.map((driver) => [driver.id, driver] as const))(
  "the motive of %s stands in the article",
  (_, driver) => {
    expect(article).toContain(driver.motive);
  },
);

test.each(ARTICLE.points.map((point) => [point.says] as const))("the article says: %s", (says) => {
  expect(article).toContain(says);
});

test("the three OpenAI contracts add up to the stated total", () => {
  const value = (id: string) => ARTICLE.figures.find((figure) => figure.id === id)!.value as number;
  const parts = ["initial", "expansion", "second"].map((part) => value(`coreweave.contract.openai.${part}`));
  expect(parts.reduce((total, part) => total + part, 0)).toBeCloseTo(value("coreweave.contract.openai.total"), 10);
});

test("the built-in document meets the schema", () => {
  expect(readDocument(JSON.parse(JSON.stringify(ARTICLE)))).toEqual({ document: ARTICLE });
});
