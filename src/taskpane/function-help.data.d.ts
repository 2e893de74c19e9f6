/** The help of a function, as the build reads it from its JSDoc. */
export interface FunctionHelp {
  readonly name: string;
  readonly family: string;
  readonly signature: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly text: string;
    readonly optional: boolean;
    readonly choices?: readonly string[];
  }[];
  readonly returns: string;
  readonly throws: readonly string[];
  readonly example: { readonly question: string; readonly formula: string; readonly answer: string };
}
declare const help: readonly FunctionHelp[];
export default help;
