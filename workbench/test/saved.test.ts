import { chooseCase } from "../../src/excel/cases";
import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import { everything, openWorkbook } from "../../test/support/host";
import { openTemplate } from "../../test/support/template";

/** Most suites begin with a workbook that was saved after the template was loaded into it. */
test("a saved workbook that is opened again shows what was loaded, and goes on computing as that does", async () => {
  const loaded = await openWorkbook();
  await loadTemplate(ARTICLE);
  await loaded.book.settled();
  const shown = [await everything(loaded)];
  const settings = [...loaded.host.book.settings];
  await chooseCase(ARTICLE, "Bull");
  shown.push(await everything(loaded));

  const opened = await openTemplate();
  expect([...opened.host.book.settings].map(([key]) => key)).toEqual(settings.map(([key]) => key));
  expect(await everything(opened)).toEqual(shown[0]);
  await chooseCase(ARTICLE, "Bull");
  expect(await everything(opened)).toEqual(shown[1]);
  await opened.book.insertRows("Scenarios", 1, 2);
  await opened.book.enter("Scenarios!F9", 20);
  expect(await opened.book.read("Cover!A3")).toBe("All integrity checks pass; checks to review: 1");
}, 120_000);
