const base = require("./jest.config.js");

/** The tests that speak of what is mutated; no browser and no workbench. */
module.exports = {
  ...base,
  globalSetup: null,
  testMatch: [
    "<rootDir>/test/finance/**/*.test.ts",
    "<rootDir>/test/functions/*/*.test.ts",
    "<rootDir>/test/scenarios/merge.test.ts",
  ],
  forceExit: false,
};
