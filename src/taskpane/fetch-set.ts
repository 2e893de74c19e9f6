import { MOST_BYTES, UnusableSet } from "../scenarios/set";
import { said } from "./words";

const TIMEOUT_MS = 15_000;

/**
 * The text at an https address that the user entered. Nothing is sent along that could tell who asks, and no redirect is
 * followed: what answers must be what was entered.
 */
export async function fetchSet(address: string, timeout = TIMEOUT_MS): Promise<string> {
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
    const text = await limited(answer, () => refuse(said.address.tooLarge));
    if (/^\s*</.test(text)) refuse(said.address.html);
    return text;
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
async function limited(answer: Response, tooLarge: () => never): Promise<string> {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}
