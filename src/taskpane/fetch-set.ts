import { MOST_BYTES, UnusableSet } from "../scenarios/set";
import { said } from "./messages";

const TIMEOUT_MS = 15_000;

/** What a server answers: bytes, and the character set that it says they are in. */
export interface Answer {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/**
 * What stands at an https address that the user entered. Nothing is sent along that could tell who asks, and no redirect is
 * followed: what answers must be what was entered.
 */
export async function fetchSet(address: string, timeout = TIMEOUT_MS): Promise<Answer> {
  const refuse = (says: string): never => {
    throw new UnusableSet({ says });
  };
  const url = parsed(address) ?? refuse(said.address.malformed);
  if (url.protocol !== "https:") refuse(said.address.notHttps);
  if (url.username || url.password) refuse(said.address.credentials);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const answer = await fetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      cache: "no-store",
      signal: abort.signal,
    });
    if (answer.type === "opaqueredirect") refuse(said.address.redirects);
    if (!answer.ok) refuse(said.address.status(answer.status));
    const type = answer.headers.get("content-type") ?? "";
    if (/html/i.test(type)) refuse(said.address.html);
    const bytes = await limited(answer, () => refuse(said.address.tooLarge));
    // A page may come under another type; its zeros are those of UTF-16.
    const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).replaceAll("\0", "");
    if (/^[\s\uFEFF\uFFFD]*</.test(start)) refuse(said.address.html);
    return { bytes, charset: /charset\s*=\s*["']?([^\s;"']+)/i.exec(type)?.[1] };
  } catch (error) {
    if (error instanceof UnusableSet) throw error;
    return refuse(abort.signal.aborted ? said.address.timeout(timeout / 1000) : said.address.unreachable);
  } finally {
    clearTimeout(timer);
  }
}

/** Safari has URL.canParse since 17 only, and Excel for Mac shows the pane in the Safari of its system. */
function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Reads as long as the limit allows; a longer answer is not waited for. */
async function limited(answer: Response, tooLarge: () => never): Promise<Uint8Array> {
  const reader = answer.body!.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MOST_BYTES) {
      await reader.cancel();
      tooLarge();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
