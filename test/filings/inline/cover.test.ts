import { figuresOf } from "../../../src/filings";
import { context, file, number, page } from "../made-up";

const REVENUE = "Revenues";
const body = `<p>Revenue was ${number(REVENUE, "y2024", "7")} and ${number(REVENUE, "y2023", "6")} million.</p>`;
const withoutCover = (text: string): string =>
  text.replace(/<ix:nonNumeric[^>]*dei:[^>]*>(.*?)<\/ix:nonNumeric>/g, "$1");

test("without a tagged cover the form is read off the page and the company goes by its CIK", async () => {
  const { figures } = await figuresOf([file("f.htm", withoutCover(page(body, { form: "10-K/A" })))]);
  expect(figures.map(({ company, form, end, value }) => [company, form, end, value])).toEqual([
    ["CIK 0000000001", "10-K/A", "2023-12-31", 6e6],
    ["CIK 0000000001", "10-K/A", "2024-12-31", 7e6],
  ]);
});

test("a period ahead that one note gives is not taken for the period of the report", async () => {
  const contexts = context("ahead", "0000000001", "2025-01-01", "2025-12-31");
  const note = `${body}<p>${number("NetIncomeLoss", "y2024", "3")} ${number("GrossProfit", "y2024", "3")} ${number("LesseeFuture", "ahead", "1")}</p>`;
  const { problems } = await figuresOf([file("f.htm", withoutCover(page(note, { contexts })))]);
  expect(problems.join()).toContain("the 10-K for the period to 2024-12-31");
});

test("a page saved by a browser, all names in small letters, is read the same", async () => {
  const text = page(body);
  const small = text.replace(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)/g, (_, end, name, attributes: string) => {
    return `<${end}${name.toLowerCase()}${attributes.replace(/([\w:-]+)=/g, (part) => part.toLowerCase())}`;
  });
  expect(small).toContain("<ix:nonfraction");
  expect(small).toContain("contextref=");
  expect(await figuresOf([file("f.htm", small)])).toEqual(await figuresOf([file("f.htm", text)]));
});
