/** What may stand in a formula that no call of ours begins in: a text, and the quoted name of a sheet or a file. */
const TEXT = /"(?:[^"]|"")*"/;
const QUOTED = /'(?:[^']|'')*'/;
/** The file that Excel writes before the name of a function it takes for another add-in's. */
const FOREIGN = [
  "'(?:[^']|'')*'!",
  String.raw`\[[^\]"]*\][^\s"'(),;=+*/^&<>{}!-]*!?`,
  String.raw`(?:https?|file)://[^!"(),;]*!`,
  String.raw`(?:[A-Za-z]:|\\)\\[^!"(),;]*!`,
  String.raw`[^\s"'(),;=+*/^&<>{}!-]+\.xl[a-z]*!`,
].join("|");
/** The name of a function of ours as it is typed, or as a saved formula holds it where it is not known. */
const NAME = String.raw`(?:_xl[a-z]+\.)*_xldudf_AICOMP[._](?<saved>[A-Z0-9_.]+)|(?<![\w.\\])(?![\w.]*!)AICOMP\.(?<typed>[A-Z][A-Z0-9_.]*)`;
const PARTS = new RegExp(`${TEXT.source}|(?:${FOREIGN})?(?:${NAME})|${QUOTED.source}`, "gi");

interface Call {
  readonly saved?: string;
  readonly typed?: string;
}

/** Writes each call of ours anew and leaves everything else, texts among it, as it is. */
function replaceCalls(formula: string, write: (call: Call) => string): string {
  return formula.replace(PARTS, (...match: unknown[]) => {
    const call = match.at(-1) as Call;
    return call.saved === undefined && call.typed === undefined ? String(match[0]) : write(call);
  });
}

/** The names of our functions that a formula calls, without AICOMP, as they are written there. */
export function callsIn(formula: string): string[] {
  const found: string[] = [];
  replaceCalls(formula, ({ saved, typed }) => {
    found.push((saved ?? typed)!);
    return "";
  });
  return found;
}

/** The formula as it would be typed: no saved name, no foreign path. `names` are the functions' own. */
export function mended(formula: string, names: readonly string[] = []): string {
  const dotted = (saved: string) =>
    names.find((name) => name.replaceAll(".", "_").toLowerCase() === saved.replaceAll(".", "_").toLowerCase()) ??
    saved.replaceAll("_", ".");
  return replaceCalls(formula, ({ saved, typed }) => `AICOMP.${typed ?? dotted(saved!)}`);
}
