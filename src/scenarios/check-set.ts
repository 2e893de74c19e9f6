import { CASES, type Driver, type Range, type Unit } from "../figures/document";
import { caseNameProblem } from "./case-name";
import { SENTENCES } from "./sentences";
import {
  type Catalogue,
  type Found,
  MOST_OWN_CASES,
  type Problem,
  type RawEntry,
  type RawSet,
  type ScenarioSet,
  SET_FORMAT,
  SET_VERSION,
  type SetDriver,
  type SetInput,
  UnusableSet,
} from "./set";

/** What is well-formed in a set, and all that is not. */
export interface ReadSet {
  readonly set: ScenarioSet;
  readonly problems: readonly Problem[];
}

const FORMULA_LIKE = /^\s*[=+\-@]/;

/** Holds a set that was read against the inputs that there are; a driver with anything wrong in it is left out whole. */
export function checkSet(raw: RawSet, catalogue: Catalogue): ReadSet {
  const problems: Problem[] = [];
  checkHead(raw.head);
  if (!raw.drivers) throw new UnusableSet({ says: SENTENCES.noDrivers });
  const drivers = each(raw.drivers, problems, (entry, id, report) => {
    const driver = catalogue.drivers.find((one) => one.id === id);
    return driver ? readDriver(entry, driver, report) : report(SENTENCES.unknown(id), entry.line);
  });
  const others = each(raw.others, problems, (entry, id, report): SetInput | undefined => {
    const input = catalogue.others.find((one) => one.id === id);
    if (!input) return report(SENTENCES.unknown(id), entry.line);
    const value = numberIn(entry, "value", [input.range], report);
    return value === undefined ? undefined : { id, label: input.label, value };
  });
  const names = [...new Set(drivers.flatMap(({ own }) => Object.keys(own)))];
  const set: ScenarioSet = {
    format: SET_FORMAT,
    version: SET_VERSION,
    title: headText(raw.head, "title", problems),
    author: headText(raw.head, "author", problems),
    date: headDate(raw.head, problems),
    ...chosenIn(raw.head, names, problems),
    drivers,
    others,
  };
  return { set: names.length > MOST_OWN_CASES ? withoutOwn(set, problems) : set, problems };
}

type Report = (says: string, line: number | undefined) => undefined;

/** The entries that hold, by their ids; what is wrong with the others is reported. */
function each<T>(
  entries: readonly RawEntry[],
  problems: Problem[],
  read: (entry: RawEntry, id: string, report: Report) => T | undefined,
): T[] {
  const ids = entries.map(({ fields }) => fields.get("id")?.value);
  const times = new Map<unknown, number>();
  ids.forEach((id) => times.set(id, (times.get(id) ?? 0) + 1));
  return entries.flatMap((entry, i) => {
    const id = ids[i];
    const report: Report = (says, line) => {
      problems.push({
        ...(typeof id === "string" && { driver: id }),
        ...(line !== undefined && { line }),
        says,
      });
      return undefined;
    };
    let made: T | undefined;
    if (entry.fields.size === 0) report(SENTENCES.entry, entry.line);
    else if (typeof id !== "string" || id === "") report(SENTENCES.noId, entry.line);
    else if (times.get(id)! > 1) report(SENTENCES.doubled(id), entry.line);
    else made = read(entry, id, report);
    return made === undefined ? [] : [made];
  });
}

function readDriver(entry: RawEntry, driver: Driver, report: Report): SetDriver | undefined {
  let sound = true;
  const wrong: Report = (says, line) => {
    sound = false;
    return report(says, line);
  };
  const unit = entry.fields.get("unit");
  if (unit?.value !== driver.unit)
    wrong(unit ? SENTENCES.unit(unit.value, driver.unit) : SENTENCES.missing("unit"), unit?.line ?? entry.line);
  for (const field of ["company", "label", "motive"] as const) {
    const found = entry.fields.get(field);
    if (!found || found.value === driver[field]) continue;
    if (typeof found.value !== "string") wrong(SENTENCES.text(field), found.line);
    else if (FORMULA_LIKE.test(found.value)) wrong(SENTENCES.formulaLike(field, found.value), found.line);
  }
  const ranges = [driver.range, ...ownRange(entry, wrong)];
  const values = CASES.map((which) => numberIn(entry, which, ranges, wrong));
  const own = new Map<string, number>();
  for (const [name, found] of entry.own) {
    const problem = caseNameProblem(name, [...CASES, ...own.keys()]);
    if (problem) wrong(problem, found.line);
    const value = numberOf(name, found, ranges, wrong);
    if (value !== undefined) own.set(name, value);
  }
  if (!sound) return undefined;
  const [bear, base, bull] = values as [number, number, number];
  const { id, company, label, range, motive } = driver;
  return {
    id,
    company,
    label,
    unit: driver.unit as Unit,
    range,
    bear,
    base,
    bull,
    own: Object.fromEntries(own),
    motive,
  };
}

