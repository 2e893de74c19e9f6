import type { IDependencyManagerService } from "@univerjs/engine-formula";

/**
 * The component enters the ranges of every formula into its index of dependencies at each calculation, also those that
 * stand there: the index grows, and each calculation is slower than the one before. A formula keeps its id as long as it
 * stands, so what is known under an id need not be entered again.
 */
export function rememberDependencies(index: IDependencyManagerService): void {
  const known = new Map<number, string>();
  const { _allTreeMap: standing } = index as unknown as { readonly _allTreeMap: ReadonlyMap<number, unknown> };
  const enter = index.addDependencyRTreeCache.bind(index);
  index.addDependencyRTreeCache = (tree) => {
    const ranges = tree.rangeList
      .map(({ unitId, sheetId, range: { startRow, startColumn, endRow, endColumn } }) =>
        [unitId, sheetId, startRow, startColumn, endRow, endColumn].join(),
      )
      .join(";");
    // A name that comes to stand for other cells takes the formulas that use it out of the index.
    if (standing.has(tree.treeId) && known.get(tree.treeId) === ranges) return;
    known.set(tree.treeId, ranges);
    enter(tree);
  };
  // Ranges of a formula that was moved or taken out may stay in the index; nothing is to be calculated for it.
  const search = index.searchDependency.bind(index);
  index.searchDependency = (...args) => new Set([...search(...args)].filter((id) => standing.has(id)));
  // What empties the index, or a sheet's part of it, keeps some of the ids.
  for (const name of [
    "reset",
    "clearFormulaDependency",
    "clearOtherFormulaDependency",
    "clearFeatureFormulaDependency",
  ] as const) {
    const empty = index[name].bind(index) as (...args: string[]) => void;
    index[name] = (...args: string[]) => {
      known.clear();
      empty(...args);
    };
  }
}
