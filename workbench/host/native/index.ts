import type { BaseFunction } from "@univerjs/engine-formula";
import { COMPARISON } from "./comparison";
import { CRITERIA } from "./criteria";
import { DATES } from "./dates";
import { FINANCE } from "./finance";
import { LOOKUPS } from "./lookups";
import { TEXTS } from "./texts";

/** Functions of Excel's that the grid component computes otherwise than Excel's documentation says. */
export const NATIVE: readonly BaseFunction[] = [...COMPARISON, ...DATES, ...CRITERIA, ...LOOKUPS, ...FINANCE, ...TEXTS];
