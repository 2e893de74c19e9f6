import { chooseCase } from "../src/excel/cases";
import { undoLast } from "../src/excel/undo";
import { run } from "../src/excel/batch/run";
import { loadTemplate } from "../src/excel/load-template";
import { applyRefresh, previewRefresh } from "../src/excel/refresh";
import { writeSheet } from "../src/excel/write/sheet";
import { asEntered } from "../src/workbook/as-entered";
import { ARTICLE } from "../src/figures/article";
import type { ComparisonDocument } from "../src/figures/document";
import { builtInSet } from "../src/scenarios/built-in";
import { merge } from "../src/scenarios/merge";
import { readSet } from "../src/scenarios/read-set";
import { setToJson } from "../src/scenarios/write-set";
import { compile, extent } from "../src/template/compile";
import { LOOKS } from "../src/template/looks";
import { type OpenWorkbook, openWorkbook } from "../test/support/host";

/*
 * What an operation costs on the wire, in syncs and bytes; a load against the same cells written one by one; and how
 * compiling, reading and merging grow. Ratios and counts within one run; docs/performance.md says how to read them.
 */
jest.setTimeout(600_000);

const lines: string[] = [];
const say = (text: string) => lines.push(text);
afterAll(() => process.stdout.write(`\n${lines.join("\n")}\n`));

async function costOf(workbook: OpenWorkbook, name: string, act: () => Promise<unknown>): Promise<void> {
  const before = { ...workbook.host.traffic };
  await act();
  const { batches, bytes } = workbook.host.traffic;
  say(
    `${name.padEnd(34)} ${String(batches - before.batches).padStart(3)} syncs  ${((bytes - before.bytes) / 1000).toFixed(0).padStart(6)} kB`,
  );
}

const clock = async (act: () => unknown): Promise<number> => {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
};

test("syncs and bytes", async () => {
  const workbook = await openWorkbook();
  const set = builtInSet(ARTICLE);
  const other = { ...set, drivers: set.drivers.map((driver) => ({ ...driver, bear: driver.base })) };
  await costOf(workbook, "load", () => loadTemplate(ARTICLE));
  await costOf(workbook, "load again", () => loadTemplate(ARTICLE));
  await costOf(workbook, "switch the case", () => chooseCase(ARTICLE, "Bull"));
  await costOf(workbook, "preview of a refresh", () => previewRefresh(ARTICLE, other));
  const taken = new Set(set.drivers.map(({ id }) => `${id}.bear`));
  await costOf(workbook, `refresh of ${set.drivers.length} inputs`, () => applyRefresh(ARTICLE, other, taken, "bench"));
  await costOf(workbook, "undo", () => undoLast(ARTICLE));
});

test("a sheet written at once against the same sheet cell by cell", async () => {
  const plan = compile(ARTICLE).sheets.find(({ key }) => key === "figures")!;
  const { rows, columns } = extent(plan);
  const timeOf = async (write: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>) => {
    await openWorkbook();
    return clock(() =>
      run(async (context) => {
        await write(context, context.workbook.worksheets.add("Bench"));
        await context.sync();
      }),
    );
  };
  await timeOf((_, sheet) => Promise.resolve(writeSheet(sheet, plan))); // warm
  const once = await timeOf((_, sheet) => Promise.resolve(writeSheet(sheet, plan)));
  const each = await timeOf(async (context, sheet) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = plan.rows[row]?.[column];
        if (!cell) continue;
        const range = sheet.getCell(row, column);
        range.formulas = [[asEntered(cell.content)]] as string[][];
        range.numberFormat = [[cell.format ?? "General"]];
        range.format.font.color = LOOKS[cell.look].color;
        await context.sync();
      }
    }
  });
  say(`${rows * columns} cells, one by one over at once:  ${(each / once).toFixed(1)}x the time`);
});

/** The article's document with as many figures and drivers as wanted. */
function grown(count: number): ComparisonDocument {
  const repeat = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    Array.from({ length: Math.max(count, items.length) }, (_, i) =>
      i < items.length ? items[i]! : { ...items[i % items.length]!, id: `${items[i % items.length]!.id}.${i}` },
    );
  return { ...ARTICLE, figures: repeat(ARTICLE.figures), drivers: repeat(ARTICLE.drivers) };
}

test("growth", async () => {
  const sizes = [10, 100, 1_000, 10_000];
  const table: Record<string, number[]> = { compile: [], "read a set": [], merge: [] };
  await clock(() => compile(grown(10)));
  for (const size of sizes) {
    const document = grown(size);
    table["compile"]!.push(await clock(() => compile(document)));
    const text = setToJson(builtInSet(document));
    const catalogue = { drivers: document.drivers, others: [] };
    let set = builtInSet(document);
    if (text.length < 2_000_000) table["read a set"]!.push(await clock(() => (set = readSet(text, catalogue).set)));
    const incoming = new Map(
      set.drivers.flatMap(
        ({ id, bear, base, bull }) =>
          [
            [`${id}.bear`, bear + 1],
            [`${id}.base`, base],
            [`${id}.bull`, bull],
          ] as const,
      ),
    );
    const present = new Map([...incoming].map(([id, value]) => [id, { entered: value - 1, shows: value - 1 }]));
    const last = new Map([...incoming].map(([id, value]) => [id, value - 1]));
    table["merge"]!.push(await clock(() => merge({ last, present, incoming })));
  }
  say(`figures and drivers: ${sizes.join(", ")}; time over that of the size before`);
  for (const [name, times] of Object.entries(table))
    say(
      `${name.padEnd(12)} ${times
        .slice(1)
        .map((time, i) => `${(time / times[i]!).toFixed(1)}x`)
        .join("  ")}`,
    );
});
