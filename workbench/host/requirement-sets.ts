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
  return minor(version) <= newestOf(name, older);
}

/** The newest minor version that is played of a set; none is older than all. */
function newestOf(name: string, older: Readonly<Record<string, string | number>>): number {
  if (older[name] === undefined) return SETS[name] ?? -1;
  return Number(older[name]) === 0 ? -1 : minor(older[name]);
}

/** What the host has of all sets, as Excel on the web tells its library. */
export function newestSets(older: Readonly<Record<string, string | number>> = {}): Record<string, string> {
  const played = Object.keys(SETS).map((name): [string, number] => [name, newestOf(name, older)]);
  return Object.fromEntries(played.filter(([, newest]) => newest >= 0).map(([name, newest]) => [name, `1.${newest}`]));
}
