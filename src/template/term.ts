import type { Term } from "../figures/document";
import { cell, f, type Formula, join } from "./formula";
import { figureValue, figureYear } from "./ids";

/** The formula of an expression over documented figures, without its "=". */
export function termFormula(term: Term): Formula {
  if (typeof term === "string") return f`${cell(figureValue(term))}`;
  switch (term[0]) {
    case "years":
      return f`(${cell(figureYear(term[2]))}-${cell(figureYear(term[1]))})`;
    case "cagr": {
      const [begin, end, years] = term.slice(1).map((part) => termFormula(part as Term));
      return f`((${end!}/${begin!})^(1/${years!})-1)`;
    }
    case "annualize": {
      const [total, months] = term.slice(1).map((part) => termFormula(part as Term));
      return f`((1+${total!})^(12/${months!})-1)`;
    }
    default: {
      const [operator, ...parts] = term;
      return f`(${join(parts.map(termFormula), operator)})`;
    }
  }
}
