import { CASES } from "../figures/document";
import { sameName } from "./case-name";
import { ownValue, type ScenarioSet } from "./set";
import { HEAD_KEYS, OWN_HEADING } from "./table-words";

/** By this mark Excel knows that a CSV file is UTF-8. */
const MARK = "\uFEFF";

export function setToJson(set: ScenarioSet): string {
  return `${JSON.stringify(set, null, 2)}\n`;
}

export function setToCsv(set: ScenarioSet): string {
  const rows = setToRows(set);
  return `${MARK}${rows.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** The set as a table: what the CSV holds, and what a sheet may hold in its place. */
export function setToRows(set: ScenarioSet): (string | number)[][] {
  const own = [...new Set(set.drivers.flatMap((driver) => Object.keys(driver.own)))];
  const headings = ["id", "company", "label", "unit", "low", "high", "bear", "base", "bull", "value", "motive"];
  return [
    ...HEAD_KEYS.map((key): (string | number)[] => [
      key,
      key === "chosen" ? chosenAs(set.chosen) : set[key as "title"],
    ]),
    [],
    [...headings, ...own.map((name) => OWN_HEADING + name)],
    ...set.drivers.map((driver) => {
      const { id, company, label, unit, range, bear, base, bull, motive } = driver;
      const fields = [id, company, label, unit, range.low, range.high, bear, base, bull, "", motive];
      return [...fields, ...own.map((name) => ownValue(driver, name) ?? "")];
    }),
    ...set.others.map(({ id, label, value }) => [id, "", label, "", "", "", "", "", "", value, ""]),
  ];
}

/** A case of the author's own as its column is headed: Excel would take a name such as 1/2 for a date. */
const chosenAs = (name: string | undefined): string =>
  name === undefined || CASES.some((which) => sameName(which, name)) ? (name ?? "") : OWN_HEADING + name;

function csvCell(content: string | number): string {
  const text = String(content);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
