import * as functions from "./index";

/** Entry of functions.js: tells Excel which function stands behind which name. */
for (const [name, call] of Object.entries(functions)) CustomFunctions.associate(name.replaceAll("_", "."), call);
