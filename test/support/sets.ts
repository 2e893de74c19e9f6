import { ARTICLE } from "../../src/figures/article";
import { builtInSet } from "../../src/scenarios/built-in";
import { otherInputs } from "../../src/template/other-inputs";

export const BUILT_IN = builtInSet(ARTICLE);
export const CATALOGUE = { drivers: ARTICLE.drivers, others: otherInputs(ARTICLE) };
