import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

export interface Certificate {
  readonly ca: Buffer;
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** In a process of its own: Microsoft's tool has parts that are ES modules, which jest does not load. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "aicomp-"));
  const script = `require("./build/excel/certificate").madeCertificate(${JSON.stringify(folder)}).then(() => process.exit(0))`;
  execFileSync(process.execPath, ["-e", script], { cwd: ROOT });
  const read = (name: string) => readFileSync(join(folder, name));
  return { ca: read("ca.crt"), key: read("localhost.key"), cert: read("localhost.crt") };
}
