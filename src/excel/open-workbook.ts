import { failureOf } from "./batch/failure";

/**
 * Opens a file as a new workbook beside this one; the user saves it there. In Excel for Mac and Windows the pane has no
 * way to hand over a file that works everywhere (https://github.com/OfficeDev/office-js/issues/2700).
 */
export async function openWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(file));
  } catch (error) {
    throw failureOf(error);
  }
}

const PIECE = 0x8000; // more arguments than this are too many for one call

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
