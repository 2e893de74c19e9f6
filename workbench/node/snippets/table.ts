import type { Played, Step } from "./play";

const OUTCOMES = ["ran", "differs", "refused", "failed"] as const;
type Outcome = (typeof OUTCOMES)[number];

/** A sample failed where a step of it failed on its own; it is refused where all that did not run was refused by name. */
function outcomeOf({ steps }: Played): Outcome {
  const first = steps.find(({ outcome }) => outcome !== "ran");
  return first?.outcome ?? "ran";
}

const notRun = ({ steps }: Played): Step[] => steps.filter(({ outcome }) => outcome !== "ran");

/** The row of a sample: its outcome, how many of its steps ran, and the first that did not. */
export function rowOf(played: Played, width: number): string {
  const { steps, sample } = played;
  const [first] = notRun(played);
  const count = `${steps.length - notRun(played).length}/${steps.length}`;
  const why = first ? `${first.name}: ${first.why ?? ""}` : "";
  return [sample.name.padEnd(width), outcomeOf(played).padEnd(7), count.padStart(5), why].join("  ").trimEnd();
}

/** How often each of the texts stands there, the most frequent first. */
function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

/** What stands below the rows: the members that were refused, and the counts. */
export function summaryOf(all: readonly Played[], beside: number): string[] {
  const refused = all.flatMap((played) => [
    ...new Set(notRun(played).flatMap(({ outcome, why }) => (outcome === "refused" ? [why!] : []))),
  ]);
  const steps = all.flatMap((played) => played.steps);
  const counts = (list: readonly Outcome[]) =>
    OUTCOMES.map((outcome) => `${outcome} ${list.filter((one) => one === outcome).length}`).join(", ");
  return [
    "",
    "Refused, by samples:",
    ...counted(refused).map(([api, count]) => `${String(count).padStart(4)}  ${api}`),
    "",
    `${all.length} samples: ${counts(all.map(outcomeOf))}; ${beside} of other areas were not played.`,
    `${steps.length} steps (scripts, buttons, custom functions): ${counts(steps.map(({ outcome }) => outcome))}.`,
  ];
}

const SAID: Readonly<Record<Outcome, string>> = {
  ran: "ran, and did what it says",
  differs: "ran, and what it says was not seen",
  refused: "refused by name",
  failed: "failed otherwise",
};

/** The counts as a table for a page. */
export function pageOf(all: readonly Played[]): string[] {
  const steps = all.flatMap((played) => played.steps);
  const count = <T>(list: readonly T[], of: (one: T) => Outcome, outcome: Outcome) =>
    String(list.filter((one) => of(one) === outcome).length);
  const rows = OUTCOMES.map((outcome) => [
    SAID[outcome],
    count(all, outcomeOf, outcome),
    count(steps, (step) => step.outcome, outcome),
  ]);
  const compared = steps.reduce((sum, step) => sum + step.compared, 0);
  const table = [["outcome", "samples", "steps"], ...rows, ["all", String(all.length), String(steps.length)]];
  const wide = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = ([first, ...numbers]: readonly string[]) =>
    `| ${[first!.padEnd(wide[0]!), ...numbers.map((one, i) => one.padStart(wide[i + 1]!))].join(" | ")} |`;
  const rule = `| ${"-".repeat(wide[0]!)} | ${wide
    .slice(1)
    .map((width) => `${"-".repeat(width - 1)}:`)
    .join(" | ")} |`;
  return [line(table[0]!), rule, ...table.slice(1).map(line), "", `Promises and properties compared: ${compared}.`];
}
