import { WORDS } from "../../src/taskpane/words";
import { openWorkbench } from "../support/workbench";

/** What a page, its frame of the pane and its context keep. */
const kept = (): Promise<unknown[]> =>
  Promise.all([
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    document.cookie,
    indexedDB.databases().then((all) => all.map(({ name }) => name)),
    caches.keys(),
    (window as { left?: boolean }).left ?? false,
    navigator.onLine,
    [window.innerWidth, window.innerHeight],
    fetch("/addin/facts.json").then(({ status }) => status),
  ]);

test("a page that a test has left begins as a new one: nothing is stored, emulated, answered for or listened to", async () => {
  const first = await openWorkbench();
  const asNew = await first.page.evaluate(kept);
  await first.page.evaluate(async () => {
    localStorage.setItem("left", "behind");
    sessionStorage.setItem("left", "behind");
    document.cookie = "left=behind";
    await new Promise((done) => (indexedDB.open("left").onsuccess = done));
    await caches.open("left");
  });
  await first.ask("enter", "Sheet1!A1", 1);
  let heard = 0;
  first.page.on("request", () => heard++);
  await first.page.route("**/facts.json", (route) => route.fulfill({ status: 418 }));
  await first.page.setViewportSize({ width: 900, height: 600 });
  await first.page.context().setOffline(true);
  await first.close();
  heard = 0;

  const second = await openWorkbench({}, "", (page) => page.addInitScript(() => Object.assign(window, { left: true })));
  expect(second.page).toBe(first.page);
  await second.close();

  const third = await openWorkbench();
  expect(await third.page.evaluate(kept)).toEqual(asNew);
  expect(await third.ask("values", "Sheet1")).toEqual([]);
  expect(heard).toBe(0);
  await third.pane.getByRole("button", { name: WORDS.load }).waitFor();
  await third.close();
});

test("a page with an error fails the test that closes it, and not the one that takes it over", async () => {
  const first = await openWorkbench();
  await first.page.evaluate(() => console.error("made by the test"));
  await expect(first.close()).rejects.toThrow("made by the test");
  await (await openWorkbench()).close();
});
