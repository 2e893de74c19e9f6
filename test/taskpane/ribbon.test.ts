import { associateButtons, onRequest, type Request } from "../../src/taskpane/ribbon";

type Act = (event: { completed: () => void }) => Promise<void>;

test("a button whose pane can't be shown is done all the same, and the next press of it works", async () => {
  const acts = new Map<string, Act>();
  let shown = false;
  // Excel refuses to show a pane while it is being shown.
  const showAsTaskpane = () => (shown ? Promise.resolve() : Promise.reject(new Error("the pane is being shown")));
  Object.assign(globalThis, {
    Office: { addin: { showAsTaskpane }, actions: { associate: (name: string, act: Act) => acts.set(name, act) } },
  });
  associateButtons();
  const asked: Request[] = [];
  onRequest((request) => asked.push(request));
  let completed = 0;
  const event = { completed: () => completed++ };
  await acts.get("loadTemplate")!(event).catch(() => undefined);
  expect([asked, completed]).toEqual([["load"], 1]);
  shown = true;
  await acts.get("refreshInputs")!(event);
  expect([asked, completed]).toEqual([["load", "refresh"], 2]);
});
