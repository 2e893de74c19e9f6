import { LIFTED_FUNCTIONS } from "./lifted";
import { SHEET_FUNCTIONS } from "./whole";

/**
 * Excel writes its own functions in capitals, with a dot only in these families; other names that are called are
 * functions of macros or of other add-ins, and may read any cell.
 */
const DOTTED =
  /^(_XLFN|_XLWS|AICOMP|BETA|BINOM|CEILING|CHISQ|CONFIDENCE|COVARIANCE|ECMA|ERF|ERFC|ERROR|EXPON|F|FLOOR|FORECAST|GAMMA|GAMMALN|HYPGEOM|ISO|LOGNORM|MODE|NEGBINOM|NETWORKDAYS|NORM|PERCENTILE|PERCENTRANK|POISSON|QUARTILE|RANK|SKEW|STDEV|T|VAR|WEIBULL|WORKDAY|Z)\./i;

/** Whether a function is Excel's own or ours, as far as its name says. */
export function isKnownToExcel(name: string): boolean {
  const upper = name.toUpperCase();
  if (Object.hasOwn(SHEET_FUNCTIONS, upper) || Object.hasOwn(LIFTED_FUNCTIONS, upper)) return true;
  return name.includes(".") ? DOTTED.test(name) : name === upper || ["if", "let", "choose"].includes(name);
}
