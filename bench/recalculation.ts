import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { areaOf } from "../src/cells/address";
import { compareWorkbooks } from "../src/compare/compare";
import { readWorkbook } from "../src/compare/read/workbook";
import { ARTICLE } from "../src/figures/article";
import * as functions from "../src/functions";
import { asCalled } from "../src/functions/as-called";
import { type Place, placeKey } from "../src/model/area";
import type { Content } from "../src/model/content";
import type { Model } from "../src/model/model";
import { savedFile } from "../src/xlsx/saved-file";
import { withCell } from "../test/compare/edits";

import { templateModel } from "../test/support/template-model";
import { Calculation } from "./interpreter";

/*
 * Recalculations of the whole template a second: another value in a driver, or in every input, and then every formula's
 * value. Compiled formulas against the same formulas walked as trees, and against LibreOffice, in the same run. And a
 * bridge over twelve changed drivers: every one of their 4,096 subsets is computed.
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
/** LibreOffice's, with another value in one cell and of all formulas; undefined where it is not installed. */
function libreOfficeRates(file: Uint8Array, { sheet, row, column }: Place) {
  const path = join(mkdtempSync(join(tmpdir(), "rates-")), "template.xlsx");
  writeFileSync(path, file);
  const given = [join(__dirname, "libreoffice-rates.mjs"), path, sheet, `${row}`, `${column}`];
  const said = execFileSync(process.execPath, given, { encoding: "utf8" });
  return said === "" ? undefined : (JSON.parse(said) as { version: string; one: number; all: number });
}

const DRIVERS = [
  "delay",
  "haircut",
  "haircut_openai",
  "haircut_nvidia",
  "utilization",
  "uncommitted",
  "base_growth",
  "cost_of_equity",
  "price_decline",
  "capital_intensity",
  "cash_margin",
  "issue_discount",
];

const say = (text: string) => process.stdout.write(`${text}\n`);

test("recalculations of the whole template", () => {
  const { plan, model, formulas, input, outputs, everyInput } = templateModel(ARTICLE);
  const walked = (instead: ReadonlyMap<string, Content>, of: Model = model) => {
    const calculation = new Calculation(of, instead);
    for (const place of formulas) calculation.cell(place);
  };
  const one = (round: number) => new Map([[placeKey(input), round % 7]]);
  const all = (round: number) =>
    new Map(everyInput.map(([place, value]) => [placeKey(place), value * (1 + (round % 7) / 1_000)]));
  model.attempts(formulas);
  const theirs = libreOfficeRates(savedFile(ARTICLE, plan, asCalled(functions)), input);
  say(`\nrecalculations of the whole template (${formulas.length} formulas) a second`);
  say(
    `                             compiled   walked: times   ${theirs?.version ?? "LibreOffice is not installed"}: times`,
  );
  for (const [name, instead, there] of [
    ["one driver changed", one, theirs?.one],
    [`all ${everyInput.length} inputs changed`, all, theirs?.all],
  ] as const) {
    const compiled = rate((round) => model.attempts(formulas, instead(round)));
    const trees = rate((round) => walked(instead(round)));
    const column = (peer: number) => `${peer.toFixed(1).padStart(7)}: ${(compiled / peer).toFixed(1).padStart(5)}`;
    say(`  ${name.padEnd(26)} ${compiled.toFixed(0).padStart(7)}  ${column(trees)}  ${there ? column(there) : ""}`);
  }
  const output = rate((round) => outputs.forEach((place) => model.attempt(place, one(round))));
  say(`  one driver, ${outputs.length} outputs alone ${output.toFixed(0)}`);
});

test("a bridge over twelve causes", () => {
  const { plan } = templateModel(ARTICLE);
  const before = readWorkbook(savedFile(ARTICLE, plan, asCalled(functions)));
  const after = DRIVERS.reduce((workbook, name) => {
    const driver = plan.inputs.find((input) => input.name === `AICOMP_coreweave_${name}_base`)!;
    const { sheet: key, address } = plan.names.find((each) => each.name === driver.name)!;
    const sheet = plan.sheets.find((each) => each.key === key)!.name;
    const { top, left } = areaOf(address)!;
    const was = Number(driver.value);
    return withCell(workbook, sheet, top, left, Number.isInteger(was) && was > 1 ? was + 1 : was * 1.05 + 0.01);
  }, before);
  const timed = (output: string) => {
    const begin = performance.now();
    const { bridge } = compareWorkbooks(before, after, { functions: asCalled(functions), output });
    return { bridge: bridge!, milliseconds: performance.now() - begin };
  };
  const output = "AICOMP_coreweave_value_per_share";
  timed(output);
  const [whole, without] = [timed(output), timed("AICOMP_microsoft_value_per_share")];
  const causes = whole.bridge.causes.filter(({ effect }) => effect !== 0);
  expect(causes).toHaveLength(DRIVERS.length);
  say(`\na bridge over ${causes.length} causes (${whole.bridge.method}), ${2 ** causes.length} subsets`);
  say(`  ${(whole.milliseconds - without.milliseconds).toFixed(0)} ms (goal: under 1,000), after`);
  say(`  ${without.milliseconds.toFixed(0)} ms for the comparison of the workbooks`);
});
