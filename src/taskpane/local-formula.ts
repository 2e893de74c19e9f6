/** Text, quoted sheets and array constants are no notation; they stay as they are. */
const KEPT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}/g;

/**
 * A formula as a person whose Excel has semicolons and decimal commas types it, in the notation that all formulas have
 * inside: =F(60,23; 9) becomes =F(60.23,9). A semicolon stands between arguments nowhere else, so one with commas alone
 * is left as it is.
 */
export function inOneNotation(formula: string): string {
  const kept: string[] = [];
  const bare = formula.replace(KEPT, (part) => `\ue000${kept.push(part) - 1}\ue001`);
  const turned = bare.includes(";")
    ? bare.replace(/(\d),(?=\d)/g, "$1.").replaceAll(";", ",")
    : bare.includes("(")
      ? bare
      : bare.replace(/(\d),(?=\d)/g, "$1.");
  return turned.replace(/\ue000(\d+)\ue001/g, (_, i: string) => kept[Number(i)]!);
}
