import { ARTICLE } from "../../src/figures/article";
import { documentText, readDocumentText } from "../../src/figures/document-text";

test("a document that was saved is read as it was", () => {
  expect(readDocumentText(documentText(ARTICLE))).toEqual({ document: ARTICLE });
});

test("what is wrong is told with its line", () => {
  const text = documentText(ARTICLE).replace('"unit": "multiple"', '"unit": "EUR"');
  const line = text.slice(0, text.indexOf('"EUR"')).split("\n").length;
  const read = readDocumentText(text) as { problems: readonly string[] };
  expect(read.problems).toHaveLength(1);
  expect(read.problems[0]).toMatch(new RegExp(`^Line ${line}, drivers, entry \\d+ .*"unit" is "EUR" and must be`));
});

test("what is missing is told with the line of the entry that lacks it", () => {
  const { figures } = ARTICLE;
  const { sentence: _, ...rest } = figures[1]!;
  const text = documentText({ ...ARTICLE, figures: [figures[0]!, rest as never, ...figures.slice(2)] });
  const line = text.slice(0, text.lastIndexOf("{", text.indexOf(`"id": "${figures[1]!.id}"`))).split("\n").length;
  expect(readDocumentText(text)).toEqual({
    problems: [`Line ${line}, figures, entry 2 (${figures[1]!.id}): "sentence" is missing. Add it.`],
  });
});

test.each([
  ["{", "Line 1: this is not JSON (close brace expected). "],
  ['{\n"title": "a",\n}', "Line 3: this is not JSON (property name expected). "],
  ["", "Line 1: this is not JSON (value expected). "],
  ['{"title": "a\tb"}', "Line 1: this is not JSON (invalid character). "],
  ["[".repeat(100_000), "Line 1: this is not JSON (it is nested too deeply). "],
  [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "The document is nested too deeply. "],
  ["5", "The document is 5 and must be an object."],
])("a text that is no document is refused in words: %.30s", (text, says) => {
  const read = readDocumentText(text) as { problems: readonly string[] };
  expect(read.problems[0]).toMatch(new RegExp(`^${says.replace(/[().]/g, "\\$&")}`));
});
