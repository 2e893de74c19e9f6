/** Mutation tests of the arithmetic and of the merge of scenario sets: `npm run mutate`. */
export default {
  testRunner: "jest",
  jest: { configFile: "jest.mutation.config.js" },
  mutate: ["src/finance/**/*.ts", "src/scenarios/merge.ts"],
  coverageAnalysis: "perTest",
  concurrency: 3,
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: ".stryker-tmp",
};
