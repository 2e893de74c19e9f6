import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { FiledDocument } from "../figures/filed";
import { readFiled } from "../figures/filed-schema";

/** More than any comparison; what says that it unpacks to more is not unpacked. */
const MOST_BYTES = 32_000_000;

/** A comparison as it is kept: settings are small, and figures repeat themselves. */
export const packFiled = (document: FiledDocument): string =>
  btoa(strFromU8(gzipSync(strToU8(JSON.stringify(document)), { mtime: 0 }), true));

/** The comparison that a workbook keeps; null where there is none, or none that can be read. */
export function unpackFiled(stored: unknown): FiledDocument | null {
  if (typeof stored !== "string" || stored === "") return null;
  try {
    const bytes = strToU8(atob(stored), true);
    const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
    return size > MOST_BYTES ? null : readFiled(JSON.parse(strFromU8(gunzipSync(bytes))));
  } catch {
    return null;
  }
}
