/** The newest version of each requirement set that this host plays. */
const SETS: Readonly<Record<string, number>> = {
  // As far as the package's library goes.
  ExcelApi: 15,
  SharedRuntime: 1,
  CustomFunctionsRuntime: 3,
  AddinCommands: 1,
  RibbonApi: 1,
  // The library asks for it before it lets a batch wait for the end of cell editing.
  DelayForCellEdit: 1,
  // The library's own name for what the custom functions runtime may say over the wire.
  CustomFunctions: 9,
};

/** Versions are 1.minor: 1.10 is newer than 1.9. */
const minor = (version: string | number): number => Number(String(version).split(".")[1] ?? 0);

/** Whether the host has a set; `older` names sets that are played in an older version (1.9, or 0 for not at all). */
export function isSetSupported(
  name: string,
  version: string | number = "1.1",
  older: Readonly<Record<string, string | number>> = {},
): boolean {
  const newest = older[name] === undefined ? (SETS[name] ?? -1) : Number(older[name]) === 0 ? -1 : minor(older[name]);
  return minor(version) <= newest;
}
