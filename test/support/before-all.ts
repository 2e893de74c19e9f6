import { chooseBrowser } from "./browser";

/** What is done once, before the workers of the suites begin. */
export default chooseBrowser;
