import { removeRunFolder } from "./run-folder";

/** What is done once, when all suites have ended. */
export default removeRunFolder;
