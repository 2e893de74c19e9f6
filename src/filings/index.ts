import { byText } from "./fact";
import { type File, readFile, type ReadOptions } from "./open/read-file";
import { resolve, type Resolved, type ResolveOptions } from "./resolve/resolve";
import { PROBLEM, Unreadable } from "./sentences";
import type { Reading } from "./fact";

export type { File } from "./open/read-file";
export type { Answer, Question } from "./resolve/questions";
export type { Figure } from "./resolve/figure";
export type { Resolved } from "./resolve/resolve";

export type FiguresOptions = ReadOptions & ResolveOptions;

/** Reads files and resolves them. A file that can't be read is a problem, and the others are read all the same. */
export async function figuresOf(files: readonly File[], options: FiguresOptions = {}): Promise<Resolved> {
  const readings: Reading[] = [];
  const problems: string[] = [];
  for (const [i, file] of [...files].sort((a, b) => byText(a.name, b.name)).entries()) {
    const progress = options.progress && ((share: number) => options.progress!((i + share) / files.length));
    try {
      const reading = await readFile(file, { signal: options.signal, progress });
      readings.push(reading);
      problems.push(...reading.problems.map((problem) => PROBLEM.inFile(file.name, problem)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(PROBLEM.inFile(file.name, error.message));
    }
  }
  const { figures, questions, problems: more } = resolve(readings, options);
  return { figures, questions, problems: [...problems, ...more] };
}
