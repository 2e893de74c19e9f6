import { ICommandService, type Injector, RTree } from "@univerjs/core";
import {
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/** What the component keeps of changes that are to be calculated, under its own names. */
interface ComponentTrigger {
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

/**
 * When the component calculates. By itself it waits a tenth of a second after a change, and cuts off what is under way
 * then; who waits for results knows that nothing more comes, and lets one calculation end before the next begins.
 */
export class Trigger {
  private readonly component: ComponentTrigger;
  private readonly commands: ICommandService;

  constructor(injector: Injector) {
    this.component = injector.get(TriggerCalculationController) as unknown as ComponentTrigger;
    this.commands = injector.get(ICommandService);
    // Keeps the component from beginning by itself.
    Object.defineProperty(this.component, "_setTimeoutKey", {
      set: (timer: number) => clearTimeout(timer),
      get: () => undefined,
    });
  }

  /** Calculates what was changed; to be called while no calculation is under way. */
  begin(): void {
    const { component } = this;
    if (component._waitingCommandQueue.length === 0) return;
    const dirty = component._generateDirty(component._waitingCommandQueue);
    component._executingDirtyData = component._mergeDirty(component._executingDirtyData, dirty);
    component._waitingCommandQueue = [];
    const start = { ...component._executingDirtyData };
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, start, { onlyLocal: true });
  }
}

interface Tree {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  readonly treeId: number;
  readonly addressFunctionNodes: readonly unknown[];
}
interface Node {
  readonly nodeType: number;
}
interface Place {
  readonly node: Node | null | undefined;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}
interface Generator {
  readonly _executedAddressFunctionNodeIds: Set<number>;
  _calculateAddressFunction(index: RTree, tree: Tree): Promise<void>;
  _calculateListByFunctionRefNode(trees: readonly Tree[]): Promise<void>;
  _nodeTraversalRef(node: Node, found: Node[]): void;
  _getRangeListByNode(place: Place): Promise<unknown[]>;
}
const REFERENCE = 1;

/**
 * At each calculation the component looks through every formula of the workbook. Two things it need not do again: enter
 * each into an index that is asked for few of them, in the form that is slow for single cells; and follow the plain
 * references of a formula that has not changed. Returns what forgets the references, when sheets or names change.
 */
export function lookThroughSooner(injector: Injector): () => void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const runtime = injector.get(IFormulaRuntimeService);
  generator._calculateListByFunctionRefNode = async (trees) => {
    generator._executedAddressFunctionNodeIds.clear();
    if (!trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) return;
    const index = new RTree(true);
    for (const { unitId, subUnitId, row, column, treeId } of trees)
      index.insert({
        unitId,
        sheetId: subUnitId,
        range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
        id: treeId,
      });
    index.openKdTree();
    for (const tree of trees) await generator._calculateAddressFunction(index, tree);
  };
  let known = new WeakMap<Node, Map<string, unknown[]>>();
  const follow = generator._getRangeListByNode.bind(generator);
  generator._getRangeListByNode = async (place) => {
    const { node, refOffsetX, refOffsetY } = place;
    if (!node) return [];
    let places = known.get(node);
    if (!places) known.set(node, (places = new Map<string, unknown[]>()));
    const at = `${runtime.currentUnitId} ${runtime.currentSubUnitId} ${refOffsetX} ${refOffsetY}`;
    const ranges = places.get(at) ?? (await follow(place));
    if (!places.has(at)) {
      const references: Node[] = [];
      generator._nodeTraversalRef(node, references);
      if (references.every(({ nodeType }) => nodeType === REFERENCE)) places.set(at, ranges);
    }
    return [...ranges];
  };
  return () => (known = new WeakMap());
}
