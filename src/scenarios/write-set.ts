import Papa from "papaparse";
import { OWN_HEADING } from "./read-table";
import { ownValue, type ScenarioSet } from "./set";

export function setToJson(set: ScenarioSet): string {
  return `${JSON.stringify(set, null, 2)}\n`;
}

export function setToCsv(set: ScenarioSet): string {
  return `${Papa.unparse(setToRows(set))}\r\n`;
}

/** The set as a table: what the CSV holds, and what a sheet may hold in its place. */
export function setToRows(set: ScenarioSet): (string | number)[][] {
  const own = [...new Set(set.drivers.flatMap((driver) => Object.keys(driver.own)))];
  const headings = ["id", "company", "label", "unit", "low", "high", "bear", "base", "bull", "value", "motive"];
  return [
    ["format", set.format],
    ["version", set.version],
    ["title", set.title],
    ["author", set.author],
    ["date", set.date],
    ["chosen", set.chosen ?? ""],
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
