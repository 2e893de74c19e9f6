import { join } from "node:path";
import { openWorkbench } from "./support/workbench";

/** Not a test of anything: makes the pictures under docs/pictures (`npm run pictures`), to be looked at. */
const PICTURES = join(__dirname, "../docs/pictures");

test.each(["light", "dark"] as const)("pictures in the %s theme", async (colorScheme) => {
  const { page, pane, ask, close } = await openWorkbench({ colorScheme });
  const suffix = colorScheme === "dark" ? "-dark" : "";
  const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}${suffix}.png`) });
  await picture("start");
  await pane.getByRole("button", { name: "Load template" }).click();
  await pane.getByText(/^Loaded/).waitFor();
  for (const sheet of (await ask("sheets")).slice(1)) {
    await ask("show", `${sheet}!A1`);
    await page.waitForTimeout(600);
    await picture(sheet.toLowerCase());
  }
  await ask("enter", "Scenarios!F7", 20);
  await ask("enter", "Scenarios!G12", 18);
  await pane.getByRole("button", { name: "Refresh inputs" }).click();
  await pane.getByRole("region", { name: "What would change" }).waitFor();
  await ask("show", "Scenarios!F7");
  await page.waitForTimeout(300);
  await picture("refresh");
  await close();
});
