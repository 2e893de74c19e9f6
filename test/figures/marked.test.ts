import { ARTICLE } from "../../src/figures/article";
import { marked } from "../../src/figures/marked";

test("the pieces are the sentence, and the marked ones are the figure's number", () => {
  for (const figure of ARTICLE.figures) {
    expect(
      marked(figure.sentence, figure)
        .map(({ text }) => text)
        .join(""),
    ).toBe(figure.sentence);
  }
  const marks = (id: string) => {
    const figure = ARTICLE.figures.find((one) => one.id === id)!;
    return marked(figure.sentence, figure)
      .filter(({ mark }) => mark)
      .map(({ text }) => text);
  };
  expect(marks("coreweave.pb")).toEqual(["24.09"]);
  expect(marks("coreweave.revenue.guidance.2025")).toEqual(["5.15", "5.35"]);
  expect(marks("market.size.2034")).toEqual(["499.33"]);
});

test("a figure in billions is marked where the sentence gives it in millions or trillions", () => {
  const marks = (sentence: string, value: number) =>
    marked(sentence, { value, unit: "USD billion" }).flatMap(({ text, mark }) => (mark ? [text] : []));
  expect(marks("It has USD 600 million of 2 loans.", 0.6)).toEqual(["600"]);
  expect(marks("It has USD 1.2 trillion.", 1200)).toEqual(["1.2"]);
  expect(marks("It has 60 loans.", 0.6)).toEqual([]);
});

test("a number that the sentence says in words is not marked", () => {
  expect(marked("It is to grow nearly tenfold.", { value: 10, unit: "multiple" })).toEqual([
    { text: "It is to grow nearly tenfold.", mark: false },
  ]);
});
