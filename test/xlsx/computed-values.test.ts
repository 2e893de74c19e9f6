import { strFromU8, unzipSync } from "fflate";
import { addCase, chooseCase } from "../../src/excel/cases";
import { loadTemplate } from "../../src/excel/load-template";
import { readTemplate } from "../../src/excel/read-template";
import { ARTICLE } from "../../src/figures/article";
import { customFunctions } from "../../src/taskpane/try-formula";
import { computedValues } from "../../src/xlsx/computed-values";
import { savedFile } from "../../src/xlsx/saved-file";
import { compile } from "../../src/template/compile";
import { MADE_UP } from "../support/made-up-document";
import { type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;

/** Every cell whose value in a saved file would be another than the open workbook shows. */
async function differences(document: typeof ARTICLE): Promise<{ compared: number; differing: unknown[] }> {
  await workbook.host.settled();
  const { plan, values } = await readTemplate(document);
  const computed = computedValues(plan, customFunctions());
  const differing: unknown[] = [];
  let compared = 0;
  for (const { key, name, rows } of plan.sheets) {
    rows.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (!cell) return;
        compared++;
        const [ours, shown] = [computed[key]![r]![c]!, values[key]![r]![c]!];
        // The component gives twelve digits.
        const same =
          typeof ours === "number" && typeof shown === "number"
            ? Math.abs(ours - shown) <= 1e-10 * Math.max(1, Math.abs(ours))
            : ours === shown;
        if (!same) differing.push([name, r + 1, c + 1, ours, shown]);
      }),
    );
  }
  return { compared, differing };
}

describe("every cell of a saved file holds what the open workbook computes", () => {
  beforeAll(async () => {
    workbook = await openTemplate();
    await addCase(ARTICLE, "Delay to a month's end", "bear");
    await workbook.host.settled();
  }, 240_000);
  const check = async (name: string) => {
    await chooseCase(ARTICLE, name);
    const { compared, differing } = await differences(ARTICLE);
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(2_500);
  };
  test.each(["Bear", "Base", "Bull", "Delay to a month's end"])("in the case %s", check, 240_000);
});

test("the same with names and texts that look like formulas", async () => {
  workbook = await openWorkbook();
  await loadTemplate(MADE_UP);
  const { compared, differing } = await differences(MADE_UP);
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(200);
});

describe("the file of the article's document", () => {
  const parts = () => {
    const files = unzipSync(savedFile(ARTICLE, compile(ARTICLE), customFunctions()));
    return (path: string) => strFromU8(files[path]!);
  };

  /**
   * Outside of the project, from the contracts' dates: what had begun by 31 October 2025 keeps its dates; OpenAI's 6.5
   * moves to 1 July 2027 to 30 June 2032; of Meta's 14.2, through 31 December 2031 whatever the delay, 1,645 of 2,191
   * days are left. The haircut spares the 1.5094 that were recognized by then.
   */
  test("CoreWeave's firm contracts under 18 months of delay recognize what the calendar gives", () => {
    const sheet = compile(ARTICLE).sheets.findIndex(({ name }) => name === "Sensitivity");
    const xml = parts()(`xl/worksheets/sheet${sheet + 1}.xml`);
    const value = (at: string) => Number(new RegExp(`<c r="${at}"[^>]*>.*?<v>(.*?)</v>`).exec(xml)![1]);
    const done = 11.9 * (214 / 2101) + 4 * (153 / 2040);
    const total = 11.9 + 4 + 6.5 + 14.2 * (1645 / 2191);
    const expected = [0, 0.1, 0.2, 0.3, 0.4].map((haircut) => done + (1 - haircut) * (total - done));
    expect(["D12", "E12", "F12", "G12", "H12"].map((at) => value(at).toFixed(6))).toEqual(
      expected.map((each) => each.toFixed(6)),
    );
  });

  test("asks whatever opens it to compute it, and says what it is", () => {
    const part = parts();
    expect(part("xl/workbook.xml")).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
    expect(part("docProps/core.xml")).toContain(`<dc:title>${ARTICLE.title}</dc:title>`);
    expect(part("docProps/app.xml")).toContain("<Application>Microsoft Excel</Application>");
  });
});
