import { SENTENCES } from "./sentences";
import { UnusableSet } from "./set";

/** A text from outside, and how its bytes were read where that is not plain UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly reading?: string;
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
};
/** How files that are no text begin. */
const BINARY: readonly (readonly [keyof typeof SENTENCES.binary, readonly number[]])[] = [
  ["workbook", [0x50, 0x4b, 0x03, 0x04]],
  ["oldWorkbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x1f, 0x8b]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["utf32", [0xff, 0xfe, 0, 0]],
  ["utf32", [0, 0, 0xfe, 0xff]],
];

/**
 * Bytes as text: by their byte-order mark, by the character set that the server names, as UTF-8, as UTF-16 where every
 * second byte is zero, and else as Excel's plain CSV has it: Windows-1252, or Mac Roman where lines end as on old Macs.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const binary = BINARY.find(([, start]) => begins(bytes, start));
  if (binary) throw new UnusableSet({ says: SENTENCES.binary[binary[0]] });
  const marked = MARKS.find(([, mark]) => begins(bytes, mark))?.[0];
  const decoded = marked
    ? as(marked, bytes)
    : (named(bytes, charset) ??
      as(withoutMark(bytes), bytes) ??
      as(endsLinesByReturn(bytes) ? "macintosh" : "windows-1252", bytes));
  if (!decoded) throw new UnusableSet({ says: SENTENCES.damaged(NAMES[marked!]!) });
  if (decoded.text.includes("\0")) throw new UnusableSet({ says: SENTENCES.binary.other });
  return decoded;
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);

/** The signs of Windows-1252 from 0x80 to 0x9F; Node's own decoder takes them for control characters. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const windows = (bytes: Uint8Array): string =>
  new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);

function as(encoding: string, bytes: Uint8Array): Decoded | undefined {
  try {
    const text =
      encoding === "windows-1252" ? windows(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === "utf-8" ? { text } : { text, reading: SENTENCES.readAs(NAMES[encoding] ?? encoding) };
  } catch {
    return undefined; // the bytes are no text of that encoding, or the encoding is not known here
  }
}

/** What a server names is believed where the bytes fit it. */
function named(bytes: Uint8Array, charset: string | undefined): Decoded | undefined {
  const label = charset?.trim().toLowerCase();
  if (!label || label === "utf-8" || label === "utf8" || label === "us-ascii") return undefined;
  return as(label === "iso-8859-1" || label === "latin1" ? "windows-1252" : label, bytes);
}

/** UTF-16 without a mark has a zero in every second byte, as far as the text is Latin. */
function withoutMark(bytes: Uint8Array): string {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const most = Math.max(even, odd);
  if (bytes.length % 2 !== 0 || most < bytes.length / 5 || Math.min(even, odd) > most / 20) return "utf-8";
  return even > odd ? "utf-16be" : "utf-16le";
}

const endsLinesByReturn = (bytes: Uint8Array): boolean => bytes.includes(0x0d) && !bytes.includes(0x0a);
