import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { said } from "../src/taskpane/messages";
import { WORDS } from "../src/taskpane/words";
import { PICTURES, pictureStamp, STAMP } from "./support/picture-stamp";
import { openWorkbench } from "./support/workbench";

/** Not a test of anything: makes the pictures under docs/pictures (`npm run pictures`), and stamps them. */
beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
  for (const name of readdirSync(PICTURES)) rmSync(join(PICTURES, name));
});
const THEMES = ["light", "dark"] as const;
let made = 0;
afterAll(() => {
  if (made === THEMES.length) writeFileSync(STAMP, `${JSON.stringify(pictureStamp(), null, 2)}\n`);
});

test.each(THEMES)(
  "pictures in the %s theme",
  async (colorScheme) => {
    const { page, pane, ask, close } = await openWorkbench({ colorScheme });
    const suffix = colorScheme === "dark" ? "-dark" : "";
    const picture = async (name: string) => {
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(PICTURES, `${name}${suffix}.png`) });
    };
    const tab = (view: keyof typeof WORDS.views) =>
      pane.getByRole("tab", { name: WORDS.views[view], exact: true }).click();
    await picture("start");
    await pane.getByRole("button", { name: WORDS.load }).click();
    await pane.getByText(/^Loaded/).waitFor();
    for (const sheet of (await ask("sheets")).slice(1)) {
      await ask("show", `${sheet}!A1`);
      await picture(sheet.toLowerCase());
    }
    await ask("enter", "Scenarios!F7", 20);
    await ask("enter", "Scenarios!G18", 0.5);
    await pane.getByRole("button", { name: WORDS.refresh }).click();
    await pane.getByRole("region", { name: WORDS.previewHeading }).waitFor();
    await ask("show", "Scenarios!F7");
    await picture("refresh");
    await tab("cell");
    await ask("show", "CoreWeave!H48");
    await pane.getByText("CoreWeave!H48").waitFor();
    await picture("pane-cell");
    await tab("sources");
    await pane.getByRole("button", { name: /CoreWeave: P\/B/ }).click();
    await picture("pane-sources");
    await tab("functions");
    await pane.getByRole("button", { name: "CAGR", exact: true }).click();
    await picture("pane-functions");
    await tab("charts");
    await pane.getByRole("button", { name: WORDS.insertTornado }).waitFor();
    await pane.getByLabel(WORDS.chart, { exact: true }).selectOption("CoreWeave: firm contract revenue by case");
    await pane.getByLabel(WORDS.tornadoOutput).selectOption({ label: "CoreWeave: Value per share" });
    await picture("pane-charts");
    await pane.getByRole("button", { name: WORDS.insertTornado }).click();
    await pane.getByText(said.inserted("Tornado")).waitFor();
    await picture("tornado");
    await tab("share");
    await picture("pane-share");
    await close();
    made++;
  },
  180_000,
);
