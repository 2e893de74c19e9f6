/** The newest version of each requirement set that this host plays. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.9,
  SharedRuntime: 1.1,
  CustomFunctionsRuntime: 1.3,
  AddinCommands: 1.1,
  RibbonApi: 1.1,
  // The library's own name for what the custom functions runtime may say over the wire.
  CustomFunctions: 1.9,
};

export function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  return Number(version) <= (SETS[name] ?? 0);
}