/** The range that the set itself allows, where it gives one: it may be narrower than the sheet's. */
function ownRange(entry: RawEntry, report: Report): Range[] {
  const [low, high] = [entry.fields.get("low"), entry.fields.get("high")];
  if (!low && !high) return [];
  if (typeof low?.value === "number" && typeof high?.value === "number" && low.value < high.value)
    return [{ low: low.value, high: high.value }];
  report(SENTENCES.range, (low ?? high)!.line);
  return [];
}

function numberIn(entry: RawEntry, field: string, ranges: readonly Range[], report: Report): number | undefined {
  const found = entry.fields.get(field);
  return found ? numberOf(field, found, ranges, report) : report(SENTENCES.missing(field), entry.line);
}

function numberOf(field: string, { value, line }: Found, ranges: readonly Range[], report: Report): number | undefined {
  if (typeof value === "string") {
    const asNumber = value.trim() !== "" && Number.isFinite(Number(value.trim().replace(",", ".").replace(/%$/, "")));
    if (asNumber) return report(SENTENCES.numberAsText(field, value), line);
    return report(
      FORMULA_LIKE.test(value) ? SENTENCES.formulaLike(field, value) : SENTENCES.notNumber(field, value),
      line,
    );
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return report(SENTENCES.notNumber(field, value), line);
  const outside = ranges.find(({ low, high }) => value < low || value > high);
  return outside ? report(SENTENCES.outOfRange(field, value, outside.low, outside.high), line) : value;
}

function checkHead(head: RawSet["head"]): void {
  const refuse = (says: string, found: Found | undefined): never => {
    throw new UnusableSet({ says, ...(found?.line !== undefined && { line: found.line }) });
  };
  const [format, version] = [head.get("format"), head.get("version")];
  if (format?.value !== SET_FORMAT) refuse(SENTENCES.format(format?.value), format);
  if (typeof version?.value === "number" && version.value > SET_VERSION)
    refuse(SENTENCES.newer(version.value), version);
  if (version?.value !== SET_VERSION) refuse(SENTENCES.version(version?.value), version);
}

function headText(head: RawSet["head"], field: "title" | "author", problems: Problem[]): string {
  const found = head.get(field);
  if (!found || found.value === "") return "";
  const says =
    typeof found.value !== "string"
      ? SENTENCES.text(field)
      : FORMULA_LIKE.test(found.value)
        ? SENTENCES.formulaLike(field, found.value)
        : undefined;
  if (says === undefined) return found.value as string;
  problems.push({ says, ...(found.line !== undefined && { line: found.line }) });
  return "";
}

function headDate(head: RawSet["head"], problems: Problem[]): string {
  const found = head.get("date");
  if (!found || found.value === "") return "";
  if (
    typeof found.value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(found.value) &&
    !Number.isNaN(Date.parse(found.value))
  )
    return found.value;
  problems.push({ says: SENTENCES.date(found.value), ...(found.line !== undefined && { line: found.line }) });
  return "";
}

function chosenIn(head: RawSet["head"], own: readonly string[], problems: Problem[]): { chosen?: string } {
  const found = head.get("chosen");
  if (!found || found.value === "") return {};
  const name = String(found.value);
  if ([...CASES, ...own].some((each) => each.toLowerCase() === name.toLowerCase())) return { chosen: name };
  problems.push({ says: SENTENCES.chosen(name), ...(found.line !== undefined && { line: found.line }) });
  return {};
}

function withoutOwn(set: ScenarioSet, problems: Problem[]): ScenarioSet {
  problems.push({ says: SENTENCES.caseName.full });
  return { ...set, drivers: set.drivers.map((driver) => ({ ...driver, own: {} })) };
}
