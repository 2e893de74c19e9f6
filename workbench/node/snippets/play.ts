import { ScriptTarget, transpileModule } from "typescript";
import { Host } from "../../host";
import { callsOf, type DeclaredFunctions, declaredIn } from "./functions";
import { Page } from "./page";
import type { Sample } from "./sample";

/** What came of one step: of the script itself, of a button, of a custom function. */
export interface Step {
  readonly name: string;
  readonly outcome: "ran" | "refused" | "failed";
  /** The member that was refused, or why the step failed. */
  readonly why?: string;
}
export interface Played {
  readonly sample: Sample;
  readonly steps: readonly Step[];
  readonly logged: readonly string[];
}

const LONGEST = 10_000;
const REFUSED = /does not support (?<api>.+?)\.?$/;

/** A refusal names the member; anything else is a failure. */
function stepOf(name: string, errors: readonly unknown[]): Step {
  if (errors.length === 0) return { name, outcome: "ran" };
  const messages = errors.map((error) => (error instanceof Error ? error.message : String(error)));
  const api = messages.map((message) => REFUSED.exec(message)?.groups?.["api"]).find((found) => found !== undefined);
  return api === undefined ? { name, outcome: "failed", why: messages[0]! } : { name, outcome: "refused", why: api };
}

/** Plays a sample in a new workbook: its script, then its buttons in order, then its custom functions. */
export async function play(sample: Sample, open: (host: Host) => void): Promise<Played> {
  const declared = await declaredIn(sample.script);
  const host = new Host(declared, "SNIPPET");
  open(host);
  const page = new Page(sample.page);
  const logged: string[] = [];
  let errors: unknown[] = [];
  const note = (...values: unknown[]) => void logged.push(values.map(String).join(" "));
  const noteError = (...values: unknown[]) => void errors.push(values.find((one) => one instanceof Error) ?? values[0]);
  const step = async (name: string, act: () => unknown): Promise<Step> => {
    errors = [];
    await inTime(async () => (await act(), host.settled())).catch(noteError);
    return stepOf(name, errors);
  };
  const known = {
    document: page.document,
    console: { log: note, info: note, warn: note, error: noteError },
    fetch: () => Promise.reject(new Error("the sample asks for an address, and no network is given to it")),
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
