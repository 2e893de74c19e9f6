import type { Content } from "../model/content";
import { type CustomFunctions, Model } from "../model/model";
import { callFunction, functionNames } from "./function-runtime";
import { inOneNotation } from "./local-formula";

/** Every function by the name that a formula calls it by. */
export function customFunctions(): CustomFunctions {
  return new Map(
    functionNames().map((name) => {
      const dotted = `AICOMP.${name.replaceAll("_", ".")}`;
      return [dotted, (...list) => callFunction(dotted, list).cells];
    }),
  );
}

/** Computes a formula of literals and functions without touching the sheet; NotFollowed where only Excel could. */
export function tryFormula(formula: string): Content[][] {
  const written = inOneNotation(formula.trim());
  return new Model([], new Map(), customFunctions()).compute(written.startsWith("=") ? written : `=${written}`);
}
