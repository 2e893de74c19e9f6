import { readFileSync, writeFileSync } from "node:fs";
import type { Host } from "../host";
import { loadOffice } from "./office";
import { play, type Played } from "./snippets/play";
import { samplesIn } from "./snippets/sample";
import { pageOf, rowOf, summaryOf } from "./snippets/table";

const HERE = /(<!-- samples -->\n).*?(\n<!-- \/samples -->)/s;

/**
 * `npm run snippets -- CHECKOUT [WORD]`: plays the samples of a checkout of OfficeDev/office-js-snippets.
 * `--into FILE` in place of the word writes the counts into a page, between its two marks.
 */
async function main(checkout: string | undefined, given = "", file = ""): Promise<void> {
  const word = given === "--into" ? "" : given;
  if (checkout === undefined)
    throw new Error(
      "Name a checkout of github.com/OfficeDev/office-js-snippets: npm run snippets -- PATH [WORD IN THE NAME]",
    );
  const { samples, beside } = samplesIn(checkout);
  let current: Host | undefined;
  const early: string[] = [];
  const tell = loadOffice(
    (text) => (current ? current.receive(text, tell) : early.push(text)),
    () => current?.book.settings ?? new Map(),
  );
  const open = (host: Host) => {
    current = host;
    early.splice(0).forEach((text) => host.receive(text, tell));
    host.connect((message) => tell(JSON.stringify(message)));
  };
  const all: Played[] = [];
  const chosen = samples.filter(({ name }) => name.includes(word));
  const width = Math.max(...chosen.map(({ name }) => name.length));
  for (const sample of chosen) {
    const played = await play(sample, open);
    all.push(played);
    console.log(rowOf(played, width));
    if (word || process.env["DETAIL"]) detail(played).forEach((line) => console.log(line));
  }
  summaryOf(all, beside).forEach((line) => console.log(line));
  if (file) writeFileSync(file, readFileSync(file, "utf8").replace(HERE, `$1\n${pageOf(all).join("\n")}\n$2`));
}

/** Of a few samples everything is shown: each step, and what the sample itself says. */
function detail({ steps, logged }: Played): string[] {
  return [
    ...steps.map(({ name, outcome, why }) => `  ${outcome.padEnd(7)}  ${[name, why].filter(Boolean).join(": ")}`),
    ...logged.map((line) => `  | ${line}`),
    "",
  ];
}

main(...(process.argv.slice(2) as [string?, string?, string?])).then(
  () => process.exit(0), // the library keeps timers of its own
  (error: unknown) => {
    console.error((error as Error).message);
    process.exit(1);
  },
);
