import type { Reading } from "./fact";
import { type File, readFiles, resolve, type Resolved } from "./index";
import type { ReadOptions } from "./open/read-file";
import type { ResolveOptions } from "./resolve/resolve";

/** A file of the collection: what it is, and of which companies. */
export interface Held {
  name: string;
  /** Null where it could not be read; why is among the problems. */
  kind: Reading["kind"] | null;
  companies: string[];
}

/** All that the files of a collection come to. */
export interface Findings extends Resolved {
  files: Held[];
}

interface Entry {
  readings: Reading[];
  problems: string[];
}

/** The files that a user has given so far. Reading is done once; as-of date and answers only resolve anew. */
export class Collection {
  private readonly entries = new Map<string, Entry>();
  private options: ResolveOptions = {};

  /** Adds files; one of the same name takes the other's place. All are kept, or, where the reading is stopped, none. */
  async add(files: readonly File[], options: ReadOptions): Promise<void> {
    const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
    const read: [string, Entry][] = [];
    let before = 0;
    for (const file of files) {
      const progress = (share: number) => options.progress?.((before + share * file.bytes.length) / total);
      read.push([file.name, await readFiles([file], { ...options, progress })]);
      before += file.bytes.length;
    }
    for (const [name, entry] of read) this.entries.set(name, entry);
  }

  remove(name: string): void {
    this.entries.delete(name);
  }

  choose(options: ResolveOptions): void {
    this.options = options;
  }

  findings(): Findings {
    const entries = [...this.entries];
    const { figures, questions, problems } = resolve(
      entries.flatMap(([, { readings }]) => readings),
      this.options,
    );
    const files = entries.map(([name, { readings }]) => ({
      name,
      kind: readings[0]?.kind ?? null,
      companies: [...new Set(readings.map(({ company }) => company))],
    }));
    return { files, figures, questions, problems: [...entries.flatMap(([, entry]) => entry.problems), ...problems] };
  }
}
