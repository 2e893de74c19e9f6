import { unreadable } from "../sentences";

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

export type Container = "gz" | "zip" | "text";

/** What the first bytes say; a file that carries no figures is refused by what it is. */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw unreadable("empty");
  if (starts(bytes, 0x1f, 0x8b)) return "gz";
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return "zip";
  if (starts(bytes, 0x50, 0x4b)) throw unreadable("zipWithout");
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw unreadable("pdf");
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unreadable("office");
  if (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x47, 0x49, 0x46, 0x38)
  ) {
    throw unreadable("image");
  }
  return "text";
}

/** An archive that is an Office document by its parts. */
export function refuseOffice(names: string[]): void {
  if (names.some((name) => /^xl\//i.test(name))) throw unreadable("xlsx");
  if (names.some((name) => /^(word|ppt)\//i.test(name))) throw unreadable("office");
}

/** The encoding that a byte order mark, an XML declaration or a page's head names; UTF-8 otherwise. */
export function encodingOf(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  if (starts(bytes, 0xfe, 0xff)) return "utf-16be";
  // Markup begins with a letter of one byte: a zero beside it is the other half of a letter of two.
  if (starts(bytes, 0x3c, 0)) return "utf-16le";
  if (starts(bytes, 0, 0x3c)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const named =
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1] ??
    /<meta\s[^>]*charset\s*=\s*["']?(?!utf-16)([\w-]+)/i.exec(head)?.[1];
  if (!named || /^(us-)?ascii$/i.test(named)) return "utf-8";
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return "utf-8";
  }
}

const INLINE = "http://www.xbrl.org/2013/inlineXBRL";
const OLD_INLINE = "http://www.xbrl.org/2008/inlineXBRL";

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  outer: for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    for (let i = 1; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) continue outer;
    return true;
  }
  return false;
}

export type TextKind = "json" | "inline";

/** JSON or inline XBRL; any other text is refused by what it is. */
export function textKindOf(bytes: Uint8Array): TextKind {
  const head = new TextDecoder(encodingOf(bytes))
    .decode(bytes.subarray(0, 65_536))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (head === "") throw unreadable("empty");
  if (/^[[{]/.test(head)) return "json";
  if (/^(<SEC-DOCUMENT>|-----BEGIN PRIVACY)/.test(head)) throw unreadable("submissionText");
  if (/Undeclared Automated Tool|Request Rate Threshold Exceeded|<title>Access Denied/i.test(head))
    throw unreadable("denied");
  if (!head.startsWith("<")) throw unreadable("unknown");
  if (/<title>\s*(Inline )?XBRL Viewer|<title>\s*iXBRL Viewer|ixviewer|\/ix\?doc=/i.test(head)) {
    if (!/<(\w+:)?header[\s>]/.test(head))
      throw unreadable(/EDGAR Filing (Documents|Index)/i.test(head) ? "index" : "viewer");
  }
  if (/EDGAR Filing (Documents|Index)/i.test(head)) throw unreadable("index");
  if (/utf-16/.test(encodingOf(bytes)) || holds(bytes, INLINE) || holds(bytes, OLD_INLINE)) return "inline";
  if (/<(\w+:)?xbrl[\s>]/i.test(head)) throw unreadable("instance");
  throw unreadable(/<(!doctype\s+html|html|head|body|document|div|table|p)[\s>]/i.test(head) ? "plainHtml" : "xml");
}
