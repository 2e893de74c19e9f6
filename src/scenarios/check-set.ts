import { CASES, type Driver, type Range, type Unit } from "../figures/document";
import { caseNameOf, caseNameProblem, nameKey, sameName } from "./case-name";
import { checkFormat, chosenIn, headDate, headText } from "./check-head";
import { numberIn, numberOf, plainNumber, type Report } from "./check-number";
import { clean, isGiven, keyOf } from "./clean";
import type { Decimals } from "./numbers";
import { SENTENCES } from "./sentences";
import {
  type Catalogue,
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

/** What is well-formed in a set, all that is not, and how it was read. */
export interface ReadSet {
  readonly set: ScenarioSet;
  readonly problems: readonly Problem[];
  readonly readings: readonly string[];
}

/** What all entries of a set are read by. */
interface Reading {
  readonly catalogue: Catalogue;
  readonly decimals: Decimals;
  /** The cases of the author's own, by the keys of their names. */
  readonly own: ReadonlyMap<string, string>;
}

/** Holds a set that was read against the inputs that there are; a driver with anything wrong in it is left out whole. */
export function checkSet(raw: RawSet, catalogue: Catalogue): ReadSet {
  checkFormat(raw.head);
  if (!raw.entries) throw new UnusableSet({ says: SENTENCES.noDrivers });
  const problems = [...raw.problems];
  reportSwallowed(
    [...raw.head],
    catalogue,
    (says, line) => void problems.push({ ...(line !== undefined && { line }), says }),
  );
  const title = headText(raw.head, "title", problems);
  const author = headText(raw.head, "author", problems);
  const date = headDate(raw.head, problems);
  const own = ownCases(raw.entries, problems);
  const reading = { catalogue, decimals: raw.decimals, own };
  const drivers: SetDriver[] = [];
  const others: SetInput[] = [];
  eachEntry(raw.entries, problems, (entry, id, report) => {
    const driver = catalogue.drivers.find((one) => keyOf(one.id) === keyOf(id));
    const other = catalogue.others.find((one) => keyOf(one.id) === keyOf(id));
    const made = driver && readDriver(entry, driver, reading, report);
    if (made) drivers.push(made);
    const value = other && readOther(entry, other, reading, report);
    if (value) others.push(value);
    if (!driver && !other) report(SENTENCES.unknown(id), entry.line);
  });
  const names = [...new Set(drivers.flatMap((driver) => Object.keys(driver.own)))];
  const chosen = chosenIn(raw.head, names, problems);
  return {
    set: { format: SET_FORMAT, version: SET_VERSION, title, author, date, ...chosen, drivers, others },
    problems: problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    readings: [...raw.readings, ...readingsOf(raw.entries, drivers, catalogue)],
  };
}

/** Reads the entries that have an id of their own; what is wrong with one is reported with it. */
function eachEntry(
  entries: readonly RawEntry[],
  problems: Problem[],
  read: (entry: RawEntry, id: string, report: Report) => void,
): void {
  const ids = entries.map(({ fields }) => {
    const id = fields.get("id")?.value;
    return typeof id === "string" && isGiven(id) ? clean(id) : undefined;
  });
  const times = new Map<string, number>();
  for (const id of ids) if (id !== undefined) times.set(keyOf(id), (times.get(keyOf(id)) ?? 0) + 1);
  entries.forEach((entry, i) => {
    const id = ids[i];
    const report: Report = (says, line) => {
      problems.push({ ...(id !== undefined && { driver: id }), ...(line !== undefined && { line }), says });
      return undefined;
    };
    if (entry.fields.size === 0) report(SENTENCES.entry, entry.line);
    else if (id === undefined) report(SENTENCES.noId, entry.line);
    else if (times.get(keyOf(id))! > 1) report(SENTENCES.doubled(id), entry.line);
    else read(entry, id, report);
  });
}

/** The cases of the author's own; one whose name can't stand in the workbook is reported once, and not taken. */
function ownCases(entries: readonly RawEntry[], problems: Problem[]): Map<string, string> {
  const names = new Map<string, { readonly name: string; readonly line: number | undefined }>();
  for (const { own } of entries)
    for (const [name, { line }] of own) if (!names.has(nameKey(name))) names.set(nameKey(name), { name, line });
  const taken = new Map<string, string>();
  for (const [key, { name, line }] of names) {
    const problem = caseNameProblem(name, CASES);
    if (problem === undefined) taken.set(key, caseNameOf(name));
    else
      problems.push({
        ...(line !== undefined && { line }),
        says: SENTENCES.caseName.notTaken(caseNameOf(name), problem),
      });
  }
  if (taken.size <= MOST_OWN_CASES) return taken;
  problems.push({ says: SENTENCES.caseName.tooMany([...taken.values()]) });
  return new Map();
}

function readDriver(
  entry: RawEntry,
  driver: Driver,
  { catalogue, decimals, own }: Reading,
  report: Report,
): SetDriver | undefined {
  let sound = true;
  const wrong: Report = (says, line) => {
    sound = false;
    return report(says, line);
  };
  const { id, company, label, range, motive } = driver;
  const unit = driver.unit as Unit;
  const found = entry.fields.get("unit");
  if (typeof found?.value !== "string" || keyOf(found.value) !== keyOf(unit))
    wrong(found ? SENTENCES.unit(found.value, unit) : SENTENCES.missing("unit"), found?.line ?? entry.line);
  const value = entry.fields.get("value");
  if (value) wrong(SENTENCES.valueOfDriver, value.line);
  checkTexts(entry, catalogue, wrong);
  const rule = { decimals, unit, ranges: [range, ...ownRange(entry, { decimals, unit }, wrong)] };
  const [bear, base, bull] = CASES.map((which) => numberIn(entry, which, rule, wrong)) as [number, number, number];
  const values = [...entry.own].flatMap(([name, each]): [string, number][] => {
    const known = own.get(nameKey(name));
    const number = known === undefined ? undefined : numberOf(known, each, rule, wrong);
    return number === undefined ? [] : [[known!, number]];
  });
  if (!sound) return undefined;
  return { id, company, label, unit, range, bear, base, bull, own: Object.fromEntries(values), motive };
}

function readOther(
  entry: RawEntry,
  { id, label, range }: Catalogue["others"][number],
  { decimals, catalogue }: Reading,
  report: Report,
): SetInput | undefined {
  checkTexts(entry, catalogue, report);
  const extra = [...CASES.map((which) => [which, entry.fields.get(which)] as const), ...entry.own];
  for (const [field, found] of extra) if (found) report(SENTENCES.notOfOther(field), found.line);
  const value = numberIn(entry, "value", { decimals, ranges: [range] }, report);
  return value === undefined ? undefined : { id, label, value };
}

/** A text may look like anything, but it must be one, and not hold rows that a quote has swallowed. */
function checkTexts(entry: RawEntry, catalogue: Catalogue, report: Report): void {
  for (const field of ["company", "label", "motive"]) {
    const found = entry.fields.get(field);
    if (typeof found?.value === "object") report(SENTENCES.text(field), found.line);
  }
  reportSwallowed([...entry.fields], catalogue, report);
}

function reportSwallowed(
  fields: readonly (readonly [string, { value: unknown; line?: number }])[],
  catalogue: Catalogue,
  report: Report,
): void {
  for (const [field, { value, line }] of fields) {
    if (typeof value !== "string" || !/[\r\n]/.test(value)) continue;
    const starts = value
      .split(/[\r\n]+/)
      .slice(1)
      .map((text) => keyOf(text.split(/[,;\t]/)[0]!.replaceAll('"', "")));
    const ids = [...catalogue.drivers, ...catalogue.others]
      .map(({ id }) => id)
      .filter((id) => starts.includes(keyOf(id)));
    if (ids.length > 0) report(SENTENCES.swallowed(field, ids), line);
  }
}

/** The range that the set itself allows, where it gives one: it may be narrower than the sheet's. */
function ownRange(entry: RawEntry, rule: { decimals: Decimals; unit: Unit }, report: Report): Range[] {
  const [low, high] = [entry.fields.get("low"), entry.fields.get("high")];
  if (!low && !high) return [];
  if (!low || !high) {
    report(SENTENCES.range, (low ?? high)!.line);
    return [];
  }
  const [from, to] = [plainNumber("low", low, rule, report), plainNumber("high", high, rule, report)];
  if (from === undefined || to === undefined) return [];
  if (from < to) return [{ low: from, high: to }];
  report(SENTENCES.range, low.line);
  return [];
}

/** What a person should know of how a set was read, though nothing in it is wrong. */
function readingsOf(entries: readonly RawEntry[], drivers: readonly SetDriver[], catalogue: Catalogue): string[] {
  const given = new Set(entries.map(({ fields }) => keyOf(String(fields.get("id")?.value ?? ""))));
  const notGiven = catalogue.drivers.filter(({ id }) => !given.has(keyOf(id))).map(({ id }) => id);
  const lines = new Set<number>();
  let differ = false;
  for (const { fields } of entries) {
    const driver = drivers.find(({ id }) => keyOf(id) === keyOf(String(fields.get("id")?.value ?? "")));
    for (const field of ["company", "label", "motive"] as const) {
      const found = fields.get(field);
      if (!driver || !found || sameName(String(found.value), driver[field])) continue;
      differ = true;
      if (found.line !== undefined) lines.add(found.line);
    }
  }
  return [
    ...(notGiven.length > 0 ? [SENTENCES.notInSet(notGiven, catalogue.drivers.length)] : []),
    ...(differ ? [SENTENCES.otherTexts([...lines])] : []),
  ];
}
