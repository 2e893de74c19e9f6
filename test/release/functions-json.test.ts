import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";

interface Parameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}
interface Choice {
  readonly stringValue: string;
}
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly Parameter[];
    readonly result: object;
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly Choice[] }[];
}

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Metadata;
const now = read(join(__dirname, "../../dist/functions.json"));

/** What would make a formula that was written with the release mean something else, or nothing, with the build. */
function broken(before: Metadata, after: Metadata): string[] {
  return before.functions.flatMap(({ id, name, parameters, result }) => {
    const same = after.functions.find((one) => one.id === id);
    if (!same) return [`${id} is gone`];
    const found = same.name === name ? [] : [`${id} is called ${same.name}`];
    if (JSON.stringify(same.result) !== JSON.stringify(result)) found.push(`${id} gives something else`);
    same.parameters.forEach((parameter, i) => {
      const released = parameters[i];
      if (!released) return parameter.optional ? undefined : found.push(`${id}: ${parameter.name} is new and required`);
      return found.push(...changes(id, released, parameter));
    });
    if (same.parameters.length < parameters.length) found.push(`${id} has fewer arguments`);
    return found;
  });
}

function changes(id: string, before: Parameter, after: Parameter): string[] {
  const found: string[] = [];
  for (const what of ["name", "type", "dimensionality", "customEnumId"] as const)
    if (before[what] !== after[what]) found.push(`${id}: ${what} of ${before.name} is ${after[what]}`);
  if (before.optional && !after.optional) found.push(`${id}: ${before.name} is required`);
  return found;
}

function lostChoices(before: Metadata, after: Metadata): string[] {
  return before.enums.flatMap(({ id, values }) => {
    const kept = after.enums.find((one) => one.id === id)?.values.map(({ stringValue }) => stringValue) ?? [];
    return values
      .filter(({ stringValue }) => !kept.includes(stringValue))
      .map(({ stringValue }) => `${id} lost ${stringValue}`);
  });
}

const releases = readdirSync(__dirname).filter((name) => /^functions-[\d.]+\.json$/.test(name));

test("the release of this version is kept", () => {
  expect(releases).toContain(`functions-${version}.json`);
});

test.each(releases)("every formula of %s works with this build", (name) => {
  const released = read(join(__dirname, name));
  expect(released.functions.length).toBeGreaterThan(30);
  expect([...broken(released, now), ...lostChoices(released, now)]).toEqual([]);
});

describe("would be refused:", () => {
  const cagr = now.functions.find(({ id }) => id === "CAGR")!;
  const withCagr = (parameters: readonly Parameter[]) => ({
    ...now,
    functions: now.functions.map((one) => (one === cagr ? { ...cagr, parameters } : one)),
  });
  const [begin, ...rest] = cagr.parameters as [Parameter, ...Parameter[]];
  test.each<[string, Metadata]>([
    ["a function that is gone", { ...now, functions: now.functions.filter((one) => one !== cagr) }],
    ["an argument that is gone", withCagr(rest)],
    ["an argument with another name", withCagr([{ ...begin, name: "start" }, ...rest])],
    ["an argument of another type", withCagr([{ ...begin, type: "number" }, ...rest])],
    ["a new argument that must be given", withCagr([...cagr.parameters, { name: "base" }])],
    [
      "a function that gives something else",
      { ...now, functions: now.functions.map((one) => (one === cagr ? { ...cagr, result: {} } : one)) },
    ],
  ])("%s", (_, changed) => {
    expect(broken(now, changed)).not.toEqual([]);
  });
  test("a choice that is gone", () => {
    const [first, ...others] = now.enums as [Metadata["enums"][number], ...Metadata["enums"]];
    expect(lostChoices(now, { ...now, enums: [{ ...first, values: first.values.slice(1) }, ...others] })).toHaveLength(
      1,
    );
  });
  test("but an argument that may be left out can be added", () => {
    expect(broken(now, withCagr([...cagr.parameters, { name: "base", optional: true }]))).toEqual([]);
  });
});
