import * as functions from "../../src/functions";

/** Evaluates the formulas of worked examples: calls of ours with literals, DATE and ROWS, and a subtraction. */
type Cells = unknown[][];

const EPOCH = Date.UTC(1899, 11, 30);

export function evaluateExample(formula: string): Cells {
  let rest = formula.replace(/^=/, "");
  const skip = () => (rest = rest.trimStart());
  const take = (pattern: RegExp): string | undefined => {
    skip();
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = rest.slice(match[0].length);
    return match[0];
  };
  const expect = (text: string) => {
    skip();
    if (!rest.startsWith(text)) throw new Error(`${text} expected at "${rest}" in ${formula}`);
    rest = rest.slice(text.length);
  };
  const literal = (): unknown => {
    const text = take(/^"[^"]*"/);
    if (text !== undefined) return text.slice(1, -1);
    const number = take(/^-?\d+(\.\d+)?/);
    if (number === undefined) throw new Error(`a literal expected at "${rest}" in ${formula}`);
    return Number(number);
  };
  const array = (): Cells => {
    const rows: Cells = [[]];
    expect("{");
    for (;;) {
      rows.at(-1)!.push(literal());
      const between = take(/^[,;}]/);
      if (between === "}") return rows;
      if (between === ";") rows.push([]);
    }
  };
  const argumentsOf = (): (Cells | null)[] => {
    const list: (Cells | null)[] = [];
    expect("(");
    if (take(/^\)/)) return list;
    for (;;) {
      skip();
      list.push(rest.startsWith(",") || rest.startsWith(")") ? null : expression());
      if (take(/^[,)]/) === ")") return list;
    }
  };
  const operand = (): Cells => {
    const name = take(/^[A-Z][A-Z.]*(?=\()/);
    if (name === undefined) {
      skip();
      return rest.startsWith("{") ? array() : [[literal()]];
    }
    const values = argumentsOf();
    if (name === "DATE") {
      const [year, month, day] = values.map((cells) => cells![0]![0] as number) as [number, number, number];
      return [[(Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000]];
    }
    if (name === "ROWS") return [[values[0]!.length]];
    const call = functions[name.replace("AICOMP.", "").replaceAll(".", "_") as keyof typeof functions];
    return (call as (...cells: (Cells | null)[]) => Cells)(...values);
  };
  const expression = (): Cells => {
    const left = operand();
    return take(/^-/) ? [[(left[0]![0] as number) - (operand()[0]![0] as number)]] : left;
  };
  const result = expression();
  if (rest.trim()) throw new Error(`"${rest}" is left of ${formula}`);
  return result;
}

/** The cells of an answer: a literal, or an array of them. */
export function readAnswer(answer: string): Cells {
  const inner = answer.startsWith("{") ? answer.slice(1, -1) : answer;
  return inner.split(";").map((row) =>
    row.split(/,(?![^"]*"(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => {
      const text = cell.trim();
      return text.startsWith('"') ? text.slice(1, -1) : Number(text);
    }),
  );
}

/** The digits after the point of an answer's number: as many are compared. */
export const decimalsOf = (number: number): number => String(number).split(".")[1]?.length ?? 0;
