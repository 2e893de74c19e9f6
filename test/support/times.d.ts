interface SuiteResult {
  readonly testFilePath: string;
  readonly numPassingTests: number;
  readonly numFailingTests: number;
  readonly perfStats: { readonly runtime: number };
}
export function timesOf(results: readonly SuiteResult[], root: string): string[];
