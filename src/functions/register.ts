import * as functions from "./index";
import { DOCUMENT } from "./figures/source";
import { limited } from "./limit";

/**
 * Entry of functions.js: tells Excel which function stands behind which name. The pane runs in the same page and takes
 * functions and document from here, so that both speak of the same figures and nothing is loaded twice; by the stamp it
 * notices where the two are of different builds.
 */
for (const [name, call] of Object.entries(functions))
  CustomFunctions.associate(name.replaceAll("_", "."), limited(call));
Object.assign(globalThis, { aicomp: { functions, document: DOCUMENT, stamp: BUILD_STAMP } });
