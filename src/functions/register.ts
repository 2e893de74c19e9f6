import * as functions from "./index";
import { SOURCE } from "./figures/source";
import { limited } from "./limit";
import { setWriting } from "./number-text";

/**
 * Entry of functions.js: tells Excel which function stands behind which name. The pane runs in the same page and takes
 * functions and source from here, so that both speak of the same figures and nothing is loaded twice; by the stamp it
 * notices where the two are of different builds. How this Excel writes numbers the pane alone can ask.
 */
for (const [name, call] of Object.entries(functions))
  CustomFunctions.associate(name.replaceAll("_", "."), limited(call));
Object.assign(globalThis, { aicomp: { functions, source: SOURCE, setWriting, stamp: BUILD_STAMP } });
