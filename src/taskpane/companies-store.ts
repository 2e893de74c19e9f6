import { useSyncExternalStore } from "react";
import { keptFiled } from "../excel/kept-filed";
import type { FiledDocument } from "../figures/filed";
import { Cancelled, FilingsClient } from "../filings/client";
import type { Findings } from "../filings/collection";
import type { Answer } from "../filings";
import { LIMITS } from "../filings/open/limits";
import { COMPANIES, companiesSaid } from "./companies-words";

/** What the Companies view knows; it outlives the view, so that another tab may be looked at in between. */
export interface CompaniesState {
  readonly findings: Findings | undefined;
  /** How much of the files is read, while they are. */
  readonly share: number | undefined;
  readonly says: string | undefined;
  readonly asOf: string;
  readonly answers: readonly Answer[];
  /** CIKs that are left out of the comparison. */
  readonly left: ReadonlySet<string>;
  readonly years: number;
  /** The comparison that the open workbook keeps. */
  readonly kept: FiledDocument | null;
}

let state: CompaniesState = {
  findings: undefined,
  share: undefined,
  says: undefined,
  asOf: "",
  answers: [],
  left: new Set(),
  years: 5,
  kept: null,
};
const listeners = new Set<() => void>();

export function setCompanies(change: Partial<CompaniesState>): void {
  state = { ...state, ...change };
  listeners.forEach((listen) => listen());
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export const companiesNow = (): CompaniesState => state;
export const useCompanies = (): CompaniesState => useSyncExternalStore(subscribe, () => state);

let client: FilingsClient | undefined;

/** The reader, which is fetched and begun with the first file. */
function reader(): FilingsClient {
  if (client) return client;
  const worker = new Worker(new URL("./filings-worker.ts", import.meta.url));
  const begun = new FilingsClient(worker);
  worker.onerror = () => {
    begun.fail(COMPANIES.failed);
    worker.terminate();
    client = undefined;
    setCompanies({ findings: undefined });
  };
  client = begun;
  return begun;
}

let stop: AbortController | undefined;
export const cancelReading = (): void => stop?.abort();

/** Does one thing with the reader, and shows what the files come to then. */
async function ask(act: (reader: FilingsClient) => Promise<Findings>): Promise<void> {
  try {
    setCompanies({ findings: await act(reader()) });
  } catch (error) {
    const says =
      error instanceof Cancelled ? COMPANIES.cancelled : error instanceof Error ? error.message : String(error);
    setCompanies({ says });
  }
}

/** Reads files that the user gave, or the pack that came with the add-in. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const large = files.filter(({ size }) => size > LIMITS.bytes);
  setCompanies({
    says: large.length > 0 ? large.map(({ name }) => companiesSaid.tooLarge(name)).join(" ") : undefined,
  });
  const rest = files.filter((file) => !large.includes(file));
  if (rest.length === 0) return;
  const controller = new AbortController();
  stop = controller;
  setCompanies({ share: 0 });
  await ask(async (to) => {
    const content = await Promise.all(
      rest.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    // What the workbook keeps of an earlier comparison holds for these files too.
    await to.choose(optionsNow());
    return to.add(content, { signal: controller.signal, progress: (share) => setCompanies({ share }) });
  });
  setCompanies({ share: undefined });
}

export const removeFile = (name: string): Promise<void> => ask((to) => to.remove(name));

/** Takes a date or an answer; nothing is read again. */
export async function choose(change: Partial<Pick<CompaniesState, "asOf" | "answers">>): Promise<void> {
  setCompanies(change);
  await ask((to) => to.choose(optionsNow()));
}

const optionsNow = () => ({ asOf: state.asOf === "" ? null : state.asOf, answers: state.answers });

let recalled = false;

/** Takes up, once, what the open workbook keeps of an earlier comparison: its answers, its date and its years. */
export async function recall(): Promise<void> {
  if (recalled) return;
  recalled = true;
  const kept = await keptFiled().catch(() => null);
  if (!kept) return;
  const { asOf, answers } = kept;
  const own = (answer: Answer) => state.answers.some((one) => one.cik === answer.cik && one.measure === answer.measure);
  const all = [...answers.filter((answer) => !own(answer)), ...state.answers];
  setCompanies({ kept, answers: all, asOf: state.asOf || (asOf ?? "") });
  if (state.findings) await choose({});
}

/** The pack that a host serves beside the add-in; without one the add-in brings an empty one. */
export async function fetchPack(): Promise<File | undefined> {
  try {
    const answer = await fetch("facts.json", { cache: "no-cache" });
    if (!answer.ok) return undefined;
    const content = await answer.arrayBuffer();
    const { readings } = JSON.parse(new TextDecoder().decode(content)) as { readings?: unknown[] };
    return readings && readings.length > 0 ? new File([content], "facts.json") : undefined;
  } catch {
    return undefined;
  }
}
