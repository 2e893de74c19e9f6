import { ARTICLE } from "../src/figures/article";
import { placeKey } from "../src/model/area";
import type { Content } from "../src/model/content";
import type { Model } from "../src/model/model";
import { templateModel } from "../test/support/template-model";
import { Calculation } from "./interpreter";

/*
 * Recalculations of the whole template a second: another value in a driver, and then every formula's value. Compiled
 * formulas against the same formulas walked as trees, in the same run.
 */
jest.setTimeout(600_000);

/** How often a second `act` runs, as the best of three tries: what else the machine does only slows it down. */
function rate(act: (round: number) => void, milliseconds = 1_500): number {
  const tries = [0, 1, 2].map(() => {
    let rounds = 0;
    const begin = performance.now();
    do act(rounds++);
    while (performance.now() - begin < milliseconds);
    return (rounds * 1_000) / (performance.now() - begin);
  });
  return Math.max(...tries);
}

test("recalculations of the whole template", () => {
  const { model, formulas, input, outputs, everyInput } = templateModel(ARTICLE);
  const walked = (instead: ReadonlyMap<string, Content>, of: Model = model) => {
    const calculation = new Calculation(of, instead);
    for (const place of formulas) calculation.cell(place);
  };
  const one = (round: number) => new Map([[placeKey(input), round % 7]]);
  const all = (round: number) =>
    new Map(everyInput.map(([place, value]) => [placeKey(place), value * (1 + (round % 7) / 1_000)]));
  model.attempts(formulas);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(`\nrecalculations of the whole template (${formulas.length} formulas) a second, compiled over walked`);
  for (const [name, instead] of [
    ["one driver changed", one],
    [`all ${everyInput.length} inputs changed`, all],
  ] as const) {
    const compiled = rate((round) => model.attempts(formulas, instead(round)));
    const trees = rate((round) => walked(instead(round)));
    say(`  ${name.padEnd(26)} ${compiled.toFixed(0)} over ${trees.toFixed(1)}: ${(compiled / trees).toFixed(1)} times`);
  }
  const output = rate((round) => outputs.forEach((place) => model.attempt(place, one(round))));
  say(`  the ${outputs.length} outputs alone        ${output.toFixed(0)}`);
});
