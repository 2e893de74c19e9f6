import type { NotFollowed } from "../model/content";
import type { ArgumentKind, ArgumentProblem } from "./argument-text";
import { choiceOf, decimal, exampleDate, percent } from "./format";

/** Why what was typed for an argument is not taken, and what to enter instead. */
export function argumentProblemText(
  problem: ArgumentProblem,
  kind: ArgumentKind,
  choices: readonly string[] = [],
): string {
  switch (problem) {
    case "number":
      return `Enter a number such as ${decimal(60.23)} or ${percent(0.266)}, a cell, or a formula.`;
    case "date":
      return `Enter a date such as ${exampleDate()} or 2025-12-31, a cell, or a formula.`;
    case "year":
      return `Enter a full date such as ${exampleDate()}, not a year alone.`;
    case "choice":
      return `Enter ${choiceOf(choices)}. To use a name, begin with =.`;
    case "several":
      return kind === "number"
        ? `Enter one number, range, or formula. Write a number as ${decimal(60.23)}, and several as an array: {1,2}.`
        : "Enter one value, range, or formula.";
    case "formula":
      return "This formula is not complete. Check its parentheses and quotation marks.";
  }
}

/** Why a formula is not calculated in the pane, and what to do. */
export function notTriedText({ kind, what }: NotFollowed): string {
  switch (kind) {
    case "formula":
      return "This formula is not complete. Check its parentheses, quotation marks, and separators.";
    case "function":
      return /^AICOMP\./i.test(what)
        ? `There is no function ${what}. Search the list above for its name.`
        : `${what} can't be calculated here. Insert the formula into the sheet instead.`;
    case "cells":
      return "Cells and names can't be read here. Enter values instead, or insert the formula into the sheet.";
    case "other":
      return "This formula can be calculated only in the sheet. Insert it there.";
  }
}
