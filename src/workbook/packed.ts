import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";

/** More than anything that is kept; what says that it unpacks to more is not unpacked. */
const MOST_BYTES = 32_000_000;

/** Data as it is kept in a workbook: settings are small, and documents repeat themselves. */
export const pack = (data: unknown): string =>
  btoa(strFromU8(gzipSync(strToU8(JSON.stringify(data)), { mtime: 0 }), true));

/** The data that a workbook keeps; null where there is none, or none that can be read. */
export function unpack(stored: unknown): unknown {
  if (typeof stored !== "string" || stored === "") return null;
  try {
    const bytes = strToU8(atob(stored), true);
    const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
    return size > MOST_BYTES ? null : (JSON.parse(strFromU8(gunzipSync(bytes))) as unknown);
  } catch {
    return null;
  }
}
