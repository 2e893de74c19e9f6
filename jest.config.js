/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/{test,workbench/test}/**/*.test.ts"],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } }],
  },
  globalSetup: "<rootDir>/test/support/before-all.ts",
  globalTeardown: "<rootDir>/test/support/after-all.ts",
  testSequencer: "<rootDir>/test/support/slow-first.js",
  reporters: ["default", "<rootDir>/test/support/times.js"],
  // Microsoft's library keeps timers that outlive a test file.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // A test file runs in a context of its own, where each look-up of a global is slow; these are handed to every module.
  sandboxInjectedGlobals: [
    "Object",
    "Array",
    "Number",
    "String",
    "Math",
    "JSON",
    "Map",
    "Set",
    "WeakMap",
    "Symbol",
    "RegExp",
    "Error",
    "Promise",
    "Reflect",
    "Date",
    "isNaN",
    "isFinite",
    "parseFloat",
    "parseInt",
  ],
  // Two browsers at once on two cores make each other wait.
  maxWorkers: 2,
  // The spreadsheet component keeps timers of its own.
  forceExit: true,
  testTimeout: 60_000,
};
