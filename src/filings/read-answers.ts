import type { Answer } from "./resolve/questions";

const isAnswer = (one: unknown): one is Answer => {
  const { cik, measure, concept } = (one ?? {}) as Partial<Answer>;
  return [cik, measure, concept].every((text) => typeof text === "string" && text !== "") && /^\d{1,10}$/.test(cik!);
};

/** Answers to questions, as a list or under "answers"; null where the text holds none. */
export function readAnswers(text: string): Answer[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const list = Array.isArray(json) ? json : (json as { answers?: unknown } | null)?.answers;
  if (!Array.isArray(list) || !list.every(isAnswer)) return null;
  return list.map(({ cik, measure, concept }) => ({ cik: cik.padStart(10, "0"), measure, concept }));
}
