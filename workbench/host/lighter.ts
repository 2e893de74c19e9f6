import type { Injector } from "@univerjs/core";
import { FormulaDataModel, IFormulaDependencyGenerator, LexerTreeBuilder } from "@univerjs/engine-formula";

interface NamesInUse {
  readonly unitId?: string;
  getDirtyDefinedNameMap(): Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}
interface Lexer {
  _checkDefinedNameDirty(token: string, names: NamesInUse): boolean;
}
interface Tree {
  readonly unitId: string;
  readonly formula: string;
}
interface Generator {
  _getTreeNode(tree: Tree): object;
}

/**
 * What the component does for all of a workbook where a part would do: it collects the formulas of every sheet when cells
 * of one are written, goes through all changed names for each word of a formula, and parses the formulas of a workbook
 * with more than its memory holds at every calculation. Returns what forgets the parsed ones, when sheets or names change.
 */
export function doLess(injector: Injector): () => void {
  const formulas = injector.get(FormulaDataModel);
  const update = formulas.updateFormulaData.bind(formulas);
  const ofAll = formulas.getFormulaData.bind(formulas);
  formulas.updateFormulaData = (unitId, sheetId, cells) => {
    formulas.getFormulaData = () => ({ [unitId]: { [sheetId]: formulas.getSheetFormulaData(unitId, sheetId) } });
    try {
      return update(unitId, sheetId, cells);
    } finally {
      formulas.getFormulaData = ofAll;
    }
  };
  const lexer = injector.get(LexerTreeBuilder) as unknown as Lexer;
  lexer._checkDefinedNameDirty = (token, { unitId, getDirtyDefinedNameMap }) =>
    unitId !== undefined && Object.hasOwn(getDirtyDefinedNameMap()[unitId] ?? {}, token);
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const parse = generator._getTreeNode.bind(generator);
  let parsed = new Map<string, object>();
  generator._getTreeNode = (tree) => {
    let node = parsed.get(tree.formula);
    if (!node) parsed.set(tree.formula, (node = parse(tree)));
    return node;
  };
  return () => (parsed = new Map());
}
