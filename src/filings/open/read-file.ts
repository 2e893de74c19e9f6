import type { Reading } from "../fact";
import { InlineFiling } from "../inline/inline";
import { unreadable } from "../sentences";
import { jsonOf, readCompanyFacts } from "./company-facts";
import { LIMITS } from "./limits";
import { isPack, readPack } from "./pack";
import { containerOf, encodingOf, refuseOffice, type TextKind, textKindOf } from "./recognize";
import { gunzip, unzip } from "./unpack";

export interface File {
  name: string;
  bytes: Uint8Array;
}

export interface ReadOptions {
  /** Stops the reading between two pieces of a page. */
  signal?: AbortSignal | undefined;
  /** Told how much of the file is read, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
}

const STEP = 1 << 18;

/** Lets whatever waits go first: the pane's cancel, or the page's next frame. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

async function feed(filing: InlineFiling, bytes: Uint8Array, options: ReadOptions): Promise<void> {
  const decoder = new TextDecoder(encodingOf(bytes));
  let paused = Date.now();
  for (let at = 0; at < bytes.length; at += STEP) {
    filing.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
    options.progress?.(Math.min(1, (at + STEP) / bytes.length));
    if (Date.now() - paused > 40) {
      await pause();
      paused = Date.now();
    }
    options.signal?.throwIfAborted();
  }
  filing.endDocument();
}

/** An accession number in a file's name: the archives of SEC bear it. */
const accessionIn = (name: string): string | null => /\d{10}-\d{2}-\d{6}/.exec(name)?.[0] ?? null;

function unpacked({ bytes }: File): Uint8Array[] {
  const container = containerOf(bytes);
  if (container === "gz") {
    const inner = gunzip(bytes);
    if (containerOf(inner) !== "text") throw unreadable("unknown");
    return [inner];
  }
  if (container === "text") return [bytes];
  const { names, entries } = unzip(bytes, (entry) => /\.(html?|xhtml|json)$/i.test(entry));
  refuseOffice(names);
  const kinds = entries.map(({ bytes: content }) => kindIn(content));
  const of = (kind: TextKind) => entries.filter((_, i) => kinds[i] === kind).map((entry) => entry.bytes);
  // Beside a filing, JSON says how a viewer shows it.
  const pages = kinds.includes("inline") ? of("inline") : of("json");
  if (pages.length === 0) throw unreadable("zipWithout");
  return pages;
}

/** What an entry of an archive is; null for what carries no figures. */
function kindIn(bytes: Uint8Array): TextKind | null {
  try {
    return containerOf(bytes) === "text" ? textKindOf(bytes) : null;
  } catch {
    return null;
  }
}

/** Reads one file: company facts, a filing in inline XBRL or a pack of figures, zipped or not. Refuses anything else by a sentence. */
export async function readFile(file: File, options: ReadOptions = {}): Promise<Reading[]> {
  options.signal?.throwIfAborted();
  if (file.bytes.length > LIMITS.bytes) throw unreadable("big");
  const pages = unpacked(file);
  const kinds = pages.map(textKindOf);
  if (kinds[0] === "json") {
    if (pages.length > 1) throw unreadable("zipOfMany");
    const json = jsonOf(new TextDecoder(encodingOf(pages[0]!)).decode(pages[0]));
    options.progress?.(1);
    return isPack(json) ? readPack(file.name, json) : [readCompanyFacts(file.name, json)];
  }
  const filing = new InlineFiling();
  for (const page of pages) await feed(filing, page, options);
  const reading = filing.reading(file.name);
  const accession = accessionIn(file.name);
  for (const { filing: stated } of [...reading.facts, ...reading.outlooks]) stated.accession ??= accession;
  return [reading];
}
