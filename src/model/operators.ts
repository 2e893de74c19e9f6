import { CellError, compare, NotFollowed, numberOf, order, textOf, type Value } from "./content";

/** A number as a formula gives it: none that Excel can't show. */
export function finite(value: Value): Value {
  if (typeof value === "number" && !Number.isFinite(value)) throw new CellError("#NUM!");
  return value;
}

function quotient(one: Value, other: Value): number {
  const [above, below] = [numberOf(one), numberOf(other)];
  if (below === 0) throw new CellError("#DIV/0!");
  return above / below;
}

export function power(one: Value, other: Value): number {
  const [base, exponent] = [numberOf(one), numberOf(other)];
  if (base === 0 && exponent === 0) throw new CellError("#NUM!");
  if (base === 0 && exponent < 0) throw new CellError("#DIV/0!");
  const value = base ** exponent;
  if (Number.isNaN(value)) throw new CellError("#NUM!");
  return value;
}

const OPERATORS: Readonly<Record<string, (one: Value, other: Value) => Value>> = {
  "+": (one, other) => numberOf(one) + numberOf(other),
  "-": (one, other) => numberOf(one) - numberOf(other),
  "*": (one, other) => numberOf(one) * numberOf(other),
  "/": quotient,
  "^": power,
  "&": (one, other) => textOf(one) + textOf(other),
  "=": (one, other) => compare(one, other) === 0,
  "<>": (one, other) => compare(one, other) !== 0,
  "<": (one, other) => compare(one, other) < 0,
  ">": (one, other) => compare(one, other) > 0,
  "<=": (one, other) => compare(one, other) <= 0,
  ">=": (one, other) => compare(one, other) >= 0,
};

/** What an operator between two values gives. */
export function operate(operator: string, one: Value, other: Value): Value {
  const body = OPERATORS[operator];
  if (!body) throw new NotFollowed(`the operator ${operator}`);
  return finite(body(one, other));
}

/** What an operator between two numbers gives, where it needs no second look; undefined where it does. */
export const QUICK: Readonly<Record<string, (one: number, other: number) => number | boolean | undefined>> = {
  "+": (one, other) => shown(one + other),
  "-": (one, other) => shown(one - other),
  "*": (one, other) => shown(one * other),
  "/": (one, other) => shown(one / other),
  "=": (one, other) => order(one, other) === 0,
  "<>": (one, other) => order(one, other) !== 0,
  "<": (one, other) => order(one, other) < 0,
  ">": (one, other) => order(one, other) > 0,
  "<=": (one, other) => order(one, other) <= 0,
  ">=": (one, other) => order(one, other) >= 0,
};

const shown = (number: number): number | undefined => (number - number === 0 ? number : undefined);
