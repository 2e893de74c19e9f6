import { type Content, isErrorText } from "../model/content";
import { type CustomFunctions, Model } from "../model/model";
import { callFunction, functionNames } from "./function-runtime";
import { inOneNotation } from "./local-formula";

/** Every function by the name that a formula calls it by; `hear` is told what one says of its arguments. */
export function customFunctions(hear: (sentence: string) => void = () => undefined): CustomFunctions {
  return new Map(
    functionNames().map((name) => {
      const dotted = `AICOMP.${name.replaceAll("_", ".")}`;
      return [
        dotted,
        (...list) => {
          const { cells, sentence } = callFunction(dotted, list);
          if (sentence !== undefined) hear(sentence);
          return cells;
        },
      ];
    }),
  );
}

/** What a formula gives, with the first sentence that a function said of its arguments. */
export interface Tried {
  readonly rows: Content[][];
  readonly sentence: string | undefined;
}

/** Computes a formula of literals and functions without touching the sheet; NotFollowed where only Excel could. */
export function tryFormula(formula: string): Tried {
  const written = inOneNotation(formula.trim());
  let sentence: string | undefined;
  const functions = customFunctions((said) => (sentence ??= said));
  const rows = new Model([], new Map(), functions).compute(written.startsWith("=") ? written : `=${written}`);
  return { rows, sentence: rows.flat().some(isErrorText) ? sentence : undefined };
}
