import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { columnName } from "../../host/address";
import type { Host } from "../../host";
import type { FunctionMetadata, FunctionsMetadata } from "../../host/custom-functions";
import { unsupported } from "../../host/office-error";

export interface DeclaredFunctions extends FunctionsMetadata {
  /** The names in the script, by the ids under which Excel knows them. */
  readonly names: Readonly<Record<string, string>>;
}

/** What functions.json would say of the custom functions that a script declares. */
export async function declaredIn(script: string): Promise<DeclaredFunctions> {
  const folder = mkdtempSync(join(tmpdir(), "snippets-"));
  try {
    const file = join(folder, "script.ts");
    writeFileSync(file, script);
    const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(file);
    if (errors.length > 0) throw new Error(errors.join("\n"));
    const names = Object.fromEntries(associate.map(({ id, functionName }) => [id, functionName]));
    return { ...(JSON.parse(metadataJson || '{"functions":[]}') as FunctionsMetadata), names };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SOME = { number: "2", string: '"text"', boolean: "TRUE", any: "2" } as const;

/** Calls each function from a cell of its own, with some value of the right type for each argument. */
export function callsOf(host: Host, { functions }: FunctionsMetadata): { name: string; act: () => Promise<void> }[] {
  return functions.map((entry, column) => ({ name: `=${entry.name}()`, act: () => call(host, entry, column) }));
}

async function call(host: Host, { name, parameters, options }: FunctionMetadata, column: number): Promise<void> {
  if (options?.stream) throw unsupported("streaming custom functions");
  if (parameters.some(({ repeating }) => repeating)) throw unsupported("repeating arguments of custom functions");
  const values = parameters.map(({ type, description }) => {
    // Where its help names a text that it takes, that one.
    const [, named] = /"([^"]+)"/.exec(description ?? "") ?? [];
    return type === "string" && named ? JSON.stringify(named) : (SOME[type as keyof typeof SOME] ?? SOME.any);
  });
  const sheet = host.book.sheetIds()[0]!;
  const cell = { top: 0, bottom: 0, left: column, right: column };
  host.book.enter(sheet, cell, [[`=SNIPPET.${name}(${values.join(",")})`]]);
  await host.settled();
  if (!host.book.isError(sheet, 0, column)) return;
  const sentence = host.functions.sentenceAt(sheet, 0, column) ?? "";
  throw new Error(`${columnName(column)}1 shows ${String(host.book.value(sheet, 0, column))} ${sentence}`.trim());
}
