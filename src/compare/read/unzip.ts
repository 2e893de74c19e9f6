import { Unzip, UnzipInflate } from "fflate";
import { Unreadable, unreadable } from "../sentences";
import { LIMITS } from "./limits";

const STEP = 1 << 16;

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** Refuses what is no archive, by what it is. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable("empty");
  if (bytes.length > LIMITS.file) throw unreadable("large");
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unreadable(holds(bytes, "EncryptedPackage") ? "encrypted" : "xls");
  if (!starts(bytes, 0x50, 0x4b)) throw unreadable("other");
}

/** The end record of a zip: a file without one was cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (starts(bytes.subarray(at, at + 4), 0x50, 0x4b, 5, 6)) return true;
  return false;
}

/** The parts of an Office package whose names pass; never more than a workbook holds, whatever its lists say. */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { readonly names: ReadonlySet<string>; readonly parts: ReadonlyMap<string, Uint8Array> } {
  refuseOthers(bytes);
  if (!hasEnd(bytes)) throw unreadable("cut");
  const names = new Set<string>();
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;
  let open = 0;
  const stream = new Unzip((file) => {
    const name = file.name.replace(/^\/+/, "").replaceAll("\\", "/");
    if (names.size >= LIMITS.parts) throw unreadable("bomb");
    if (names.has(name)) return;
    names.add(name);
    if (!wanted(name)) return;
    const list: Uint8Array[] = [];
    chunks.set(name, list);
    open++;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      if ((size += chunk.length) > LIMITS.unpacked) throw unreadable("bomb");
      list.push(chunk);
      if (final) open--;
    };
    file.start();
  });
  stream.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable(/EOF/i.test(String(error)) ? "cut" : "damaged");
  }
  if (open > 0) throw unreadable("damaged");
  return { names, parts: new Map([...chunks].map(([name, list]) => [name, joined(list)])) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
