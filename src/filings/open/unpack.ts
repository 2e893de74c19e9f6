import { Gunzip, Unzip, UnzipInflate } from "fflate";
import { Unreadable, unreadable } from "../sentences";
import { LIMITS } from "./limits";

const STEP = 1 << 18;

/** Collects chunks, and refuses what grows beyond any filing. */
class Store {
  private chunks: Uint8Array[] = [];
  private size = 0;

  add(chunk: Uint8Array): void {
    this.size += chunk.length;
    if (this.size > LIMITS.bytes) throw unreadable("bomb");
    this.chunks.push(chunk);
  }

  all(): Uint8Array {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

/** fflate reports what it can't unpack by throwing; a refusal of ours passes through. */
function asRefusal(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  return unreadable(/unexpected EOF/i.test(String(error)) ? "cut" : "damaged");
}

function feed(bytes: Uint8Array, push: (chunk: Uint8Array, final: boolean) => void): void {
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The bytes of a .gz file. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 18) throw unreadable("cut");
  const store = new Store();
  const stream = new Gunzip((chunk) => store.add(chunk));
  feed(bytes, (chunk, final) => stream.push(chunk, final));
  return store.all();
}

export interface Entry {
  name: string;
  bytes: Uint8Array;
}

/** The end record of a zip: a file without one was cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
}

/** The entries of a .zip file whose names pass, all names, and never more than a filing holds. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): { names: string[]; entries: Entry[] } {
  if (!hasEnd(bytes)) throw unreadable("cut");
  const names: string[] = [];
  const stores: { name: string; store: Store; done: boolean }[] = [];
  let size = 0;
  const stream = new Unzip((file) => {
    names.push(file.name);
    if (names.length > LIMITS.zipEntries) throw unreadable("bomb");
    if (!wanted(file.name)) return;
    const entry = { name: file.name, store: new Store(), done: false };
    stores.push(entry);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > LIMITS.bytes) throw unreadable("bomb");
      entry.store.add(chunk);
      entry.done ||= final;
    };
    file.start();
  });
  stream.register(UnzipInflate);
  feed(bytes, (chunk, final) => stream.push(chunk, final));
  if (stores.some((entry) => !entry.done)) throw unreadable("damaged");
  return { names, entries: stores.map(({ name, store }) => ({ name, bytes: store.all() })) };
}
