import { chooseBrowser } from "./browser";
import { makeRunFolder } from "./run-folder";

/** What is done once, before the workers of the suites begin. */
export default async function beforeAll(): Promise<void> {
  makeRunFolder();
  await chooseBrowser();
}
