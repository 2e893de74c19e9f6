import { readFileSync } from "node:fs";
import { join } from "node:path";
import "./support/functions";
import { functionHelp } from "../build/function-help";
import { glossary } from "../build/glossary";
import { ARTICLE } from "../src/figures/article";
import { CLAIMS, FIGURES, PB_COMPARE } from "../src/functions";
import { WORDS } from "../src/taskpane/words";
import { compile } from "../src/template/compile";
import type { PlanCell } from "../src/template/plan";

/** Plain words that a label may have beside the glossary's terms. */
const PLAIN = `a above across after against all an and announcement annual as at axis before billion by change chart compare
  company contents customer data date day difference down end every expansion extension first for from full
  fundamental growth hour id in incremental initial into investor its kind largest last legend life market method
  model month n name next no of on one operation option or order other own per period price product quarter quarterly
  rate remaining restated result revenue revised risk second section sentence setting share single six size start
  statement step strength the third this to total two unit usd valuation value view weighted vs. when with within x
  year your my average begin both burn compute count debt guided it median opening over part pass rights shape
  selected ahead alone arithmetic assumed be below builds carried constant contract's contracts' credit customer's
  decline due earns exercised fades fall forward has implies increase issued least less look loss lost lowest minimum
  modeled must none outflow paid pays place point real reason recognized repaid replaced rests same schedule since so
  sold source's status still takes that then tie up used what where which worth year's yes are begun added dollar
  issuing review see mix unused beyond utilized payouts discounted fading q add-in rounded reported`;
/** The words of Excel and of Office for what a person does and sees there. */
const OFFICE = `action active add apply argument available built-in calculate calculation cancel cell clipboard close
  column copy csv delete depends driver element empty entry error file fix formula function go group help https import
  input insert is item json keep load medium note not now number open optional output pane preview range re-enter
  recalculate refresh rejected reload rename repair restore row save scan search select selection set sheet sign table
  test tested text title traced try undo unprotect url use worksheet workbook write .xlsx broken changed edited find matches new opposite prepare`;
const NAMES = new Set(
  [
    ...ARTICLE.companies.map(({ name }) => name),
    ...ARTICLE.contracts.map(({ customer }) => customer),
    "Azure",
    "AICOMP",
  ]
    .flatMap((name) => name.toLowerCase().split(/\s+/))
    .concat("openai's", "ai", "global", "infrastructure", "partnership", "agreement"),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/aicomp\.[a-z.]+/g, " ")
    .replace(/[,:;()|/=+]|\s-\s/g, " ")
    .split(/\s+/)
    .filter((word) => /[a-z]/.test(word));
/** A word as it stands in the glossary: without the plural. */
const singular = (word: string): string =>
  word
    .replace(/ies$/, "y")
    .replace(/(?<=(?:ch|sh|x))es$/, "")
    .replace(/(?<=[a-z]{2}[^s])s$/, "");
const key = (words: readonly string[]): string => words.map(singular).join(" ");

/** The terms as they may stand in a label: "Return on equity (ROE)" also as either; "Min, Max" as each. */
const forms = (term: string): string[] => [term, ...term.split(/, |\s*[()]\s*/)].filter(Boolean);
const TERMS = new Set(glossary().flatMap(({ term }) => forms(term).map((form) => key(wordsOf(form)))));
const LONGEST = 5;
/** A part of a term may stand for it, as "exit" for the exit P/B. */
const KNOWN = new Set([...`${PLAIN} ${OFFICE}`.split(/\s+/), ...[...TERMS].flatMap((term) => term.split(" "))]);

/** The words of a label that are neither a term of the glossary, nor plain, nor a name. */
function unexplained(label: string): string[] {
  const words = wordsOf(label);
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = [...Array(LONGEST).keys()]
      .map((short) => LONGEST - short)
      .find((n) => at + n <= words.length && TERMS.has(key(words.slice(at, at + n))));
    const word = words[at]!;
    if (length === undefined && ![KNOWN, NAMES].some((known) => known.has(word) || known.has(singular(word))))
      left.push(word);
    at += length ?? 1;
  }
  return left;
}

const literal = (cell: PlanCell | null): string => {
  const content = cell?.content;
  return typeof content === "object" && "literal" in content ? String(content.literal) : "";
};
/** Headings and labels of the sheets; what a check or a claim says is a sentence, and so is no label. */
const onSheets = (): string[] =>
  compile(ARTICLE).sheets.flatMap(({ key: sheet, rows, charts }) => [
    ...rows.flatMap((row) =>
      row
        .filter((cell) => /^title|heading|label|theme|unit|absent/.test(cell?.look ?? ""))
        .filter((cell) => cell!.look !== "label" || !["checks", "claims"].includes(sheet))
        .map(literal),
    ),
    ...(charts ?? []).map(({ title }) => title),
  ]);
const texts = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(texts);
/** Labels of the pane: what does not end as a sentence does. */
const inPane = (): string[] => texts(WORDS).filter((text) => !/[.…]$/.test(text));
const inFunctions = (): string[] => [
  ...functionHelp().flatMap(({ parameters }) => parameters.map(({ name }) => name.replaceAll("_", " "))),
  ...[PB_COMPARE([["A"], ["B"]], [[1], [2]]), FIGURES(), CLAIMS()].flatMap(([header]) => header!.map(String)),
];

test.each([
  ["sheets", onSheets],
  ["pane", inPane],
  ["functions", inFunctions],
] as const)("the labels of the %s use the glossary's terms and plain words alone", (_, labels) => {
  const found = labels().filter((label) => unexplained(label).length > 0);
  expect([...new Set(found)].map((label) => `${label}: ${unexplained(label).join(", ")}`)).toEqual([]);
});

test("a term that is not in the glossary is found", () => {
  expect(unexplained("CoreWeave: pass-through EBITDAR yield")).toEqual(["pass-through", "ebitdar", "yield"]);
  expect(unexplained("Market-implied ROE by case")).toEqual([]);
});

test("the glossary defines each term once, in alphabetical order, and none that nobody uses", () => {
  const terms = glossary().map(({ term }) => term);
  expect(terms).toEqual([...terms].sort((one, other) => one.localeCompare(other, "en")));
  const help = functionHelp().map(({ summary, returns, parameters }) => [
    summary,
    returns,
    ...parameters.map((p) => p.text),
  ]);
  const sets = readFileSync(join(__dirname, "../docs/scenario-sets.md"), "utf8");
  const used = [...onSheets(), ...texts(WORDS), ...inFunctions(), ...help.flat(), sets].map(
    (text) => ` ${key(wordsOf(text))} `,
  );
  const unused = terms.filter(
    (term) => !forms(term).some((form) => used.some((text) => text.includes(` ${key(wordsOf(form))} `))),
  );
  expect(unused).toEqual([]);
});
