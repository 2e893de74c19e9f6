import { byText } from "./fact";
import { type File, readFile, type ReadOptions } from "./open/read-file";
import { resolve, type Resolved, type ResolveOptions } from "./resolve/resolve";
import { PROBLEM, Unreadable } from "./sentences";
import type { Reading } from "./fact";

export type { Reading } from "./fact";
export { packOf } from "./open/pack";
export type { File } from "./open/read-file";
export type { Answer, Question } from "./resolve/questions";
export type { Figure } from "./resolve/figure";
export { resolve, type Resolved } from "./resolve/resolve";

export type FiguresOptions = ReadOptions & ResolveOptions;

/** What files say, and what is to say of them. */
export interface Read {
  readings: Reading[];
  problems: string[];
}

/** Reads files. One that can't be read is a problem, and the others are read all the same. */
export async function readFiles(files: readonly File[], options: ReadOptions = {}): Promise<Read> {
  const readings: Reading[] = [];
  const problems: string[] = [];
  for (const [i, file] of [...files].sort((a, b) => byText(a.name, b.name)).entries()) {
    const progress = options.progress && ((share: number) => options.progress!((i + share) / files.length));
    try {
      const found = await readFile(file, { signal: options.signal, progress });
      readings.push(...found);
      for (const reading of found)
        problems.push(...reading.problems.map((problem) => PROBLEM.inFile(file.name, problem)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(PROBLEM.inFile(file.name, error.message));
    }
  }
  return { readings, problems };
}

/** Reads files and resolves them. */
export async function figuresOf(files: readonly File[], options: FiguresOptions = {}): Promise<Resolved> {
  const { readings, problems } = await readFiles(files, options);
  const resolved = resolve(readings, options);
  return { ...resolved, problems: [...problems, ...resolved.problems] };
}
