import { ScriptTarget, transpileModule } from "typescript";
import { Host } from "../../host";
import { unsupported } from "../../host/office-error";
import { Remote } from "../../host/remote";
import { isSetSupported } from "../../host/requirement-sets";
import { callsOf, type DeclaredFunctions, declaredIn } from "./functions";
import { claimOf } from "./claims";
import { Page } from "./page";
import { isSame } from "./same";
import type { Sample } from "./sample";
import { stateOf } from "./state";

/** What came of one step: of the script itself, of a button, of a custom function. */
export interface Step {
  readonly name: string;
  /** It ran and did what it says; it ran and did something else; it was refused by a name; it failed otherwise. */
  readonly outcome: "ran" | "differs" | "refused" | "failed";
  /** What differs, the member that was refused, or why the step failed. */
  readonly why?: string;
  /** How much of what it says was looked up: words of the button, and properties that were set and read back. */
  readonly compared: number;
}
export interface Played {
  readonly sample: Sample;
  readonly steps: readonly Step[];
  readonly logged: readonly string[];
}

const LONGEST = 60_000;
const REFUSED = /does not support (?<api>.+?)\.?$/;
const LACKING = /is not a function|Cannot read properties of (?:undefined|null)|argument 'properties'/;
/** What Excel gives back in another form: a priority beyond the last is the last, and R[0]C[1] is RC[1]. */
const AS_DOCUMENTED = new Set(["ConditionalFormat.Priority", "Range.FormulasR1C1"]);
const NOTHING = /\b(?:undefined|NaN)\b|\[object Object\]/;

/** A refusal names the member; anything else is a failure. */
function stopped(errors: readonly unknown[], sample: Sample): Pick<Step, "outcome" | "why"> {
  const messages = errors.map((error) => (error instanceof Error ? error.message : String(error)));
  const api = messages.map((message) => REFUSED.exec(message)?.groups?.["api"]).find((found) => found !== undefined);
  if (api !== undefined) return { outcome: "refused", why: api };
  // The library of the package has no members of sets that are newer than itself, and the host says so when asked.
  const newer = newerThanPlayed(sample);
  if (newer && LACKING.test(messages[0]!)) return { outcome: "refused", why: newer };
  return { outcome: "failed", why: messages[0]! };
}

/** A requirement set that the sample asks for and that is not there, as the host says where it is asked. */
function newerThanPlayed({ sets }: Sample): string | undefined {
  return Object.entries(sets)
    .find(([set, version]) => !isSetSupported(set, version))
    ?.join(" ");
}

/** Plays a sample in a new workbook: its script, then its buttons in order, then its custom functions. */
export async function play(sample: Sample, open: (host: Host) => void): Promise<Played> {
  const declared = await declaredIn(sample.script);
  const host = new Host(declared, "SNIPPET");
  open(host);
  const page = new Page(sample.page);
  const logged: string[] = [];
  let errors: unknown[] = [];
  let wrong: string[] = [];
  let compared = 0;
  const note = (...values: unknown[]) => void logged.push(values.map(textOf).join(" "));
  const noteError = (...values: unknown[]) => void errors.push(values.find((one) => one instanceof Error) ?? values[0]);
  host.whenSet = (member, given, read) => {
    compared++;
    if (!AS_DOCUMENTED.has(member) && !isSame(given, read))
      wrong.push(`${member} was set to ${textOf(given)} and reads ${textOf(read)}`);
  };
  // The library declares the members of Excel; what it does not declare, Excel does not know.
  host.isUnknown = (type, property) => {
    const declared = (Excel as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>)[type];
    return declared !== undefined && !(property in declared.prototype);
  };
  const step = async (name: string, act: () => unknown): Promise<Step> => {
    [errors, wrong, compared] = [[], [], 0];
    const [before, from] = [stateOf(host, page), logged.length];
    await inTime(async () => (await act(), host.settled())).catch(noteError);
    await quiet(host); // some start what they do not wait for
    if (errors.length > 0) return { name, ...stopped(errors, sample), compared };
    const lines = logged.slice(from);
    const claim = claimOf(name);
    if (claim && !claim.holds(before, stateOf(host, page), lines))
      wrong.push(`nothing of what it says was seen: ${claim.says}`);
    wrong.push(...lines.filter((line) => NOTHING.test(line)).map((line) => `it logs "${line}"`));
    compared += claim ? 1 : 0;
    if (wrong.length === 0) return { name, outcome: "ran", compared };
    const newer = newerThanPlayed(sample);
    return { name, outcome: newer ? "refused" : "differs", why: newer ?? wrong[0]!, compared };
  };
  const known = {
    document: page.document,
    console: { log: note, info: note, warn: note, error: noteError },
    fetch: (address: unknown) => {
      const refusal = unsupported(`fetch("${textOf(address)}")`);
      noteError(refusal); // a function may keep it to itself
      return Promise.reject(refusal);
    },
  };
  // What a handler starts and does not wait for.
  process.on("unhandledRejection", noteError);
  const steps = [await step("script", () => run(sample.script, declared, known))];
  for (const { id, click } of page.buttons()) steps.push(await step(id, click));
  for (const { name, act } of callsOf(host, declared)) steps.push(await step(name, act));
  await quiet(host);
  process.off("unhandledRejection", noteError);
  return { sample, steps, logged };
}

const textOf = (value: unknown): string =>
  value instanceof Remote
    ? value.type
    : typeof value === "object" && value !== null
      ? JSON.stringify(value)
      : String(value);

/** Runs a script as Script Lab does: without its types, in a scope of its own, its custom functions made known. */
function run(script: string, { names }: DeclaredFunctions, known: Readonly<Record<string, unknown>>): void {
  const { outputText } = transpileModule(script, { compilerOptions: { target: ScriptTarget.ES2022 } });
  const associate = Object.entries(names).map(
    ([id, name]) => `CustomFunctions.associate(${JSON.stringify(id)}, ${name});`,
  );
  const body = [outputText, ...associate].join("\n");
  (new Function(...Object.keys(known), body) as (...values: unknown[]) => void)(...Object.values(known));
}

/** What a sample started and left belongs to its own workbook: the next is opened when nothing more of it comes. */
async function quiet(host: Host): Promise<void> {
  for (let looks = 0, before = -1; looks < 5; looks++) {
    if (host.traffic.batches !== before) looks = 0;
    before = host.traffic.batches;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A handler that waits for something that never comes (a click in a dialog, an event) is given up. */
async function inTime(act: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end in ${LONGEST / 1000} seconds`)), LONGEST);
  });
  try {
    await Promise.race([(async () => act())(), late]);
  } finally {
    clearTimeout(timer);
  }
}
